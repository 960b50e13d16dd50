"""Days as whole numbers (days since 1 January 1970), and counting with a million of them at a time."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from servanda.law.calendar import Span

Days = npt.NDArray[np.int32]

NEVER = np.int32(2_000_000)
"""A day after every day of the calendar: what has not happened."""
LONG_AGO = np.int32(-2_000_000)
"""A day before every day of the calendar: what always held."""

_DAY, _MONTH, _YEAR = (np.dtype(f"datetime64[{unit}]") for unit in "DMY")
_EPOCH = dt.date(1970, 1, 1).toordinal()


def number(day: dt.date | None, missing: np.int32 = NEVER) -> int:
    """The day as a number; `missing` for None."""
    return int(missing) if day is None else day.toordinal() - _EPOCH


@lru_cache(maxsize=65536)
def day(number: int) -> dt.date:
    """The day of a number."""
    return dt.date.fromordinal(number + _EPOCH)


def add(days: Days, span: Span, sign: int = 1) -> Days:
    """Each day moved by `span` (back for `sign` -1): months first, clamped to the month's end, then days."""
    moved = add_months(days, sign * span.total_months) if span.total_months else days
    return (moved + np.int32(sign * span.days)).astype(np.int32, copy=False)


def add_months(days: Days, months: int) -> Days:
    """The same day of the month `months` later, clamped to the month's end."""
    month = _months(days)
    day_of_month = days - _first_days(month)
    first = _first_days(month + months)
    if not day_of_month.any():
        return first
    length = _first_days(month + (months + 1)) - first
    return first + np.minimum(day_of_month, length - np.int32(1))


def first_of_month_after(days: Days, months: int) -> Days:
    """The first day of the month that is `months` after each day's own."""
    return _first_days(_months(days) + months)


def _months(days: Days) -> npt.NDArray:
    return days.astype(np.int64).view(_DAY).astype(_MONTH)


def _first_days(month: npt.NDArray) -> Days:
    return month.astype(_DAY).view(np.int64).astype(np.int32)


def year_of(days: Days) -> Days:
    """The calendar year of each day."""
    return (days.astype(np.int64).view(_DAY).astype(_YEAR).view(np.int64) + 1970).astype(np.int32)


def calendar_days(years: Days, month: int, day_of_month: int) -> Days:
    """The same calendar day in each of `years`."""
    months = (years.astype(np.int64) - 1970) * 12 + (month - 1)
    return _first_days(months.view(_MONTH)) + np.int32(day_of_month - 1)
