"""Dates in words, as papers of the United Nations print them: a day, a month, a year, or a span of days."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from servanda.papers.languages import style_for
from servanda.papers.months import MONTHS, RUSSIAN_GENITIVE

ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


class Span(Protocol):
    """What a printed date can mean: every day from `first` to `last`; equal where the day is known."""

    @property
    def first(self) -> dt.date:
        """The earliest day."""

    @property
    def last(self) -> dt.date:
        """The latest day."""


class Precision(StrEnum):
    """How exactly a span names a date."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    SPAN = "span"


def precision(span: Span) -> Precision:
    """Whether a span is one day, one whole month, one whole year, or neither."""
    first, last = span.first, span.last
    if first == last:
        return Precision.DAY
    if (first, last) == (dt.date(first.year, 1, 1), dt.date(first.year, 12, 31)):
        return Precision.YEAR
    days = calendar.monthrange(first.year, first.month)[1]
    if (first, last) == (first.replace(day=1), first.replace(day=days)):
        return Precision.MONTH
    return Precision.SPAN


@dataclass(frozen=True)
class DateStyle:
    """How one language writes dates. The patterns take the places {d}, {e} (days), {m} (month) and {y}."""

    day: str
    month: str
    year: str
    days_in_month: str
    """A span inside one month, from day {d} to day {e}."""
    day_without_year: str
    to: str
    """What stands between the two days of a span that crosses a month."""


STYLES: dict[str, DateStyle] = {
    # A hyphen between Arabic-Indic figures is drawn from right to left, so that 3 is read before 5.
    "ar": DateStyle("{d} {m} {y}", "{m} {y}", "{y}", "{d}-{e} {m} {y}", "{d} {m}", " - "),
    "zh": DateStyle("{y}年{m}{d}日", "{y}年{m}", "{y}年", "{y}年{m}{d}日至{e}日", "", "至"),
    "en": DateStyle("{d} {m} {y}", "{m} {y}", "{y}", "{d}–{e} {m} {y}", "{d} {m}", "–"),
    "fr": DateStyle("{d} {m} {y}", "{m} {y}", "{y}", "{d}-{e} {m} {y}", "{d} {m}", "-"),
    "ru": DateStyle("{d} {m} {y} года", "{m} {y} года", "{y} год", "{d}–{e} {m} {y} года", "{d} {m}", " – "),
    "es": DateStyle("{d} de {m} de {y}", "{m} de {y}", "{y}", "{d} a {e} de {m} de {y}", "{d} de {m}", " a "),
}


def write_date(day: dt.date, language: str) -> str:
    """A day: 3 September 2018; 1er septembre 2018; 2018年9月3日; ٣ أيلول/سبتمبر ٢٠١٨."""
    return _fill(style_for(STYLES, language).day, day, language)


def write_month(day: dt.date, language: str) -> str:
    """The month in which a day lies: September 2018; сентябрь 2018 года."""
    return _figures(
        style_for(STYLES, language).month.format(m=MONTHS[language][day.month - 1], y=day.year), language
    )


def write_year(day: dt.date, language: str) -> str:
    """The year in which a day lies: 2018; 2018 год; 2018年; ٢٠١٨."""
    return _figures(style_for(STYLES, language).year.format(y=day.year), language)


def write_partial_date(span: Span, language: str) -> str:
    """A date as exact as its source gave it: a day, a whole month, a whole year, or else the span of days."""
    match precision(span):
        case Precision.DAY:
            return write_date(span.first, language)
        case Precision.MONTH:
            return write_month(span.first, language)
        case Precision.YEAR:
            return write_year(span.first, language)
    return write_range(span.first, span.last, language)


def write_range(first: dt.date, last: dt.date, language: str) -> str:
    """The days from `first` to `last`: 3–5 September 2018. A ValueError where `last` comes before."""
    if last < first:
        raise ValueError(f"a span cannot end on {last.isoformat()} before it begins on {first.isoformat()}")
    style = style_for(STYLES, language)
    if first == last:
        return write_date(first, language)
    if (first.year, first.month) == (last.year, last.month):
        return _fill(style.days_in_month, first, language, until=last)
    if first.year == last.year and language == "zh":
        return f"{write_date(first, language)}至{last.month}月{last.day}日"
    if first.year == last.year:
        return _fill(style.day_without_year, first, language) + style.to + write_date(last, language)
    return write_date(first, language) + style.to + write_date(last, language)


def write_time(time: dt.time | dt.datetime, language: str) -> str:
    """The time of a day, to the minute: 14:05; ١٤:٠٥. For a moment, in the zone that it carries."""
    return _figures(f"{time.hour:02}:{time.minute:02}", language)


def _fill(pattern: str, day: dt.date, language: str, until: dt.date | None = None) -> str:
    months = RUSSIAN_GENITIVE if language == "ru" else MONTHS[language]
    text = pattern.format(
        d=_day(day, language), e=until.day if until else "", m=months[day.month - 1], y=day.year
    )
    return _figures(text, language)


def _day(day: dt.date, language: str) -> str:
    return "1er" if language == "fr" and day.day == 1 else str(day.day)


def _figures(text: str, language: str) -> str:
    return text.translate(ARABIC_INDIC) if language == "ar" else text
