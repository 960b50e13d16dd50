"""A status page is read as printed: every row, every act, and every doubt with its place."""

import datetime as dt
from pathlib import Path

import pytest

from servanda.law.records import Act, ActKind, Confidence
from servanda.states.depositary import PrintedAct, StatusPage, Withdrawal, page_to_acts, read
from servanda.states.naming import NameIndex, read_names

HERE = Path(__file__).parent
NAMES = NameIndex(read_names(HERE.parents[1] / "treaties" / "ccm" / "data"))
KINDS = ActKind
CONSENT = "Approval(AA), Acceptance(A), Accession(a), Succession(d), Ratification, Formal confirmation(c)"
MIXED = (
    "“Mаli” mixes two scripts, and looks like “Mali”: character 2 is “а” (U+0430, cyrillic small letter a); "
    "type the name again without Cyrillic letters"
)


def page(file: str) -> StatusPage:
    return read((HERE / "pages" / file).read_bytes(), file, NAMES)


HTML, XML = page("lanterns.html"), page("lanterns.xml")


def acts(read_page: StatusPage, *iso3: str) -> set[tuple[str, ActKind, str]]:
    return {(act.iso3, act.kind, act.on.isoformat()) for act in page_to_acts(read_page) if act.iso3 in iso3}


def why(read_page: StatusPage, row: int) -> list[str]:
    return [doubt.why for doubt in read_page.doubts if doubt.row == row]


def test_the_head_of_the_page_is_read() -> None:
    assert (HTML.number, HTML.title) == ("XXX-9-a", "Convention on the Lighting of Lanterns")
    assert (HTML.as_at, HTML.signatories_as_printed, HTML.parties_as_printed) == (dt.date(2020, 3, 5), 5, 9)
    assert (HTML.encoding, HTML.filename) == ("UTF-8", "lanterns.html")


def test_the_xml_says_the_same_but_for_its_day() -> None:
    assert (XML.number, XML.title) == ("XXX-9-a", "Convention on the Lighting of Lanterns")
    assert (XML.as_at, XML.signatories_as_printed, XML.parties_as_printed) == (None, 4, 5)
    assert XML.encoding == "ISO-8859-1"
    states = ("AUT", "BLZ", "CIV", "CZE", "FJI", "JPN", "SSD")
    assert acts(XML, *states) == acts(HTML, *states)


@pytest.mark.parametrize("read_page", [HTML, XML], ids=["html", "xml"])
def test_every_mark_stands_for_its_act(read_page: StatusPage) -> None:
    assert acts(read_page, "AUT", "BLZ", "CIV", "CZE", "JPN", "SSD") == {
        ("AUT", KINDS.SIGNATURE, "2008-12-03"),
        ("BLZ", KINDS.PROVISIONAL_APPLICATION, "2014-09-02"),
        ("BLZ", KINDS.ACCESSION, "2014-09-02"),
        ("CIV", KINDS.SIGNATURE, "2008-12-04"),
        ("CIV", KINDS.ACCEPTANCE, "2012-03-12"),
        ("CZE", KINDS.SIGNATURE, "2008-12-04"),
        ("CZE", KINDS.RATIFICATION, "2011-09-22"),
        ("JPN", KINDS.SIGNATURE, "2008-12-05"),
        ("JPN", KINDS.APPROVAL, "2009-07-14"),
        ("SSD", KINDS.SUCCESSION, "2011-07-09"),
    }


@pytest.mark.parametrize("read_page", [HTML, XML], ids=["html", "xml"])
def test_a_bracketed_row_is_a_withdrawal_told_in_its_footnote(read_page: StatusPage) -> None:
    row = read_page.rows[4]
    assert row.consent == PrintedAct(
        "[24 Mar 2011 ]", KINDS.RATIFICATION, dt.date(2011, 3, 24), bracketed=True
    )
    assert row.withdrawal
    assert (row.withdrawal.notified_on, row.withdrawal.effective_on) == (
        dt.date(2019, 6, 1),
        dt.date(2019, 12, 1),
    )
    assert row.footnotes == ("2", "3")
    withdrawal = next(act for act in page_to_acts(read_page) if act.kind is KINDS.WITHDRAWAL)
    assert (withdrawal.iso3, withdrawal.effective_on) == ("FJI", dt.date(2019, 12, 1))


