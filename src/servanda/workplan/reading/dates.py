"""Dates inside a text, in the six languages."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from servanda.papers.months import MONTHS, RUSSIAN_GENITIVE
from servanda.workplan.reading.folding import fold

_HAN = re.compile(
    r"(?P<year>\d{4})\s?年\s?(?P<month>\d{1,2})\s?月(?:\s?(?P<first>\d{1,2})\s?日?\s?[至到\-–—])?\s?(?P<day>\d{1,2})\s?日"
)
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})")
_YEAR = re.compile(r"(?<!\d)(19[5-9]\d|20\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date, and where it stands in the folded text."""

    on: dt.date
    start: int
    end: int
    span: bool
    """Whether it is the last day of a span such as 3-5 September."""


@lru_cache(maxsize=6)
def _pattern(language: str) -> re.Pattern[str]:
    names = "|".join(sorted(_names(language), key=len, reverse=True))
    between = r"(?:\s?(?:er|º|°|st|nd|rd|th))?\s(?:de\s)?"
    span = r"(?:(?P<first>\d{1,2})\s?(?:-|–|—|to|au|al|a|по|до|إلى|الي)\s?)?"
    day_first = (
        rf"{span}(?P<day>\d{{1,2}}){between}(?P<month>{names})(?:/[^\W\d]+)?,?\s(?:de\s)?(?P<year>\d{{4}})"
    )
    if language != "en":
        return re.compile(day_first)
    return re.compile(
        rf"{day_first}|(?P<month2>{names})\s(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year2>\d{{4}})"
    )


@lru_cache(maxsize=6)
def _names(language: str) -> dict[str, int]:
    names: dict[str, int] = {}
    for number, name in enumerate(MONTHS[language], start=1):
        for one in (name, *name.split("/")):
            names[fold(one)] = number
    if language == "ru":
        names |= {fold(name): number for number, name in enumerate(RUSSIAN_GENITIVE, start=1)}
    return names


def dates_in(text: str, language: str) -> list[DateFound]:
    """The dates of a text in their order, each with its place in `fold(text)`."""
    return [found for found in _found(fold(text), language) if found is not None]


def _found(folded: str, language: str) -> Iterator[DateFound | None]:
    pattern = _HAN if language == "zh" else _pattern(language)
    for match in (*_ISO.finditer(folded), *pattern.finditer(folded)):
        got = {name.rstrip("2"): value for name, value in match.groupdict().items() if value}
        month = got["month"]
        number = int(month) if month.isdecimal() else _names(language)[month]
        yield _date(int(got["year"]), number, int(got["day"]), match, span="first" in got)


def _date(year: int, month: int, day: int, match: re.Match[str], *, span: bool) -> DateFound | None:
    try:
        return DateFound(dt.date(year, month, day), match.start(), match.end(), span)
    except ValueError:
        return None


def years_in(text: str) -> list[int]:
    """The years named in a text, in their order."""
    return [int(year) for year in _YEAR.findall(fold(text))]
