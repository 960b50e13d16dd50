"""What cannot be right in a data file is told with its file, line and column; the rest is read."""

import shutil
import zipfile
from pathlib import Path

import pytest
from tests.law.lanterns import FOLDER, LANTERNS

from servanda.law import data_folder
from servanda.law.data_folder.csv_rows import LARGEST_FILE, MOST_ROWS

DATA = FOLDER / "data"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the folder, to be broken."""
    shutil.copytree(DATA, tmp_path / "data")
    return tmp_path / "data"


def told(folder: Path) -> list[str]:
    """The mistakes but for missing sources, which the short rows of these tests lack."""
    return [
        str(one) for one in data_folder.read(folder, LANTERNS)[2] if "source is missing" not in one.sentence
    ]


def test_a_row_without_a_source_is_told(folder: Path) -> None:
    file = folder / "facts.csv"
    file.write_text(file.read_text("utf-8") + "BBB,harbour,yes,2010,,,,\n", "utf-8")
    (mistake,) = data_folder.read(folder, LANTERNS)[2]
    assert (mistake.file, mistake.column) == ("facts.csv", "source")
    assert mistake.sentence == "the source is missing; name the document"


@pytest.mark.parametrize(
    ("file", "row", "expected"),
    [
        (
            "participation.csv",
            "XYZ,2002-01-01,,,,,,,,,,",
            "participation.csv, line 5, column iso3: “XYZ” is not the code of a State in states.csv",
        ),
        (
            "participation.csv",
            "CCС,2002-01-01,,,,,,,,,,",
            "participation.csv, line 5, column iso3: “CCС” is not the code of a State in states.csv",
        ),
        (
            "participation.csv",
            ",2002-01-01,,,,,,,,,,",
            "participation.csv, line 5, column iso3: the code of the State is missing",
        ),
        (
            "participation.csv",
            "AAA,,2004-01-10,ratification,,,,,,,,",
            "participation.csv, line 5, column iso3: AAA already stands in line 2",
        ),
        (
            "facts.csv",
            "BBB,moonlight,yes,2010,,,,",
            "facts.csv, line 4, column fact: there is no fact “moonlight”",
        ),
        (
            "facts.csv",
            "BBB,harbour,maybe,2010,,,,",
            "facts.csv, line 4, column value: “maybe” is not one of yes, no, disputed",
        ),
        ("facts.csv", "BBB,harbour,,,,,,", "facts.csv, line 4, column value: the value is missing"),
        (
            "facts.csv",
            'BBB,lantern-count,"1,200",2010,,,,',
            "facts.csv, line 4, column value: “1,200” is not a number; write figures without separators",
        ),
        (
            "facts.csv",
            "BBB,lantern-count,-3,2010,,,,",
            "facts.csv, line 4, column value: “-3” is not a quantity; write zero or more",
        ),
        (
            "facts.csv",
            "BBB,lantern-count,NaN,2010,,,,",
            "facts.csv, line 4, column value: “NaN” is not a quantity; write zero or more",
        ),
        (
            "facts.csv",
            "BBB,storm-ended,,2010-02-30,,,,",
            "facts.csv, line 4, column on: “2010-02-30” is not a day of the calendar",
        ),
        (
            "facts.csv",
            "BBB,harbour,yes,28/02/2010,,,,",
            "facts.csv, line 4, column on: “28/02/2010” is not a date; write 2018, 2018-05 or 2018-05-31",
        ),
        (
            "facts.csv",
            "BBB,harbour,yes,2010,,,sure,",
            "facts.csv, line 4, column confidence: “sure” is not high, medium or low",
        ),
        (
            "facts.csv",
            "BBB,harbour,yes,2010,the\u200bsource,,,",
            (
                "facts.csv, line 4, column source: the cell holds the invisible character ZERO WIDTH SPACE; "
                "type it again"
            ),
        ),
        (
            "facts.csv",
            "BBB,harbour,yes,2010,\u202eecruos,,,",
            (
                "facts.csv, line 4, column source: the cell holds the invisible character "
                "RIGHT-TO-LEFT OVERRIDE; type it again"
            ),
        ),
        (
            "facts.csv",
            "BBB,harbour,yes,2010,so\x1b[31mred,,,",
            "facts.csv, line 4, column source: the cell holds the invisible character U+001B; type it again",
        ),
        ("facts.csv", "BBB,harbour,yes", "facts.csv, line 4: 3 cells where the header has 8"),
        ("facts.csv", "BBB,harbour,yes,2010,,,,,", "facts.csv, line 4: 9 cells where the header has 8"),
        (
            "facts.csv",
            f"BBB,harbour,yes,2010,{'x' * 32_001},,,",
            "facts.csv, line 4: a cell is longer than 32,000 characters",
        ),
        (
            "decisions.csv",
            "BBB,dimming,,2007-12-01,2009-01-01,,,,,",
            "decisions.csv, line 4, column obligation: there is no obligation “dimming”",
        ),
        (
            "decisions.csv",
            "BBB,lighting,9ML,,2009-01-01,,,,,",
            "decisions.csv, line 4, column meeting: there is no meeting “9ML” in meetings.csv",
        ),
        (
            "decisions.csv",
            "BBB,lighting,2ML,,,,,,,",
            "decisions.csv, line 4, column until: the end date written in the decision is missing",
        ),
        (
            "decisions.csv",
            "BBB,lighting,2ML,,soon,,,,,",
            "decisions.csv, line 4, column until: “soon” is not a date; write 2018, 2018-05 or 2018-05-31",
        ),
        (
            "decisions.csv",
            "BBB,lighting,2ML,2007,2009,,,,,",
            "decisions.csv, line 4, column decided_on: “2007” gives no day; an act needs its day, as 2018-05-31",
        ),
        (
            "meetings.csv",
            "3ML,Third Meeting,2007-03-04,2007-03-01,,,,,,,",
            "meetings.csv, line 4, column end: the meeting would close (2007-03-01) before it opens (2007-03-04)",
        ),
        (
            "meetings.csv",
            "3ML,Third Meeting,March 2007,,,,,,,,",
            "meetings.csv, line 4, column start: “March 2007” is not a date; write 2018, 2018-05 or 2018-05-31",
        ),
        ("states.csv", "AAA,Again,,,,", "states.csv, line 5, column iso3: AAA is listed twice"),
        (
            "state_names.csv",
            "XYZ,en,Nowhere,,,,,",
            "state_names.csv, line 6, column iso3: XYZ is not the code of a State in states.csv",
        ),
        (
            "other_sources.csv",
            "BBB,participation,capital,Beacon,,,,",
            "other_sources.csv, line 6, column column: no column “capital” is read from participation.csv",
        ),
        (
            "other_sources.csv",
            "BBB,harbours,depth,5,,,,",
            "other_sources.csv, line 6, column column: no column “depth” is read from harbours.csv",
        ),
        (
            "other_sources.csv",
            "BBB,lighting,deadline,later,,,,",
            (
                "other_sources.csv, line 6, column deadline: “later” is not a date; "
                "write 2018, 2018-05 or 2018-05-31"
            ),
        ),
    ],
)
def test_a_row_that_cannot_be_right_is_told_and_the_others_are_read(
    folder: Path, file: str, row: str, expected: str
) -> None:
    with (folder / file).open("a", encoding="utf-8") as end:
        end.write(row + "\n")
    assert told(folder) == [expected]
    register = data_folder.read(folder, LANTERNS)[0]
    assert len(register.dossiers["AAA"].acts) == 4


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            "CCC,2001-02-28,,,,,,,,,,",
            (
                "column signed: CCC: signature on 28 February 2001 is before the treaty was opened on 1 March 2001. "
                "Check the year."
            ),
        ),
        (
            "CCC,2003-05-17,,,,,,,,,,",
            (
                "column signed: CCC: signature on 17 May 2003, but the treaty could be signed only before "
                "17 May 2003. Check the day, or record an accession."
            ),
        ),
        (
            "CCC,,,,,2012-10-31,,,,,,",
            (
                "column left: CCC: withdrawal on 31 October 2012, but no instrument of consent is recorded. "
                "Record that first."
            ),
        ),
        (
            "CCC,,2013-01-01,accession,,2012-10-31,,,,,,",
            (
                "column left: CCC: withdrawal on 31 October 2012 is before the accession on 1 January 2013. "
                "Check both days."
            ),
        ),
        (
            "CCC,,2005-01-01,accession,,2012-10-31,2012-10-30,,,,,",
            (
                "column left: CCC: the withdrawal took effect on 30 October 2012, before it was received on "
                "31 October 2012. Check both days."
            ),
        ),
        (
            "CCC,2002-01-01,,,2002-02-30,,,,,,,",
            "column provisionally: “2002-02-30” is not a day of the calendar",
        ),
        (
            "CCC,,2005-01-01,,,,,,,,,",
            "column kind: a deposit needs its kind, such as ratification or accession",
        ),
        (
            "CCC,,,accession,,,,,,,,",
            "column joined: the kind is given (accession), but the day is missing",
        ),
        (
            "CCC,,2005-01-01,adoption,,,,,,,,",
            (
                "column kind: “adoption” is no kind of act; write one of acceptance, accession, approval, "
                "provisional application, ratification, signature, succession, withdrawal"
            ),
        ),
        (
            "CCC,,,,2004-01-01,,,,,,,",
            (
                "column provisionally: CCC: provisional application on 1 January 2004, but no instrument of "
                "consent is recorded. Record that first."
            ),
        ),
        (
            "CCC,2003-01-01,2002-01-01,ratification,,,,,,,,",
            (
                "column signed: CCC: signature on 1 January 2003 is after the deposit of the ratification on "
                "1 January 2002. Check both days."
            ),
        ),
    ],
)
def test_acts_that_contradict_one_another_are_told_at_their_cell(
    folder: Path, row: str, expected: str
) -> None:
    file = folder / "participation.csv"
    rows = file.read_text("utf-8").splitlines()
    file.write_text("\n".join([*rows[:3], row]) + "\n", "utf-8")
    assert told(folder) == [f"participation.csv, line 4, {expected}"]


def test_two_ratifications_are_told(folder: Path) -> None:
    layout = folder / "layout.toml"
    layout.write_text(
        layout.read_text("utf-8").replace(
            '{ column = "joined", kind_column = "kind" },',
            '{ column = "joined", kind_column = "kind" }, { column = "again", kind = "ratification" },',
        )
    )
    file = folder / "participation.csv"
    head, first, *rest = file.read_text("utf-8").splitlines()
    file.write_text(
        "\n".join([f"{head},again", f"{first},2004-03-01", *(f"{row}," for row in rest)]), "utf-8"
    )
    assert told(folder) == [
        (
            "participation.csv, line 2, column joined: AAA: two acts of the same kind are in use, ratification on "
            "10 January 2004 and on 1 March 2004. Choose the one that the Unit uses."
        )
    ]


HEADER = "iso3,fact,value,on,source,page,confidence,notes\n"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "line 1: the file is empty; it needs at least its header row"),
        (
            HEADER.replace(",", ";").encode(),
            "line 1: the columns are separated by semicolons; save the file with commas",
        ),
        (HEADER.encode("utf-16"), "line 1: the file is UTF-16 text; save it as “CSV UTF-8”"),
        (
            (HEADER + "AAA,lit,all,2010,château,,,\n").encode("latin-1"),
            "line 2: the line is not UTF-8 text; save the file as “CSV UTF-8”",
        ),
        (
            (HEADER + "AAA,lit,all,2010,\0,,,\n").encode(),
            "line 2: the line holds a NUL character, which no CSV text has",
        ),
        (
            (HEADER + 'AAA,lit,"all,2010,,,,\n').encode(),
            "line 2: not readable as CSV (unexpected end of data); look at the quotation marks",
        ),
        (
            HEADER.replace("source", "value").encode(),
            "line 1, column value: the header names “value” twice",
        ),
        (HEADER.replace("on,", "").encode(), "line 1, column on: the header lacks the column “on”"),
        (",".join(f"c{n}" for n in range(100_000)).encode(), "line 1: 100,000 columns; at most 200 are read"),
        (
            HEADER.encode() + b"AAA,lit,all,2010,,,,\n" * (MOST_ROWS + 1),
            f"line {MOST_ROWS + 3}: more than 100,000 rows; split the file",
        ),
        (
            (HEADER + f"AAA,lit,all,2010,{'x' * 200_000},,,\n").encode(),
            "line 2: a cell is far too long; look at the quotation marks",
        ),
        (
            b"x" * (LARGEST_FILE + 1),
            "line 1: the file has 20,000,001 bytes; at most 20,000,000 are read",
        ),
        (
            b"\xd0\xcf\x11\xe0workbook",
            "line 1: this is a workbook or an archive, not CSV; save it as “CSV UTF-8”",
        ),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_a_file_that_cannot_be_trusted_as_a_whole_gives_one_sentence(
    folder: Path, content: bytes, expected: str
) -> None:
    (folder / "facts.csv").write_bytes(content)
    assert told(folder) == [f"facts.csv, {expected}"]


def test_a_workbook_renamed_to_csv_is_told(folder: Path) -> None:
    with zipfile.ZipFile(folder / "facts.csv", "w") as book:
        book.writestr("xl/workbook.xml", "<workbook/>")
    assert told(folder) == [
        "facts.csv, line 1: this is a workbook or an archive, not CSV; save it as “CSV UTF-8”"
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_the_usual_ways_of_saving_csv_are_all_read(folder: Path, encoding: str, ending: str) -> None:
    text = HEADER + 'AAA,lit,all,2010,"one, two",,,\n\n'
    (folder / "facts.csv").write_bytes(text.replace("\n", ending).encode(encoding))
    register, _, mistakes = data_folder.read(folder, LANTERNS)
    assert mistakes == []
    assert "one, two" in {fact.source for fact in register.dossiers["AAA"].facts}


@pytest.mark.parametrize(
    ("sign", "name"), [("\n", "a line break"), ("\r\n", "a line break"), ("\t", "a tab")]
)
def test_a_break_inside_a_cell_is_told_and_the_lines_after_it_keep_their_number(
    folder: Path, sign: str, name: str
) -> None:
    rows = f'AAA,lit,all,2010,"one{sign}two",,,\nBBB,moonlight,yes,,,,,\n'
    (folder / "facts.csv").write_bytes((HEADER + rows).encode())
    line = 3 if sign == "\t" else 4
    assert told(folder) == [
        f"facts.csv, line 2, column source: the cell holds {name}; type it again",
        f"facts.csv, line {line}, column fact: there is no fact “moonlight”",
    ]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(1)", "\uff1d1+1"])
def test_a_formula_stays_the_text_that_it_is(folder: Path, cell: str) -> None:
    (folder / "facts.csv").write_text(HEADER + f"AAA,lit,all,2010,{cell},,,\n", "utf-8")
    register, _, mistakes = data_folder.read(folder, LANTERNS)
    assert mistakes == []
    assert cell in {fact.source for fact in register.dossiers["AAA"].facts}


def test_letters_with_marks_of_their_own_are_joined(folder: Path) -> None:
    (folder / "facts.csv").write_text(HEADER + "AAA,lit,all,2010,Co\u0302te,,,\n", "utf-8")
    register, _, _ = data_folder.read(folder, LANTERNS)
    assert "C\u00f4te" in {fact.source for fact in register.dossiers["AAA"].facts}
