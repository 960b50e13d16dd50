"""What a budget comes back as: sums, lines, the whole of a year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from servanda.finance.checks import Finding
from servanda.finance.enums import Stage
from servanda.finance.models import Reallocation
from servanda.finance.queries.travel import TripsOfYear
from servanda.finance.year_end import Way

ZERO = Decimal(0)


@dataclass(frozen=True)
class Sums:
    """Sums in the currency of the budget. What was spent is less what was refunded."""

    adopted: Decimal = ZERO
    """As the paper prints it."""
    moved: Decimal = ZERO
    """Came from other lines, less what went to them."""
    spent: Decimal = ZERO
    committed: Decimal = ZERO
    """Committed and not yet paid."""
    forecast: Decimal = ZERO

    @property
    def budget(self) -> Decimal:
        """The line as it is now."""
        return self.adopted + self.moved

    @property
    def left(self) -> Decimal:
        """Neither spent nor committed; below zero where the line is exceeded."""
        return self.budget - self.spent - self.committed

    @property
    def variance(self) -> Decimal:
        """What the forecast leaves of the budget; below zero where it exceeds it."""
        return self.budget - self.forecast

    def __add__(self, other: Sums) -> Sums:
        return Sums(
            self.adopted + other.adopted,
            self.moved + other.moved,
            self.spent + other.spent,
            self.committed + other.committed,
            self.forecast + other.forecast,
        )


@dataclass(frozen=True)
class LineReport:
    """One line of the budget."""

    id: int
    key: str
    name: str
    """In the language of the reader, where the line is a usual one; else as printed."""
    note: str
    sums: Sums
    way: Way
    """How the forecast was made."""
    months: int = 0
    """On how many months of accounts it rests, where it is the pace."""
    reason: str = ""
    """Why, where the Unit entered the forecast."""


@dataclass(frozen=True)
class BudgetReport:
    """A budget as of a day."""

    id: int
    version: int
    year: int
    currency: str
    stage: Stage
    adopted_on: dt.date | None
    audited_on: dt.date | None
    as_of: dt.date
    accounts_to: dt.date | None
    """The last day that the accounts on record reach; None where there are none."""
    source: str
    total_as_printed: Decimal | None
    planned_trips: int | None
    trips: TripsOfYear
    """Made and planned, beside those that the budget counts on."""
    lines: Sequence[LineReport]
    reallocations: Sequence[Reallocation]
    findings: Sequence[Finding] = field(default=())

    @property
    def total(self) -> Sums:
        """All lines together."""
        return sum((line.sums for line in self.lines), Sums())


@dataclass(frozen=True)
class BudgetYear:
    """A year that has a budget, and how far that had come on the day asked for."""

    year: int
    stage: Stage
