"""Numbers that Word counts itself: a reader sees them, the text of the paragraph lacks them."""

import io
import zipfile

import pytest

from servanda.papers.reading import lines_of

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HOSTILE = 10**9


def level(depth: int, figures: str, pattern: str, rest: str = '<w:start w:val="1"/>') -> str:
    return (
        f'<w:lvl w:ilvl="{depth}">{rest}<w:numFmt w:val="{figures}"/><w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def definition(*levels: str, number: int = 1) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def num(number: int, of: int = 1, rest: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{rest}</w:num>'


def item(text: str, depth: int = 0, number: int = 1) -> str:
    listed = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{listed}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def read(body: str, numbering: str, styles: str = "") -> list[str]:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        archive.writestr("word/numbering.xml", f"<w:numbering {W}>{numbering}</w:numbering>")
        archive.writestr("word/styles.xml", f"<w:styles {W}>{styles}</w:styles>")
    return [f"- {line.text}" if line.listed else line.text for line in lines_of(out.getvalue())]


def test_labels_of_several_levels_are_read_as_they_are_printed() -> None:
    frame = definition(
        level(0, "decimal", "Outcome %1:"),
        level(1, "decimal", "Output %1.%2:"),
        level(2, "decimal", "Activity %1.%2.%3:"),
    )
    body = "".join(item(name, depth) for name, depth in zip("abcdefg", (0, 1, 2, 2, 0, 1, 2), strict=True))
    assert read(body, frame + num(1)) == [
        "Outcome 1: a",
        "Output 1.1: b",
        "Activity 1.1.1: c",
        "Activity 1.1.2: d",
        "Outcome 2: e",
        "Output 2.1: f",
        "Activity 2.1.1: g",
    ]


@pytest.mark.parametrize(
    ("figures", "second"),
    [
        ("decimal", "(2)"),
        ("upperRoman", "(II)"),
        ("lowerLetter", "(b)"),
        ("chineseCounting", "(二)"),
        ("arabicAbjad", "(ب)"),
        ("russianLower", "(б)"),
    ],
)
def test_each_way_of_counting_prints_its_own_figures(figures: str, second: str) -> None:
    body = item("first") + item("second")
    assert read(body, definition(level(0, figures, "(%1)")) + num(1))[1] == f"{second} second"


def test_lists_of_one_definition_count_on_unless_one_says_where_it_starts() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = definition(level(0, "lowerLetter", "%1)")) + num(1) + num(2) + num(3, rest=anew)
    body = item("x") + item("y", number=2) + item("z", number=3) + item("w", number=3)
    assert read(body, numbering) == ["a) x", "b) y", "a) z", "b) w"]


def test_an_empty_paragraph_of_a_list_is_counted_and_not_read() -> None:
    body = item("one") + item("") + item("three")
    assert read(body, definition(level(0, "decimal", "%1.")) + num(1)) == ["1. one", "3. three"]


def test_a_style_numbers_its_paragraphs_and_those_of_the_styles_based_on_it() -> None:
    styles = (
        '<w:style w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>'
        '<w:style w:styleId="C"><w:basedOn w:val="C"/></w:style>'
    )
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>' for style in "ABC"
    )
    numbering = definition(level(0, "decimal", "%1.")) + num(1)
    assert read(body, numbering, styles) == ["1. x", "2. x", "x"]


def test_numbers_in_the_cells_of_a_table_are_read() -> None:
    row = f"<w:tr><w:tc>{item('Outcome')}</w:tc><w:tc>{item('Output', 1)}</w:tc></w:tr>"
    frame = definition(level(0, "decimal", "%1"), level(1, "decimal", "%1.%2"))
    assert read(f"<w:tbl>{row}</w:tbl>", frame + num(1)) == ["1 Outcome 1.1 Output"]


def test_a_bullet_a_list_that_is_not_defined_and_one_taken_off_print_no_number() -> None:
    body = item("bullet") + item("unknown", number=7) + item("off", number=0)
    numbering = definition(level(0, "bullet", "•")) + num(1)
    assert read(body, numbering) == ["- bullet", "- unknown", "off"]


@pytest.mark.parametrize("figures", ["decimal", "lowerLetter", "lowerRoman", "russianUpper", "arabicAbjad"])
def test_a_start_beyond_all_measure_stays_short(figures: str) -> None:
    far = f'<w:start w:val="{HOSTILE}"/>'
    (text,) = read(item("x"), definition(level(0, figures, "%1.", far)) + num(1))
    assert len(text) < 1000
