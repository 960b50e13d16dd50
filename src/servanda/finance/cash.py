"""Cash month by month: what comes in under three courses of payment, what goes out, what is left.

A course says when what is still expected arrives; no course invents money that nobody was asked for or pledged.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from servanda.finance.shares import spread

ZERO = Decimal(0)
MONTHS = 12


class Course(StrEnum):
    """When what is expected is paid."""

    AS_ASKED = "as asked"
    """By the due date; what is past due, in the month of the forecast."""
    AS_BEFORE = "as in past years"
    """Spread over the months as receipts of past years were."""
    LATE = "late"
    """So many months after the due date, or after the month of the forecast where that has passed."""


@dataclass(frozen=True)
class Expected:
    """An amount still to come, in the stream's currency, with the day it is due; None where no day is recorded."""

    amount: Decimal
    due_on: dt.date | None = None


@dataclass(frozen=True)
class Month:
    """One month: its first day, the sums of it, and the cash at its end (None where no balance is recorded)."""

    first: dt.date
    comes_in: Decimal
    goes_out: Decimal
    at_end: Decimal | None


@dataclass(frozen=True)
class CashForecast:
    """The months from the day of the forecast to the end of its year, under one course."""

    course: Course
    months: Sequence[Month]
    after_the_year: Decimal
    """Expected only after its last month."""


def months_left(year: int, on: dt.date) -> list[dt.date]:
    """The first days of the months of the year that have not ended on the day `on`; all twelve before it begins."""
    begins = on.month if on.year == year else 1 if on.year < year else MONTHS + 1
    return [dt.date(year, month, 1) for month in range(begins, MONTHS + 1)]


def cash_forecast(
    *,
    course: Course,
    months: Sequence[dt.date],
    opening: Decimal | None,
    expected: Iterable[Expected],
    to_spend: Decimal,
    pattern: Mapping[int, Decimal] | None = None,
    late_by: int = 0,
) -> CashForecast | None:
    """Cash over `months` from `opening`, spending `to_spend` evenly. None where the course cannot be told.

    `pattern` is for `AS_BEFORE`: the share of a year's receipts by month, adding up to one (see `pattern_of`).
    """
    if course is Course.AS_BEFORE:
        if pattern is None:
            return None
        inflow, later = _as_before(months, list(expected), pattern)
    else:
        inflow, later = _by_day(months, expected, late_by if course is Course.LATE else 0)
    outflow = spread(to_spend, len(months))
    balances = _balances(opening, inflow, outflow)
    rows = [Month(*row) for row in zip(months, inflow, outflow, balances, strict=True)]
    return CashForecast(course, rows, later)


def pattern_of(receipts: Iterable[tuple[dt.date, Decimal]]) -> dict[int, Decimal] | None:
    """The share of each calendar month in what was received; None where nothing was."""
    by_month = dict.fromkeys(range(1, MONTHS + 1), ZERO)
    for on, value in receipts:
        by_month[on.month] += value
    together = sum(by_month.values())
    return {month: value / together for month, value in by_month.items()} if together else None


def _by_day(
    months: Sequence[dt.date], expected: Iterable[Expected], late_by: int
) -> tuple[list[Decimal], Decimal]:
    inflow, later = dict.fromkeys(months, ZERO), ZERO
    for each in expected:
        due = each.due_on.replace(day=1) if each.due_on else months[0] if months else dt.date.max
        month = _after(max(due, months[0]), late_by) if months else due
        if month in inflow:
            inflow[month] += each.amount
        else:
            later += each.amount
    return list(inflow.values()), later


def _as_before(
    months: Sequence[dt.date], expected: Sequence[Expected], pattern: Mapping[int, Decimal]
) -> tuple[list[Decimal], Decimal]:
    """What is left to come, by the months left; where past years brought nothing in those, it comes after the year."""
    total = sum((each.amount for each in expected), ZERO)
    together = sum((pattern[first.month] for first in months), ZERO)
    if not together:
        return [ZERO] * len(months), total
    upto = list(itertools.accumulate(pattern[first.month] for first in months))
    reached = [ZERO, *((total * part / together).quantize(Decimal("0.01")) for part in upto[:-1]), total]
    return [later - earlier for earlier, later in itertools.pairwise(reached)], ZERO


def _balances(
    opening: Decimal | None, inflow: Sequence[Decimal], outflow: Sequence[Decimal]
) -> Sequence[Decimal | None]:
    if opening is None:
        return [None] * len(inflow)
    changes = (come - go for come, go in zip(inflow, outflow, strict=True))
    return [*itertools.accumulate(changes, initial=opening)][1:]


def _after(first: dt.date, months: int) -> dt.date:
    year, month = divmod(first.year * MONTHS + first.month - 1 + months, MONTHS)
    return dt.date(year, month + 1, 1)
