"""Rows of the host's accounts: spending, commitments and refunds on the lines of a budget."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from servanda.common.errors import BadInput
from servanda.common.languages import current
from servanda.finance.entering import NewEntry, mistakes
from servanda.finance.enums import EntryKind
from servanda.finance.exchange.cells import CellReader, ReadFile, ReadRow, read_file
from servanda.finance.exchange.columns import ACCOUNTS, folded
from servanda.finance.exchange.days import read_day
from servanda.finance.models import Budget, BudgetLine
from servanda.papers.isolates import inline

_KINDS: dict[EntryKind, tuple[str, ...]] = {
    EntryKind.SPENT: ("expense", "actual", "dépense", "gasto", "dépensé"),
    EntryKind.COMMITTED: ("commitment", "committed", "engagement", "engagé", "compromiso"),
    EntryKind.REFUNDED: ("refund", "credit", "remboursement", "reembolso"),
}


@dataclass(frozen=True)
class Booking:
    """What a row says, and the line on which it says it."""

    line: BudgetLine
    entry: NewEntry


def read_accounts(
    rows: Iterable[Mapping[str, Any]],
    matched: Mapping[str, str],
    lines: Mapping[str, BudgetLine],
    budget: Budget,
    today: dt.date,
) -> ReadFile[Booking]:
    """The rows of a file of accounts; `lines` by folded name."""

    def read_row(where: str, told: Mapping[str, str], headings: Mapping[str, str]) -> ReadRow[Booking]:
        return _Reader(where, told, headings, ACCOUNTS).row(lines, budget, today)

    return read_file(rows, matched, read_row)


class _Reader(CellReader):
    refunds = True

    def row(self, lines: Mapping[str, BudgetLine], budget: Budget, today: dt.date) -> ReadRow[Booking]:
        name = self.cell("line")
        line = lines.get(folded(name))
        if line is None:
            self.tell("line", _no_line(name))
        entry = self._entry(budget.currency)
        if entry is not None:
            self.tell_of_row(mistakes(entry, budget, today))
        booking = Booking(line, entry) if line and entry and not self.wrong else None
        return ReadRow(self.where, booking, self.wrong, name if line is None else "")

    def _entry(self, currency: str) -> NewEntry | None:
        on = self.read("date", read_day)
        paid = self.paid(currency)
        kind = self.read("kind", _kind)
        if on is None or paid is None or kind is None:
            return None
        return NewEntry(
            kind=kind,
            on=on,
            amount=paid.amount,
            currency=paid.currency,
            rate=paid.rate,
            description=self.cell("description"),
            reference=self.cell("reference", 100),
            order=self.cell("order", 100),
        )


def _no_line(name: str) -> str:
    if not name:
        return _("The line is missing. Name a line of the budget.")
    return _("“%(name)s” is no line of this budget. Choose the line that it means.") % {
        "name": inline(name[:60], current())
    }


def _kind(text: str) -> EntryKind:
    """Without a word the row is spending."""
    word = folded(text)
    for kind in EntryKind:
        if word in {"", kind.value, folded(str(kind.label)), *_KINDS[kind]}:
            return kind
    raise BadInput(_("“%(text)s” is no kind. Write spent, committed or refunded.") % {"text": text[:40]})
