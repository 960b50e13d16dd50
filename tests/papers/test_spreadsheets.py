import datetime as dt
import io
from dataclasses import dataclass
from decimal import Decimal

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from servanda.papers.spreadsheets import LONGEST_TEXT, Column, ColumnKind, Notes, Sheet, write_xlsx
from servanda.papers.tables import Cell

COLUMNS = [Column("State"), Column("Due", ColumnKind.DATE), Column("Amount", ColumnKind.NUMBER)]
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "\u200b=1", '=HYPERLINK("x")']


@dataclass
class Spell:
    first: dt.date
    last: dt.date


def opened(*sheets: Sheet, notes: Notes | None = None) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(write_xlsx(sheets, notes)))


def test_cells_come_back_as_what_they_were() -> None:
    rows: list[list[Cell]] = [
        ["Chad", dt.date(2019, 1, 1), 475_362],
        ["Peru", None, Decimal("0.5")],
        [None, None, 0],
    ]
    page = opened(Sheet("Deadlines", COLUMNS, rows)).worksheets[0]
    assert list(page.values) == [
        ("State", "Due", "Amount"),
        ("Chad", dt.datetime(2019, 1, 1), 475_362),  # noqa: DTZ001  the format knows no time zone
        ("Peru", None, 0.5),
        (None, None, 0),
    ]
    assert page["B2"].is_date
    assert page["C2"].number_format.startswith("#,##0")


def test_the_header_stays_in_sight_and_filters() -> None:
    page = opened(Sheet("Deadlines", COLUMNS, [["Chad", None, None]])).worksheets[0]
    assert page.freeze_panes == "A2"
    assert page.auto_filter.ref == "A1:C2"
    assert page["A1"].font.bold


def test_an_arabic_sheet_runs_from_right_to_left() -> None:
    book = opened(Sheet("مواعيد", [Column("الدولة")], [["تشاد"]], "ar"), Sheet("English", [], [], "en"))
    assert [page.sheet_view.rightToLeft for page in book.worksheets] == [True, False]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_becomes_a_formula(text: str) -> None:
    page = opened(Sheet("s", [Column(text)], [[text]]), notes=Notes("n", [("Source", text)])).worksheets[0]
    for cell in (page["A1"], page["A2"]):
        assert cell.data_type == "s"
        assert str(cell.value).strip() == text.strip()
        assert cell.quotePrefix


def test_a_month_is_written_in_words_since_it_is_no_day() -> None:
    rows = [
        [Spell(dt.date(2018, 9, 1), dt.date(2018, 9, 30))],
        [Spell(dt.date(2018, 9, 3), dt.date(2018, 9, 3))],
    ]
    page = opened(Sheet("s", [Column("Échéance", ColumnKind.DATE)], rows, "fr")).worksheets[0]
    assert page["A2"].value == "septembre 2018"
    assert page["A3"].is_date


def test_the_notes_stand_on_a_sheet_of_their_own_at_the_end() -> None:
    notes = Notes("About this table", [("As of", "31 May 2018"), ("Licence", "CC BY 4.0")])
    book = opened(Sheet("s", COLUMNS, []), notes=notes)
    assert book.sheetnames == ["s", "About this table"]
    assert list(book.worksheets[1].values) == [("As of", "31 May 2018"), ("Licence", "CC BY 4.0")]


def test_titles_are_made_to_fit_the_format() -> None:
    assert opened(Sheet("A/B: [an extremely long title] of a sheet", [], [])).sheetnames == [
        "A B   an extremely long title"
    ]


def test_a_sign_the_format_cannot_hold_is_shown_as_lost() -> None:
    assert opened(Sheet("s", [Column("a")], [["x\x0by"]])).worksheets[0]["A2"].value == "x\ufffdy"


def test_a_text_beyond_what_excel_holds_is_refused_with_its_cell() -> None:
    with pytest.raises(ValueError, match="cell A2: 32,768 characters; Excel holds 32,767 at most"):
        write_xlsx([Sheet("s", [Column("a")], [["x" * (LONGEST_TEXT + 1)]])])


def test_the_same_tables_give_the_same_bytes() -> None:
    sheet = Sheet("s", COLUMNS, [["Chad", dt.date(2019, 1, 1), 1]])
    assert write_xlsx([sheet], Notes("n", [("a", "b")])) == write_xlsx([sheet], Notes("n", [("a", "b")]))
