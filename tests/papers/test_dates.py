import calendar
import datetime as dt
import re
from dataclasses import dataclass

import bidi
import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.papers.dates import (
    Precision,
    precision,
    write_date,
    write_month,
    write_partial_date,
    write_range,
    write_time,
    write_year,
)
from servanda.papers.languages import CODES

SEPTEMBER_3 = dt.date(2018, 9, 3)
LATIN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


@dataclass
class Spell:
    first: dt.date
    last: dt.date


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("ar", "٣ أيلول/سبتمبر ٢٠١٨"),
        ("zh", "2018年9月3日"),
        ("en", "3 September 2018"),
        ("fr", "3 septembre 2018"),
        ("ru", "3 сентября 2018 года"),
        ("es", "3 de septiembre de 2018"),
    ],
)
def test_a_day_is_written_as_the_united_nations_print_it(language: str, written: str) -> None:
    assert write_date(SEPTEMBER_3, language) == written


def test_french_writes_the_first_of_a_month_as_an_ordinal() -> None:
    assert write_date(dt.date(2019, 5, 1), "fr") == "1er mai 2019"
    assert write_range(dt.date(2019, 5, 1), dt.date(2019, 5, 3), "fr") == "1er-3 mai 2019"
    assert write_date(dt.date(2019, 5, 11), "fr") == "11 mai 2019"


@pytest.mark.parametrize(
    ("language", "month", "year"),
    [
        ("ar", "أيلول/سبتمبر ٢٠١٨", "٢٠١٨"),
        ("zh", "2018年9月", "2018年"),
        ("en", "September 2018", "2018"),
        ("fr", "septembre 2018", "2018"),
        ("ru", "сентябрь 2018 года", "2018 год"),
        ("es", "septiembre de 2018", "2018"),
    ],
)
def test_a_month_and_a_year_stay_as_inexact_as_their_source(language: str, month: str, year: str) -> None:
    assert write_month(SEPTEMBER_3, language) == month
    assert write_year(SEPTEMBER_3, language) == year
    assert write_partial_date(Spell(dt.date(2018, 9, 1), dt.date(2018, 9, 30)), language) == month
    assert write_partial_date(Spell(dt.date(2018, 1, 1), dt.date(2018, 12, 31)), language) == year
    assert write_partial_date(Spell(SEPTEMBER_3, SEPTEMBER_3), language) == write_date(SEPTEMBER_3, language)


@pytest.mark.parametrize(
    ("language", "in_a_month", "over_two", "over_new_year"),
    [
        (
            "ar",
            "٣-٥ أيلول/سبتمبر ٢٠١٨",
            "٣٠ آب/أغسطس - ٢ أيلول/سبتمبر ٢٠١٨",
            "٣١ كانون الأول/ديسمبر ٢٠١٨ - ١ كانون الثاني/يناير ٢٠١٩",
        ),
        ("zh", "2018年9月3日至5日", "2018年8月30日至9月2日", "2018年12月31日至2019年1月1日"),
        ("en", "3–5 September 2018", "30 August–2 September 2018", "31 December 2018–1 January 2019"),
        ("fr", "3-5 septembre 2018", "30 août-2 septembre 2018", "31 décembre 2018-1er janvier 2019"),
        (
            "ru",
            "3–5 сентября 2018 года",
            "30 августа – 2 сентября 2018 года",
            "31 декабря 2018 года – 1 января 2019 года",
        ),
        (
            "es",
            "3 a 5 de septiembre de 2018",
            "30 de agosto a 2 de septiembre de 2018",
            "31 de diciembre de 2018 a 1 de enero de 2019",
        ),
    ],
)
def test_a_span_says_what_its_two_days_share_only_once(
    language: str, in_a_month: str, over_two: str, over_new_year: str
) -> None:
    assert write_range(SEPTEMBER_3, dt.date(2018, 9, 5), language) == in_a_month
    assert write_range(dt.date(2018, 8, 30), dt.date(2018, 9, 2), language) == over_two
    assert write_range(dt.date(2018, 12, 31), dt.date(2019, 1, 1), language) == over_new_year


def test_an_arabic_span_is_drawn_so_that_its_first_day_is_read_first() -> None:
    drawn = bidi.get_display("٣-٥ أيلول/سبتمبر ٢٠١٨", base_dir="R")
    assert drawn.endswith("٥-٣")  # the right end, where an Arabic reader starts


def test_a_span_that_is_no_month_keeps_its_two_days_and_a_span_of_one_day_is_that_day() -> None:
    spell = Spell(SEPTEMBER_3, dt.date(2018, 9, 5))
    assert write_partial_date(spell, "en") == write_range(spell.first, spell.last, "en")
    assert write_range(SEPTEMBER_3, SEPTEMBER_3, "en") == "3 September 2018"


def test_a_span_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot end on 2018-09-03 before it begins on 2018-09-05"):
        write_range(dt.date(2018, 9, 5), SEPTEMBER_3, "en")


def test_a_seventh_language_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="no language “de” here; use one of ar, zh, en, fr, ru, es"):
        write_date(SEPTEMBER_3, "de")


@given(st.dates(), st.sampled_from(CODES))
def test_every_day_shows_its_day_month_and_year(day: dt.date, language: str) -> None:
    figures = [int(figure) for figure in re.findall(r"\d+", write_date(day, language).translate(LATIN))]
    expected = [day.year, day.month, day.day] if language == "zh" else [day.day, day.year]
    assert figures == expected


@given(st.dates(), st.sampled_from(CODES))
def test_no_two_months_share_a_name(day: dt.date, language: str) -> None:
    names = {write_month(dt.date(day.year, month, 1), language) for month in range(1, 13)}
    assert len(names) == 12
    assert write_month(day, language) in names


@given(st.dates(max_value=dt.date(9998, 12, 31)), st.integers(0, 400))
def test_a_span_is_a_month_or_a_year_only_when_it_holds_all_of_its_days(first: dt.date, days: int) -> None:
    last = first + dt.timedelta(days)
    whole_month = first.day == 1 and last == first.replace(
        day=calendar.monthrange(first.year, first.month)[1]
    )
    whole_year = (first, last) == (dt.date(first.year, 1, 1), dt.date(first.year, 12, 31))
    expected = (
        Precision.DAY
        if not days
        else Precision.MONTH
        if whole_month
        else Precision.YEAR
        if whole_year
        else Precision.SPAN
    )
    assert precision(Spell(first, last)) is expected


def test_the_time_of_a_day_has_the_figures_of_the_language() -> None:
    assert write_time(dt.time(9, 5), "en") == "09:05"
    assert write_time(dt.time(14, 30), "ar") == "١٤:٣٠"
