"""Counting days, months and years the way treaties do."""

import datetime as dt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from tests.law import referee

from servanda.law.arrays import days as arrays
from servanda.law.calendar import Span, add_months, after, before, first_of_month

any_day = st.dates(dt.date(1900, 1, 1), dt.date(2150, 12, 31))
early_day = any_day.filter(lambda day: day.day <= 28)
months = st.integers(0, 240)
spans = st.builds(Span, years=st.integers(0, 12), months=st.integers(0, 30), days=st.integers(0, 400))


def as_array(day: dt.date) -> np.ndarray:
    return np.array([arrays.number(day)], np.int32)


@given(day=any_day, count=months)
def test_months_later_is_the_same_day_of_the_month_or_the_last_one(day: dt.date, count: int) -> None:
    later = add_months(day, count)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == count
    assert later.day == min(day.day, referee.days_in_month(later.year, later.month))


@given(day=early_day, count=months)
def test_months_forth_and_back_lead_home_where_every_month_has_the_day(day: dt.date, count: int) -> None:
    assert add_months(add_months(day, count), -count) == day


@given(day=any_day, count=st.integers(0, 36525))
def test_days_forth_and_back_lead_home(day: dt.date, count: int) -> None:
    assert before(after(day, Span(days=count)), Span(days=count)) == day


@given(day=any_day, span=spans)
def test_counting_agrees_with_walking_through_the_calendar(day: dt.date, span: Span) -> None:
    assert after(day, span) == referee.later(day, span)
    assert before(day, span) == referee.earlier(day, span)


@given(day=any_day, span=spans)
def test_counting_many_days_at_once_agrees_with_counting_one(day: dt.date, span: Span) -> None:
    assert arrays.day(int(arrays.add(as_array(day), span)[0])) == after(day, span)
    assert arrays.day(int(arrays.add(as_array(day), span, -1)[0])) == before(day, span)


@given(one=any_day, other=any_day, span=spans)
def test_who_starts_earlier_never_ends_later(one: dt.date, other: dt.date, span: Span) -> None:
    first, second = sorted((one, other))
    assert after(first, span) <= after(second, span)


@given(day=any_day, years=st.integers(0, 99))
def test_a_year_is_twelve_months(day: dt.date, years: int) -> None:
    assert after(day, Span(years=years)) == after(day, Span(months=12 * years))


@given(day=any_day, years=st.integers(0, 99))
def test_an_anniversary_falls_on_its_day_but_for_29_february(day: dt.date, years: int) -> None:
    later = after(day, Span(years=years))
    assert (later.month, later.day) == (day.month, day.day) or (day.month, day.day, later.day) == (2, 29, 28)


@given(day=any_day)
def test_the_first_of_the_month_is_in_the_same_month(day: dt.date) -> None:
    assert (first_of_month(day).year, first_of_month(day).month, first_of_month(day).day) == (
        day.year,
        day.month,
        1,
    )


@pytest.mark.parametrize(
    ("day", "span", "expected"),
    [
        ("2012-01-31", Span(months=1), "2012-02-29"),
        ("2013-01-31", Span(months=1), "2013-02-28"),
        ("2012-02-29", Span(years=1), "2013-02-28"),
        ("2012-02-29", Span(years=4), "2016-02-29"),
        ("2012-02-29", Span(years=10), "2022-02-28"),
        ("2011-08-31", Span(months=6), "2012-02-29"),
        ("2014-09-25", Span(days=90), "2014-12-24"),
        ("2012-01-31", Span(months=1, days=1), "2012-03-01"),
        ("2099-12-31", Span(months=2), "2100-02-28"),
        ("2010-08-01", Span(), "2010-08-01"),
    ],
)
def test_where_counting_goes_wrong_first(day: str, span: Span, expected: str) -> None:
    assert after(dt.date.fromisoformat(day), span).isoformat() == expected


@pytest.mark.parametrize(
    ("day", "span", "expected"),
    [
        ("2015-11-30", Span(months=9), "2015-02-28"),
        ("2016-11-30", Span(months=9), "2016-02-29"),
        ("2022-08-30", Span(months=9), "2021-11-30"),
        ("2018-09-03", Span(days=60), "2018-07-05"),
    ],
)
def test_counting_back_clamps_to_the_end_of_the_month(day: str, span: Span, expected: str) -> None:
    assert before(dt.date.fromisoformat(day), span).isoformat() == expected


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (Span(years=8), "8 years"),
        (Span(years=1, months=1, days=1), "1 year and 1 month and 1 day"),
        (Span(days=180), "180 days"),
        (Span(), "0 days"),
    ],
)
def test_a_span_is_written_in_words(span: Span, expected: str) -> None:
    assert str(span) == expected


@pytest.mark.parametrize("parts", [{"years": 101}, {"months": 1201}, {"days": 36526}, {"days": -1}])
def test_a_span_of_more_than_a_hundred_years_is_refused(parts: dict[str, int]) -> None:
    with pytest.raises(ValidationError):
        Span(**parts)
