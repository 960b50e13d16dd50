import csv
import datetime as dt
import io
from dataclasses import dataclass
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.papers.tables import Cell, plain, starts_a_formula, write_csv

DANGEROUS = [
    "=1+1",
    "+41 22",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "  =1",
    "\u00a0=1",
    "\u200b=1",
    "\ufeff=1",
    "\u202e=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    "\0=1",
    "|cmd",
]


@dataclass
class Spell:
    first: dt.date
    last: dt.date


@pytest.mark.parametrize("text", DANGEROUS)
def test_what_a_spreadsheet_could_run_is_seen(text: str) -> None:
    assert starts_a_formula(text)


@pytest.mark.parametrize("text", ["", "Chad", "a=b", "CCM/MSP/2018/9", "دولة", "2018-05-31", "1 = 1"])
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert not starts_a_formula(text)


def test_a_table_is_written_after_rfc_4180() -> None:
    rows: list[list[Cell]] = [
        ["Côte d'Ivoire, “x”", dt.date(2018, 9, 3), 475_362, None],
        ['say "no"\nor', None, Decimal("1E3"), "0"],
    ]
    written = write_csv(["State", "due", "amount", "note"], rows)
    assert written.decode() == (
        'State,due,amount,note\r\n"Côte d\'Ivoire, “x”",2018-09-03,475362,\r\n"say ""no""\nor",,1000,0\r\n'
    )


def test_excel_can_be_told_that_it_is_utf_8() -> None:
    assert write_csv(["a"], [], byte_order_mark=True) == b"\xef\xbb\xbfa\r\n"


@pytest.mark.parametrize("text", DANGEROUS)
def test_a_formula_from_outside_is_defused_and_data_for_programs_is_not_changed(text: str) -> None:
    def first_cell(formula_safe: bool) -> str:
        written = write_csv(["a"], [[text, "x"]], formula_safe=formula_safe).decode()
        return list(csv.reader(io.StringIO(written, newline="")))[1][0]

    assert first_cell(formula_safe=True) == "'" + text
    assert first_cell(formula_safe=False) == text


def test_a_negative_amount_is_a_figure_and_stays_one() -> None:
    assert write_csv(["a"], [[-5], [Decimal("-0.5")]]) == b"a\r\n-5\r\n-0.5\r\n"


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (dt.date(2018, 9, 3), dt.date(2018, 9, 3), "2018-09-03"),
        (dt.date(2018, 9, 1), dt.date(2018, 9, 30), "2018-09"),
        (dt.date(2018, 1, 1), dt.date(2018, 12, 31), "2018"),
        (dt.date(2018, 9, 3), dt.date(2018, 9, 5), "2018-09-03/2018-09-05"),
    ],
)
def test_a_date_is_as_exact_in_data_as_in_its_source(first: dt.date, last: dt.date, written: str) -> None:
    assert plain(Spell(first, last)) == written


@given(st.lists(st.lists(st.text(alphabet=st.characters(codec="utf-8")), min_size=2, max_size=2), max_size=5))
def test_texts_read_back_are_the_same_texts(rows: list[list[str]]) -> None:
    written = write_csv(["a", "b"], rows, formula_safe=False).decode()
    assert list(csv.reader(io.StringIO(written, newline="")))[1:] == rows