def test_a_historic_name_is_resolved_with_a_note() -> None:
    row = HTML.rows[3]
    assert (row.name_as_printed, row.iso3) == ("Czech Republic", "CZE")
    assert row.name_note == "“Czech Republic” is a former name of Czechia"


def test_a_reservation_withdrawn_is_no_withdrawal() -> None:
    kenya = HTML.rows[6]
    assert (kenya.withdrawal, why(HTML, 7)) == (None, [])


def test_a_withdrawal_before_the_last_accession_is_left_out_and_told() -> None:
    guyana = HTML.rows[8]
    assert guyana.withdrawal is None
    assert why(HTML, 9) == [
        "the withdrawal told in the footnote is older than the consent printed; it was left out"
    ]


@pytest.mark.parametrize(
    ("row", "iso3", "reasons"),
    [
        (10, "", ["“Ruritania” is not a name of a State that is known here; did you mean “Mauritania”?"]),
        (
            11,
            "",
            [
                "“European Union” is not a name of a State that is known here",
                f"“{CONSENT}”, the head of the column, names for this mark no act that is recorded here",
            ],
        ),
        (
            12,
            "",
            [
                MIXED,
                "not a day of the calendar",
            ],
        ),
        (
            13,
            "PER",
            [
                f"the mark “x” is not explained in the head of the column, “{CONSENT}”",
            ],
        ),
        (14, "CHL", ["not a date with a mark, such as “3 Dec 2008 a”", "footnote 7 is not on the page"]),
        (
            15,
            "TCD",
            [
                "the square bracket is opened or closed only",
                "printed in brackets, but no footnote tells of a withdrawal",
            ],
        ),
        (16, "TGO", []),
        (17, "", ["2 cells under 4 columns", "CZE stands in row 4 already"]),
        (
            18,
            "GHA",
            ["invisible characters were left out: U+00AD", "later than the day of the page, 2020-03-05"],
        ),
    ],
)
def test_what_is_not_understood_is_told_and_the_row_is_kept(row: int, iso3: str, reasons: list[str]) -> None:
    assert HTML.rows[row - 1].iso3 == iso3
    assert why(HTML, row) == reasons
    assert HTML.rows[row - 1].printed


def test_counts_that_do_not_agree_with_the_rows_are_told() -> None:
    assert [doubt.why for doubt in HTML.doubts if not doubt.row] == [
        "9 parties are printed, 11 were counted outside brackets"
    ]


def test_what_was_mended_in_the_xml_is_told() -> None:
    assert [doubt.why for doubt in XML.doubts] == [
        "characters that XML forbids: 2, each read as the punctuation that it was cut from",
        "single &: 1, each read as the sign itself",
        "the page does not tell of which day it is",
    ]
    assert XML.footnotes["1"] == "Belize said: “we apply article 1 & no more”."


def test_an_act_names_the_page_its_day_and_its_row() -> None:
    assert page_to_acts(HTML)[0] == Act(
        iso3="AUT",
        kind=KINDS.SIGNATURE,
        on=dt.date(2008, 12, 3),
        source="UN Treaty Collection, XXX-9-a, status page as at 5 March 2020",
        page="row 1",
        confidence=Confidence.HIGH,
    )


def test_acts_of_a_doubtful_row_have_medium_confidence() -> None:
    ghana = next(act for act in page_to_acts(HTML) if act.iso3 == "GHA")
    assert ghana.confidence is Confidence.MEDIUM


def test_a_withdrawal_is_a_value() -> None:
    row = XML.rows[4]
    assert row.withdrawal == Withdrawal(
        dt.date(2019, 6, 1),
        dt.date(2019, 12, 1),
        "On 1 June 2019, the Government of Fiji deposited with the Secretary-General a notification of "
        "withdrawal. The withdrawal took effect for Fiji on 1 December 2019.",
    )
