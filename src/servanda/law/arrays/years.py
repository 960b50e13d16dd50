"""Yearly duties of all States: which years are listed, and what is known of each filing."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from servanda.law.arrays.clocks import Rows, starts_of
from servanda.law.arrays.columns import Columns, ObligationColumns
from servanda.law.arrays.days import Days, calendar_days, year_of
from servanda.law.arrays.steps_over_time import KnownColumns
from servanda.law.treaty import EachYear, FirstYear


def year_rows(
    columns: Columns, part: ObligationColumns, entry: Days, leaves: Days, between: tuple[int, int]
) -> tuple[Rows, Days, Days]:
    """The yearly duties listed on a day, the calendar year each covers, and the day it begins.

    `between` is the day asked for and the last due day to list.
    """
    on, until = between
    read = part.obligation.as_read
    each = _each(read.each)
    starts = starts_of(columns, part, each.follows, entry, on)
    first = first_years(each, read.first, starts.day)
    years = _years(first, until)
    due = calendar_days(years + 1, each.month, each.day)
    begins = calendar_days(years, 1, 1)
    listed = (due <= until) | (np.concatenate(([True], due[:-1] < on))[: years.size])
    grid = (years[None, :] >= first[:, None]) & listed[None, :]
    grid |= years[None, :] == first[:, None]
    grid &= begins[None, :] < leaves[starts.state][:, None]
    at, year = np.nonzero(grid)
    state = starts.state[at]
    days = due[year]
    return Rows(state, starts.day[at], days, days, days), years[year], begins[year]


def _each(each: EachYear | None) -> EachYear:
    if each is None:
        raise ValueError("a yearly obligation needs the day of the year")
    return each


def first_years(each: EachYear, rule: FirstYear, start: Days) -> Days:
    """The first calendar year covered, for each start."""
    year = year_of(start)
    if rule is FirstYear.NEXT_DATE:
        return year - (calendar_days(year, each.month, each.day) > start).astype(np.int32)
    return year


def _years(first: Days, until: int) -> Days:
    """Every year from the earliest one to the one that is due after `until`."""
    if not first.size:
        return np.empty(0, np.int32)
    last = int(year_of(np.array([until], np.int32))[0])
    return np.arange(first.min(), max(last, int(first.max())) + 1, dtype=np.int32)


def filings_known(
    part: ObligationColumns, state: npt.NDArray[np.intp], years: Days, states: int
) -> KnownColumns:
    """What is known of the filing of each duty."""
    told = KnownColumns.nothing(state.shape[0])
    filings = part.filings
    if filings is None or not filings.row.size or not state.size:
        return told
    low, high = int(years.min()), int(years.max())
    place = np.full((states, high - low + 1), -1, np.intp)
    inside = (filings.year >= low) & (filings.year <= high)
    index = np.flatnonzero(inside)
    place[filings.row[index], filings.year[index] - low] = index
    found = place[state, years - low]
    has = found >= 0
    filed = filings.columns
    told.done_first[has] = filed.done_first[found[has]]
    told.done_last[has] = filed.done_last[found[has]]
    told.open_until[has] = filed.open_until[found[has]]
    return told
