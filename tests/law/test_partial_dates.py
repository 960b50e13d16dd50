"""Dates as sources print them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.law.partial_dates import PartialDate

any_day = st.dates(dt.date(1900, 1, 1), dt.date(2150, 12, 31))


@given(day=any_day, length=st.sampled_from([4, 7, 10]))
def test_what_is_read_is_written_the_same(day: dt.date, length: int) -> None:
    text = day.isoformat()[:length]
    assert str(PartialDate.parse(text)) == text


@given(day=any_day, length=st.sampled_from([4, 7, 10]))
def test_a_date_holds_every_day_that_it_can_mean(day: dt.date, length: int) -> None:
    printed = PartialDate.parse(day.isoformat()[:length])
    assert printed.first <= day <= printed.last
    assert printed.possibly_by(day)
    assert printed.surely_by(day) == (printed.last == day)
    assert printed.is_exact == (length == 10)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2012", "2012-01-01", "2012-12-31"),
        ("2012-02", "2012-02-01", "2012-02-29"),
        ("2013-02", "2013-02-01", "2013-02-28"),
        ("2012-02-29", "2012-02-29", "2012-02-29"),
    ],
)
def test_a_month_and_a_year_span_their_days(text: str, first: str, last: str) -> None:
    printed = PartialDate.parse(text)
    assert (printed.first.isoformat(), printed.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "“” is not a date; write 2018, 2018-05 or 2018-05-31"),
        ("31.5.2018", "“31.5.2018” is not a date; write 2018, 2018-05 or 2018-05-31"),
        ("2018-5-31", "“2018-5-31” is not a date; write 2018, 2018-05 or 2018-05-31"),
        ("٢٠١٨", "“٢٠١٨” is not a date; write 2018, 2018-05 or 2018-05-31"),
        ("2018-05-31\n", "“2018-05-31\n” is not a date; write 2018, 2018-05 or 2018-05-31"),
        ("2013-02-29", "“2013-02-29” is not a day of the calendar"),
        ("2013-13", "“2013-13” is not a day of the calendar"),
        ("2013-00", "“2013-00” is not a day of the calendar"),
        ("2013-05-00", "“2013-05-00” is not a day of the calendar"),
        ("0000", "“0000” lies outside the years 1800 to 2199; check the year"),
        ("9999-12-31", "“9999-12-31” lies outside the years 1800 to 2199; check the year"),
    ],
)
def test_what_is_no_date_is_refused_with_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match="“") as refusal:
        PartialDate.parse(text)
    assert str(refusal.value) == sentence
