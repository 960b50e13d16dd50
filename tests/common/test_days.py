"""Days as people enter them."""

import datetime as dt
from contextlib import suppress

import pytest
from django.core.exceptions import ValidationError
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from servanda.common.as_of import as_of
from servanda.common.days import EARLIEST, LATEST, PARTS, day_entered
from servanda.common.errors import BadInput
from servanda.common.forms import DayField, PartialDayField


@given(st.dates(EARLIEST, LATEST))
def test_a_day_can_be_written_whole_or_in_three_fields(day: dt.date) -> None:
    parts = {"on_day": str(day.day), "on_month": str(day.month), "on_year": str(day.year)}
    assert day_entered(parts, "on") == day_entered({"on": day.isoformat()}, "on") == day


@given(st.text(max_size=20), st.text(max_size=20), st.text(max_size=20))
def test_anything_else_is_a_day_or_nothing_or_bad_input_and_no_other_error(
    day: str, month: str, year: str
) -> None:
    found: dt.date | None = None
    with suppress(BadInput):
        found = day_entered({"on_day": day, "on_month": month, "on_year": year}, "on")
    assert found is None or EARLIEST <= found <= LATEST


@given(
    st.dates(max_value=EARLIEST - dt.timedelta(days=1)) | st.dates(min_value=LATEST + dt.timedelta(days=1))
)
def test_a_day_far_away_is_refused(day: dt.date) -> None:
    with pytest.raises(BadInput, match="outside the years"):
        day_entered({"on": day.isoformat()}, "on")


@pytest.mark.parametrize("part", ["on_day", "on_month", "on_year"])
@pytest.mark.parametrize("figures", [20, 5000])
def test_a_number_of_very_many_figures_is_no_day(part: str, figures: int) -> None:
    fields = {"on_day": "1", "on_month": "1", "on_year": "2018"} | {part: "9" * figures}
    with pytest.raises(BadInput, match="not a day of the calendar"):
        day_entered(fields, "on")
    with pytest.raises(BadInput, match="not a day of the calendar"):
        day_entered({"on": "-".join(fields[f"on_{each}"] for each in PARTS)}, "on")


def test_nothing_entered_is_no_day() -> None:
    assert day_entered({"on_day": " "}, "on") is None


def test_a_page_without_a_day_shows_today() -> None:
    shown = as_of(RequestFactory().get("/en/?state=PER"))
    assert (shown.day, shown.is_today, shown.query) == (dt.date(2018, 5, 31), True, "")
    assert shown.other_fields == (("state", "PER"),)


def test_a_page_of_another_day_hands_it_on_and_knows_the_way_back() -> None:
    shown = as_of(RequestFactory().get("/en/?state=PER&on_day=1&on_month=2&on_year=2015"))
    assert (shown.query, shown.href_of_today) == ("?on=2015-02-01", "?state=PER")


def test_a_field_tells_a_missing_day_from_a_wrong_one() -> None:
    field = DayField()
    assert field.clean({"day": "3", "month": "9", "year": "2018"}) == dt.date(2018, 9, 3)
    assert not field.has_changed(dt.date(2018, 9, 3), {"day": "3", "month": "9", "year": "2018"})
    assert field.has_changed(dt.date(2018, 9, 3), {"day": "x", "month": "9", "year": "2018"})


@pytest.mark.parametrize("kind", [DayField, PartialDayField])
def test_a_field_says_what_is_wrong_with_a_number_of_very_many_figures(
    kind: type[DayField | PartialDayField],
) -> None:
    with pytest.raises(ValidationError, match="not a day of the calendar"):
        kind().clean({"day": "1", "month": "1", "year": "9" * 20})
