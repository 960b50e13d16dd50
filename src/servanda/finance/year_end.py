"""What a line of the budget will come to by the end of its year, seen from a day in it.

Accounts come in late: on 20 September those of June may be the last. So what is spent month by month goes on from the
months that are on record, and the months without accounts are never taken for months without costs.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from servanda.common.amounts import converted

SETTLED_IN = 30
"""Days of the year before which spending so far says nothing about the rest of it."""
MONTHS = 12
WHOLE = Decimal("0.75")
"""Of the average of the months before: a month in which the accounts end holds its costs from this part on."""


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
    """As in the months on record, month by month."""
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
    by_month: Mapping[int, Decimal] = field(default_factory=dict)
    """What was spent in each month of the year, less what was refunded."""
    accounts_to: dt.date | None = None
    """The last day that the accounts on record reach; None where there are none."""


@dataclass(frozen=True)
class YearEnd:
    """The sum expected to have been spent by 31 December, and how it was found."""

    amount: Decimal
    way: Way
    months: int = 0
    """On how many months of accounts the pace rests."""


def year_end(line: LineSoFar, year: int, on: dt.date, *, audited: bool = False) -> YearEnd:
    """The forecast of a line on the day `on`. Without a forecast of the Unit it is never below what is known.

    A line on which nothing is recorded yet has no pace: the host's accounts have not come in, and the plan stands.
    """
    known = line.spent + line.committed
    over = on.year > year
    if over and (audited or line.pace is not Pace.EVEN or _all_in(line.accounts_to, year)):
        return YearEnd(known, Way.CLOSED)
    if line.by_unit is not None:
        return YearEnd(line.by_unit, Way.UNIT)
    expected = YearEnd(known, Way.CLOSED) if over else YearEnd(line.budget, Way.PLAN)
    months = whole_months(line.by_month, line.accounts_to, year)
    if line.pace is Pace.EVEN and line.spent and months and (over or _days_gone(year, on) >= SETTLED_IN):
        spent = sum((line.by_month.get(month, Decimal(0)) for month in range(1, months + 1)), Decimal(0))
        expected = YearEnd(converted(spent, Decimal(MONTHS) / months), Way.PACE, months)
    return expected if expected.amount >= known else YearEnd(known, Way.KNOWN)


def whole_months(by_month: Mapping[int, Decimal], accounts_to: dt.date | None, year: int) -> int:
    """The months of the year, from January on, whose costs on a line are all on record.

    The month in which the accounts end is one where they reach its last day, or where the line has its usual costs
    in it already: salaries are paid before a month ends.
    """
    if accounts_to is None or accounts_to.year < year:
        return 0
    if accounts_to.year > year:
        return MONTHS
    last = accounts_to.month
    before = sum((by_month.get(month, Decimal(0)) for month in range(1, last)), Decimal(0))
    its_own = by_month.get(last, Decimal(0))
    ended = accounts_to.day == calendar.monthrange(year, last)[1]
    usual = before / (last - 1) * WHOLE if last > 1 else Decimal("0.01")
    return last if ended or its_own >= usual else last - 1


def _all_in(accounts_to: dt.date | None, year: int) -> bool:
    """Whether the accounts of the year are there to its last month; without any, nothing says they are to come."""
    return accounts_to is None or (accounts_to.year, accounts_to.month) >= (year, MONTHS)


def _days_gone(year: int, on: dt.date) -> int:
    return (on - dt.date(year, 1, 1)).days + 1 if on.year == year else 0
