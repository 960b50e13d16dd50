"""Tables whose cells are drawn are read cell by cell, however close their words stand."""

from itertools import groupby

import pytest
from tests.papers.ruled import pdf, table

from servanda.papers.reading import lines_of

HEAD = ("Type of munition", "Number of munitions", "Lot")
STOCK = [HEAD, ("BLG-66", "12", "A"), ("CBU-87", "1250", "B")]


def tables(content: bytes) -> list[list[tuple[str, ...]]]:
    lines = [line for line in lines_of(content) if line.table]
    return [[line.cells for line in rows] for _number, rows in groupby(lines, lambda line: line.table)]


def texts(content: bytes) -> list[str]:
    return [line.text for line in lines_of(content)]


def test_words_that_nearly_touch_stay_in_their_cells() -> None:
    widths = "#table(columns: (1.7cm, 1.3cm, 1.1cm), inset: 1pt, "
    markup = widths + "[Munition], [Number], [Lots], [BLG-66], [12500], [A, B])"
    assert tables(pdf(markup)) == [[("Munition", "Number", "Lots"), ("BLG-66", "12500", "A, B")]]


def test_two_tables_and_the_text_around_them_keep_their_order() -> None:
    content = pdf(
        "Above\n\n"
        + table(STOCK)
        + "Between\n\n"
        + table([("Site", "Method"), ("North", "Open burning")])
        + "Below"
    )
    assert tables(content) == [STOCK, [("Site", "Method"), ("North", "Open burning")]]
    order = [
        text for text in texts(content) if text in ("Above", "Between", "Below") or text.startswith("BLG")
    ]
    assert order == ["Above", "BLG-66 12 A", "Between", "Below"]


def test_lines_of_one_cell_are_one_text_and_a_day_broken_in_its_year_is_whole() -> None:
    markup = (
        "#table(columns: (2cm, 1.55cm), [Where it was found], [30/04/2#linebreak()018], [North], [12 500])"
    )
    assert tables(pdf(markup)) == [[("Where it was found", "30/04/2018"), ("North", "12 500")]]


def test_a_cell_over_several_columns_or_rows_says_it_once() -> None:
    markup = (
        "#table(columns: 3, [Area], table.cell(colspan: 2)[Released in 2017],"
        "table.cell(rowspan: 2)[North], [Cleared], [400], [Surveyed], [900])"
    )
    assert tables(pdf(markup)) == [
        [("Area", "Released in 2017", ""), ("North", "Cleared", "400"), ("", "Surveyed", "900")]
    ]


def test_the_columns_of_an_arabic_table_are_read_from_the_right() -> None:
    rows = [("نوع الذخيرة", "عدد الذخائر"), ("قنبلة", "١٢٥٠")]
    assert tables(pdf(table(rows), language="ar")) == [rows]


def test_a_table_torn_by_the_end_of_a_page_is_one_table() -> None:
    rows = [HEAD, *((f"Type {number}", str(100 + number), "A") for number in range(40))]
    assert tables(pdf(table(rows), height=12)) == [rows]


def test_a_table_with_the_same_columns_under_its_own_heading_is_another() -> None:
    content = pdf(table(STOCK) + "#pagebreak()\nCurrently owned\n\n" + table(STOCK))
    assert tables(content) == [STOCK, STOCK]


@pytest.mark.parametrize(
    "markup",
    [
        "#rect(width: 100%)[A frame around one text]",
        "#line(length: 100%)\nA rule above a text\n#line(length: 100%)",
        "#underline[A text with a rule below]",
        "#table(columns: 1, [One column], [is a frame])",
    ],
)
def test_rules_that_are_no_table_make_none(markup: str) -> None:
    assert tables(pdf(markup)) == []


def test_a_drawing_with_very_many_rules_is_no_table() -> None:
    markup = "#for x in range(160) { place(line(start: (x * 1mm, 0mm), end: (x * 1mm, 160mm))) }\n" * 2
    markup += "#for y in range(160) { place(line(start: (0mm, y * 1mm), end: (160mm, y * 1mm))) }\nA text"
    assert tables(pdf(markup)) == []
