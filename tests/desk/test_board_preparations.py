"""What the Unit prepares: nothing on the day itself left out, and no line for a duty that may not apply."""

import datetime as dt
from dataclasses import replace

import pytest

from servanda.desk.pages.board.choice import Window
from servanda.desk.pages.board.preparations import Preparation, days_ahead, preparations
from servanda.law.findings import Duty, LeadTime, Reason, StateOfPlay
from servanda.law.records import Meeting, Register
from servanda.states.enums import RegionalGroup
from servanda.states.queries import StateLabel
from tests.desk.test_board_rows import DAY, RUNNING

LABELS = {
    iso3: StateLabel(iso3, name, RegionalGroup.AFRICAN)
    for iso3, name in (("AGO", "Angola"), ("BEN", "Benin"), ("PER", "Peru"))
}
ASKING = replace(RUNNING, lead_time=LeadTime(DAY, "9MSP", DAY + dt.timedelta(days=270)))
DOUBTFUL = replace(ASKING, state=StateOfPlay.UNKNOWN, reason=Reason.CONDITION_UNKNOWN)


def found(
    *duties: Duty, days: int = 90, on: dt.date = DAY, meetings: tuple[Meeting, ...] = ()
) -> list[Preparation]:
    return list(preparations(Register(dossiers={}, meetings=meetings), duties, on, days, LABELS))


def test_a_last_day_is_shown_on_the_day_itself_and_not_after_it() -> None:
    assert [each.day for each in found(ASKING)] == [DAY]
    assert found(ASKING, on=DAY + dt.timedelta(days=1)) == []


def test_duties_of_which_it_is_not_known_whether_they_apply_are_one_line() -> None:
    told, doubtful = found(replace(DOUBTFUL, iso3="BEN"), ASKING, replace(DOUBTFUL, iso3="AGO"))
    assert (told.is_told, [one.iso3 for one in told.asking]) == (True, ["PER"])
    assert (doubtful.is_told, [one.name for one in doubtful.asking]) == (False, ["Angola", "Benin"])


def test_each_duty_that_applies_is_a_line_in_the_order_of_names() -> None:
    names = [one.name for each in found(ASKING, replace(ASKING, iso3="AGO")) for one in each.asking]
    assert names == ["Angola", "Peru"]


@pytest.mark.parametrize(
    ("window", "days"), [(Window.WEEK, 7), (Window.MONTH, 30), (Window.QUARTER, 90), (Window.PAST, 90)]
)
def test_the_unit_looks_as_far_ahead_as_the_window(window: Window, days: int) -> None:
    assert days_ahead(window) == days
    last = replace(ASKING, lead_time=LeadTime(DAY + dt.timedelta(days=days), "9MSP", DAY))
    assert len(found(last, days=days)) == 1
    assert found(last, days=days - 1) == []
