"""How a contribution stands: asked, pledged, invoiced, received, and what of it is outstanding.

What was never recorded is None, which is not zero.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from servanda.common.amounts import converted
from servanda.finance.enums import BasisKind, Step

ZERO = Decimal(0)


@dataclass(frozen=True)
class Movement:
    """One thing that happened: a request, a promise, an invoice, a payment. `value` is in the stream's currency."""

    step: Step
    on: dt.date
    amount: Decimal
    currency: str
    rate: Decimal
    value: Decimal
    due_on: dt.date | None = None


@dataclass(frozen=True)
class Standing:
    """Sums in the currency of the stream, as of the day for which they were made; None where nothing is recorded."""

    asked: Decimal | None = None
    pledged: Decimal | None = None
    invoiced: Decimal | None = None
    received: Decimal | None = None
    expected: Decimal | None = None
    """What is counted on: the invoice, else the pledge, else, where the basis is no gift, what was asked."""
    outstanding: Decimal | None = None
    beyond: Decimal = ZERO
    """Received beyond what was expected."""
    asked_on: dt.date | None = None
    due_on: dt.date | None = None
    received_on: dt.date | None = None
    """The day of the last payment."""
    last_on: Mapping[Step, dt.date] = field(default_factory=dict)
    """The last day of each step that is recorded."""
    in_time: Decimal = ZERO
    """Received by the due date, or by the end of the day of asking where no due date is recorded."""


def standing(movements: Iterable[Movement], kind: BasisKind) -> Standing:
    """Where one contribution of one State for one year stands after these movements."""
    rows = sorted(movements, key=lambda row: row.on)
    by_step = {step: [row for row in rows if row.step is step] for step in Step}
    basis = _expected_from(by_step, kind)
    received = by_step[Step.RECEIVED]
    asked = by_step[Step.ASKED] or by_step[Step.INVOICED]
    due_on = _due_on(by_step)
    outstanding, beyond = _outstanding(basis, received)
    return Standing(
        asked=_sum(by_step[Step.ASKED]),
        pledged=_sum(by_step[Step.PLEDGED]),
        invoiced=_sum(by_step[Step.INVOICED]),
        received=_sum(received),
        expected=_sum(basis),
        outstanding=outstanding,
        beyond=beyond,
        asked_on=asked[0].on if asked else None,
        due_on=due_on,
        received_on=received[-1].on if received else None,
        last_on={step: rows[-1].on for step, rows in by_step.items() if rows},
        in_time=sum((row.value for row in received if due_on is not None and row.on <= due_on), ZERO),
    )


def _expected_from(by_step: dict[Step, list[Movement]], kind: BasisKind) -> list[Movement]:
    promised = by_step[Step.INVOICED] or by_step[Step.PLEDGED]
    return promised or ([] if kind.is_gift else by_step[Step.ASKED])


def _due_on(by_step: dict[Step, list[Movement]]) -> dt.date | None:
    """The last due date told; a request without one is due on the day it was made for."""
    rows = [*by_step[Step.ASKED], *by_step[Step.PLEDGED], *by_step[Step.INVOICED]]
    told = [row.due_on for row in rows if row.due_on]
    asked = [row.on for row in by_step[Step.ASKED]]
    return max(told or asked, default=None)


def _outstanding(expected: list[Movement], received: list[Movement]) -> tuple[Decimal | None, Decimal]:
    """What is still to come, and what came beyond. All in one currency is reckoned there: no rate blurs it."""
    if not expected:
        return None, sum((row.value for row in received), ZERO)
    if len({row.currency for row in [*expected, *received]}) == 1:
        left = sum((row.amount for row in expected), ZERO) - sum((row.amount for row in received), ZERO)
        left = converted(left, expected[-1].rate)
    else:
        left = sum((row.value for row in expected), ZERO) - sum((row.value for row in received), ZERO)
    return max(left, ZERO), max(-left, ZERO)


def _sum(rows: list[Movement]) -> Decimal | None:
    return sum((row.value for row in rows), ZERO) if rows else None


def add(values: Iterable[Decimal | None]) -> Decimal | None:
    """A sum of what is recorded; None where nothing is."""
    known = [value for value in values if value is not None]
    return sum(known, ZERO) if known else None
