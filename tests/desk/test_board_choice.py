"""What the address of the board may ask for."""

import datetime as dt

import pytest

from servanda.common.as_of import AsOf
from servanda.common.treaty import treaty_of_this_desk
from servanda.desk.pages.board.choice import Choice, Column, Window, choice
from tests.facts import TODAY

STATES = frozenset({"FRA", "PER"})
TODAY_SHOWN = AsOf(TODAY, TODAY)


def chosen(**fields: str) -> Choice:
    return choice(fields, treaty_of_this_desk(), STATES)


def test_nothing_asked_for_is_the_next_ninety_days_by_date() -> None:
    assert chosen() == Choice(window=Window.QUARTER, sort=Column.DATE, descending=False)


def test_the_past_begins_with_the_latest_date() -> None:
    assert chosen(within="past").descending


def test_every_value_on_a_list_is_understood() -> None:
    found = chosen(within="7", theme="clearance", region="GRULAC", state="PER", play="due", sort="-state")
    assert found == Choice(Window.WEEK, "clearance", "GRULAC", "PER", "due", Column.STATE, descending=True)


@pytest.mark.parametrize("name", ["within", "theme", "region", "state", "play", "sort"])
@pytest.mark.parametrize("value", ["state__names", "pk", "'; DROP TABLE", "ZZZ", "-", "--date"])
def test_what_is_on_no_list_is_left_out(name: str, value: str) -> None:
    found = chosen(**{name: value})
    assert (found.window, found.sort, found.is_filtered) == (Window.QUARTER, Column.DATE, False)


def test_the_address_of_a_choice_asks_for_the_same_choice() -> None:
    made = Choice(Window.PAST, "clearance", "African", "PER", "overdue", Column.PLAY, descending=True)
    fields = dict(part.split("=") for part in made.query(TODAY_SHOWN)[1:].split("&"))
    assert chosen(**fields) == made


def test_the_day_shown_goes_along() -> None:
    shown = AsOf(dt.date(2020, 2, 29), TODAY)
    assert "on=2020-02-29" in Choice().query(shown)
    assert "on=" not in Choice().query(TODAY_SHOWN)


def test_the_filter_knows_past_dates_on_which_nothing_is_recorded() -> None:
    assert chosen(play="past, nothing recorded").play == "past, nothing recorded"
    assert chosen(play="done late").play == ""
