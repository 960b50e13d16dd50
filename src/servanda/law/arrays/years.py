"""Yearly duties of all States: which years are listed, and what is known of each filing."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from servanda.law.arrays.clocks import starts_of
from servanda.law.arrays.columns import Columns, ObligationColumns
from servanda.law.arrays.days import NEVER, Days, calendar_days, year_of
from servanda.law.arrays.steps_over_time import KnownColumns
from servanda.law.treaty import EachYear, FirstYear


@dataclass(frozen=True)
class Years:
    """Yearly duties as a grid: one row a State that owes them, one column a year; `listed` says which are shown."""

    state: npt.NDArray[np.intp]
    start: Days
    years: Days
    due: Days
    begins: Days
    listed: npt.NDArray[np.bool_]


def year_grid(
    columns: Columns, part: ObligationColumns, entry: Days, leaves: Days, between: tuple[int, int]
) -> Years:
    """The yearly duties listed on a day; `between` is the day asked for and the last due day to list."""
    on, until = between
    read = part.obligation.as_read
    each = read.each_year
    starts = starts_of(columns, part, each.follows, entry, on)
    first = first_years(each, read.first, starts.day)[:, None]
    years = _years(first, until)
    due = calendar_days(years + 1, each.month, each.day)
    begins = calendar_days(years, 1, 1)
    upto = np.empty(years.shape, np.bool_)
    upto[:1] = True
    upto[1:] = due[:-1] < on
    listed = (years >= first) & (upto | (due <= until))
    listed |= years == first
    gone = leaves[starts.state]
    if (gone < NEVER).any():
        listed &= begins < gone[:, None]
    return Years(starts.state, entry[starts.state], years, due, begins, listed)


def first_years(each: EachYear, rule: FirstYear, start: Days) -> Days:
    """The first calendar year covered, for each start."""
    year = year_of(start)
    if rule is FirstYear.NEXT_DATE:
        year = year - (calendar_days(year, each.month, each.day) > start).astype(np.int32)
    return year if each.from_year is None else np.maximum(year, np.int32(each.from_year))


def _years(first: Days, until: int) -> Days:
    """Every year from the earliest one to the one that is due after `until`."""
    if not first.size:
        return np.empty(0, np.int32)
    last = int(year_of(np.array([until], np.int32))[0])
    return np.arange(first.min(), max(last, int(first.max())) + 1, dtype=np.int32)


def filings_known(part: ObligationColumns, grid: Years) -> KnownColumns:
    """What is known of the filing of each duty of the grid."""
    if part.filings is None or not grid.years.size:
        return KnownColumns.nothing((grid.state.size, grid.years.size)).simplified()
    return part.filings.of_years(grid.years).of_states(grid.state)
