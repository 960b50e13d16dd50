"""Rows of spending and commitment, and their sums by line."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from servanda.common.access import Viewer
from servanda.finance.access import require_reading
from servanda.finance.enums import EntryKind
from servanda.finance.models import Entry

ZERO = Decimal(0)


@dataclass(frozen=True)
class Spending:
    """Of one line on a day."""

    spent: Decimal = ZERO
    """Less what was refunded."""
    committed: Decimal = ZERO
    """Of open commitments, less what was paid under their orders."""


def spending_of(entries: Iterable[Entry], as_of: dt.date) -> dict[int, Spending]:
    """The sums of rows up to a day, by the number of their line."""
    by_line: dict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_line[entry.line_id].append(entry)
    return {line: _sums(rows, as_of) for line, rows in by_line.items()}


def entries_of_line(viewer: Viewer, line: int, as_of: dt.date, *, newest: int = 500) -> Sequence[Entry]:
    """The newest rows of one line, in use or not, newest first. One query."""
    require_reading(viewer)
    found = Entry.objects.filter(line_id=line, on__lte=as_of).select_related("accounts")
    return list(found.order_by("-on", "-pk")[:newest])


def _sums(rows: Sequence[Entry], as_of: dt.date) -> Spending:
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
    return Spending(spent, sum(open_still, ZERO))
