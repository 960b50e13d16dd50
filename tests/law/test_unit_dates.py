"""What the Unit owes before meetings: the dates for the meetings of the Convention."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from servanda.law import data_folder
from servanda.law.treaty_file import load_treaty
from servanda.law.unit_dates import series_of, unit_dates

CCM = Path(__file__).parents[2] / "treaties" / "ccm"


@pytest.mark.parametrize(
    ("code", "series"), [("9MSP", "MSP"), ("2RC-1", "RC"), ("10MSP", "MSP"), ("2018", "2018")]
)
def test_a_meeting_belongs_to_the_series_of_its_letters(code: str, series: str) -> None:
    assert series_of(code) == series


@pytest.mark.parametrize(
    ("meeting", "due_on"),
    [
        ("8MSP", "2018-07-05"),
        ("9MSP", "2019-07-04"),
        ("10MSP", "2022-07-01"),
        ("11MSP", "2023-07-13"),
        ("12MSP", "2024-07-12"),
        ("13MSP", "2025-07-18"),
    ],
)
def test_the_plan_is_circulated_sixty_days_before_the_meeting(meeting: str, due_on: str) -> None:
    treaty = load_treaty(CCM)
    register, _, _ = data_folder.read(CCM / "data", treaty)
    found = unit_dates(treaty, register, dt.date(2018, 1, 1), dt.date(2025, 12, 31))
    dates = {(one.duty, one.meeting): one.due_on for one in found}
    assert dates["work-plan-circulated", meeting] == dt.date.fromisoformat(due_on)


def test_only_dates_within_the_days_asked_for_are_told_earliest_first() -> None:
    treaty = load_treaty(CCM)
    register, _, _ = data_folder.read(CCM / "data", treaty)
    found = unit_dates(treaty, register, dt.date(2018, 5, 31), dt.date(2018, 8, 31))
    assert [(one.duty, one.due_on.isoformat()) for one in found] == [
        ("documents-submitted", "2018-06-25"),
        ("work-plan-circulated", "2018-07-05"),
    ]
    assert found[1].steps[0].text == "8MSP opens on 3 September 2018; 60 days before it is 5 July 2018."
