"""What was done after a day is not told of that day in the open data."""

import datetime as dt
from pathlib import Path

import pytest

from servanda.duties.operations import load_folder
from servanda.law.partial_dates import PartialDate
from servanda.publications.open_tables.rows import deadlines
from tests.facts import ANN, CCM_DATA, TREATY

pytestmark = pytest.mark.django_db


def test_open_data_of_a_day_tell_nothing_done_later() -> None:
    load_folder(folder=Path(CCM_DATA), treaty_id=TREATY, actor=ANN)
    for year in (2011, 2014, 2018):
        day = dt.date(year, 5, 31)
        done = [cell for line in deadlines(TREATY, day) for cell in line[7:8] if cell is not None]
        assert done
        assert all(isinstance(cell, PartialDate) and cell.possibly_by(day) for cell in done)
