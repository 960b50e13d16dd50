"""The board as a workbook."""

import datetime as dt
import io
from typing import Any

import pytest
from django.utils.translation import override
from openpyxl import load_workbook

from servanda.common.as_of import AsOf
from servanda.desk.pages.board.export import board_workbook
from tests.facts import ANN, TODAY, TREATY


def sheets(language: str, **fields: str) -> Any:
    with override(language):
        return load_workbook(io.BytesIO(board_workbook(TREATY, AsOf(TODAY, TODAY), fields, ANN)))


def test_each_duty_is_a_line_and_filters_hold(three_loaded: None) -> None:
    page = sheets("en", within="past", state="PER").worksheets[0]
    lines = [[cell.value for cell in row] for row in page.iter_rows(min_row=2)]
    assert {line[1] for line in lines} == {"PER"}
    reports = [line for line in lines if line[2] == "Annual transparency report"]
    assert [line[4] for line in reports] == ["2013", "2014", "2015", "2016", "2017"]


@pytest.mark.parametrize(("language", "right_to_left"), [("ar", True), ("en", False), ("zh-hans", False)])
def test_the_workbook_runs_as_its_language_does(
    three_loaded: None, language: str, right_to_left: bool
) -> None:
    page = sheets(language, within="past").worksheets[0]
    assert bool(page.sheet_view.rightToLeft) is right_to_left


def test_the_notes_say_which_day_it_shows(three_loaded: None) -> None:
    notes = sheets("en").worksheets[-1]
    assert ["As of", "31 May 2018"] in [[cell.value for cell in row] for row in notes.iter_rows()]


def test_what_the_unit_prepares_is_a_sheet_of_its_own(three_loaded: None) -> None:
    on = dt.date(2019, 9, 2)
    book = load_workbook(io.BytesIO(board_workbook(TREATY, AsOf(on, on), {"within": "7"}, ANN)))
    assert [page.title for page in book.worksheets] == [
        "What is due",
        "What the Unit prepares",
        "About this table",
    ]
    lines = [[cell.value for cell in row] for row in book.worksheets[1].iter_rows(min_row=2)]
    assert [line[1:3] for line in lines if line[1] == "A meeting opens"] == [
        ["A meeting opens", "Ninth Meeting"]
    ]
