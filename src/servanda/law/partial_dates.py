"""Dates as sources print them: a day, only a month, or only a year."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

_SHAPE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)

YEARS = range(1800, 2200)
"""Years that a record can tell of: time limits counted from them stay within the calendar."""


@dataclass(frozen=True, order=True)
class PartialDate:
    """The span of days that a printed date can mean; `first` and `last` are equal for a full date."""

    first: dt.date
    last: dt.date

    @staticmethod
    @lru_cache(maxsize=65536)
    def parse(text: str) -> PartialDate:
        """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; anything else is a ValueError that says why."""
        shape = _SHAPE.fullmatch(text)
        if not shape:
            raise ValueError(f"“{text}” is not a date; write 2018, 2018-05 or 2018-05-31")
        year, month, day = (int(part) if part else 1 for part in shape.groups())
        if year not in YEARS:
            raise ValueError(f"“{text}” lies outside the years {YEARS[0]} to {YEARS[-1]}; check the year")
        try:
            first = dt.date(year, month, day)
        except ValueError as error:
            raise ValueError(f"“{text}” is not a day of the calendar") from error
        if text.count("-") == 0:
            return PartialDate(first, dt.date(year, 12, 31))
        if text.count("-") == 1:
            return PartialDate(first, first.replace(day=calendar.monthrange(year, month)[1]))
        return PartialDate.on(first)

    @staticmethod
    def on(day: dt.date) -> PartialDate:
        """A date known to the day."""
        return PartialDate(day, day)

    @property
    def is_exact(self) -> bool:
        """Whether the source gave the day."""
        return self.first == self.last

    def surely_by(self, day: dt.date) -> bool:
        """Whether the date lies on or before `day`, whatever day was meant."""
        return self.last <= day

    def possibly_by(self, day: dt.date) -> bool:
        """Whether the date can lie on or before `day`."""
        return self.first <= day

    def __str__(self) -> str:
        if self.is_exact:
            return self.first.isoformat()
        return self.first.isoformat()[: 7 if self.first.month == self.last.month else 4]
