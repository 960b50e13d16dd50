"""Rows of spending and commitment, and their sums by line."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from servanda.common.access import Viewer
from servanda.finance.access import require_reading
from servanda.finance.enums import EntryKind
from servanda.finance.models import Entry
from servanda.finance.year_end import MONTHS

ZERO = Decimal(0)


@dataclass(frozen=True)
class Spending:
    """Of one line on a day."""

    spent: Decimal = ZERO
    """Less what was refunded."""
    committed: Decimal = ZERO
    """Of open commitments, less what was paid under their orders."""
    by_month: Mapping[int, Decimal] = field(default_factory=dict)
    """What was spent in each month of the budget's year; what was booked outside it, in its first or last month."""


def spending_of(entries: Iterable[Entry], year: int, as_of: dt.date) -> dict[int, Spending]:
    """The sums of rows of the budget of a year up to a day, by the number of their line."""
    by_line: dict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_line[entry.line_id].append(entry)
    return {line: _sums(rows, year, as_of) for line, rows in by_line.items()}


def accounts_to(entries: Iterable[Entry], monthly: Container[int]) -> dt.date | None:
    """The last day that the accounts on record reach; None where nothing is.

    Rows of the host's files tell it, and rows typed on lines that are spent month by month (`monthly`, by their
    number). A trip that is typed on the day it was paid does not make the accounts of that day come in.
    """
    booked = (row for row in entries if row.kind != EntryKind.COMMITTED)
    return max((row.on for row in booked if row.accounts_id or row.line_id in monthly), default=None)


def entries_of_line(viewer: Viewer, line: int, as_of: dt.date, *, newest: int = 500) -> Sequence[Entry]:
    """The newest rows of one line, in use or not, newest first. One query."""
    require_reading(viewer)
    found = Entry.objects.filter(line_id=line, on__lte=as_of).select_related("accounts")
    return list(found.order_by("-on", "-pk")[:newest])


def _sums(rows: Sequence[Entry], year: int, as_of: dt.date) -> Spending:
    spent = sum((row.signed for row in rows if row.kind != EntryKind.COMMITTED), ZERO)
    committed: dict[str, Decimal] = defaultdict(lambda: ZERO)
    for row in rows:
        if row.kind == EntryKind.COMMITTED and not (row.closed_on and row.closed_on <= as_of):
            committed[row.order or f"row {row.pk}"] += row.value
    paid: dict[str, Decimal] = defaultdict(lambda: ZERO)
    for row in rows:
        if row.kind != EntryKind.COMMITTED and row.order:
            paid[row.order] += row.signed
    open_still = (max(amount - max(paid[order], ZERO), ZERO) for order, amount in committed.items())
    return Spending(spent, sum(open_still, ZERO), _by_month(rows, year))


def _by_month(rows: Iterable[Entry], year: int) -> dict[int, Decimal]:
    months: dict[int, Decimal] = defaultdict(lambda: ZERO)
    for row in rows:
        if row.kind != EntryKind.COMMITTED:
            months[1 if row.on.year < year else MONTHS if row.on.year > year else row.on.month] += row.signed
    return dict(months)
