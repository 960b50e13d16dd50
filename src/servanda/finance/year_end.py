"""What a line of the budget will come to by the end of its year, seen from a day in it."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from servanda.finance.amounts import converted

SETTLED_IN = 30
"""Days of the year before which spending so far says nothing about the rest of it."""


class Pace(StrEnum):
    """How the money of a line is spent over the year."""

    EVEN = "even"
    """Month by month, as salaries."""
    AS_PLANNED = "as planned"
    """In single large sums, as travel: what is planned is expected to be spent."""


class Way(StrEnum):
    """How a forecast was made."""

    UNIT = "unit"
    """The Unit entered it."""
    PACE = "pace"
    """Spending so far went on evenly."""
    PLAN = "plan"
    """The plan, as nothing says otherwise."""
    KNOWN = "known"
    """What is spent and committed, which is more than the other way gives."""
    CLOSED = "closed"
    """The year is over: what was spent, and what is still committed."""


@dataclass(frozen=True)
class LineSoFar:
    """One line on a day: sums in the currency of the budget."""

    budget: Decimal
    spent: Decimal
    committed: Decimal
    """Committed and not yet paid."""
    pace: Pace
    by_unit: Decimal | None = None
    """The forecast that the Unit entered last, where there is one."""


@dataclass(frozen=True)
class YearEnd:
    """The sum expected to have been spent by 31 December, and how it was found."""

    amount: Decimal
    way: Way


def year_end(line: LineSoFar, year: int, on: dt.date) -> YearEnd:
    """The forecast of a line on the day `on`. Without a forecast of the Unit it is never below what is known.

    A line on which nothing is recorded yet has no pace: the host's accounts have not come in, and the plan stands.
    """
    known = line.spent + line.committed
    if on.year > year:
        return YearEnd(known, Way.CLOSED)
    if line.by_unit is not None:
        return YearEnd(line.by_unit, Way.UNIT)
    expected = YearEnd(line.budget, Way.PLAN)
    gone = _days_gone(year, on)
    if line.pace is Pace.EVEN and gone >= SETTLED_IN and line.spent:
        expected = YearEnd(converted(line.spent, Decimal(_days_of(year)) / gone), Way.PACE)
    return expected if expected.amount >= known else YearEnd(known, Way.KNOWN)


def _days_of(year: int) -> int:
    return 366 if calendar.isleap(year) else 365


def _days_gone(year: int, on: dt.date) -> int:
    return (on - dt.date(year, 1, 1)).days + 1 if on.year == year else 0
