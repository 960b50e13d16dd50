"""What a file of the host's accounts would bring."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from servanda.common.amounts import converted
from servanda.finance.entering import NewEntry
from servanda.finance.enums import EntryKind
from servanda.finance.exchange.accounts import Booking, read_accounts
from servanda.finance.exchange.column_amounts import thousands_told
from servanda.finance.exchange.columns import ACCOUNTS
from servanda.finance.exchange.lines import names_of_lines
from servanda.finance.exchange.plan import (
    FilePlan,
    Mark,
    mark_of,
    no_column,
    no_total,
    recognised,
    wrong_total,
)
from servanda.finance.funding import funding_of
from servanda.finance.models import AccountsImport, Entry


@dataclass(frozen=True)
class AccountsPlan(FilePlan[Booking]):
    """What would be booked on the lines of the budget."""

    @property
    def added(self) -> Decimal:
        """What would be spent more, in the currency of the budget; refunds taken off."""
        spent = [one.entry for one in self.entries if one.entry.kind is not EntryKind.COMMITTED]
        return sum((_signed(entry) * (entry.rate or 1) for entry in spent), Decimal(0))


def plan_accounts(held: AccountsImport, today: dt.date) -> AccountsPlan:
    """What the file would bring today. Three queries."""
    budget = held.budget
    if missing := ACCOUNTS.missing(held.columns):
        return AccountsPlan([], [no_column(missing)])
    lines = names_of_lines(budget.lines.all(), funding_of(budget.treaty_id), held.lines)
    read = read_accounts(held.rows, held.columns, lines, budget, today)
    stored = Entry.objects.filter(line__budget=budget, in_use=True).select_related("line")
    on_record = Counter(_mark(entry.line.key, entry) for entry in stored)
    rows = recognised(read.rows, on_record, lambda one: _mark(one.line.key, one.entry))
    return AccountsPlan(rows, wrong_total(read, budget.currency, _sums))


def doubts_of_accounts(held: AccountsImport, today: dt.date) -> list[str]:
    """What was read with a doubt."""
    read = read_accounts(held.rows, held.columns, {}, held.budget, today)
    thousands = thousands_told(held.columns, ("amount",))
    return [*(str(one) for one in held.doubts), *thousands, *no_total(read)]


def _mark(line: str, entry: Entry | NewEntry) -> Mark:
    return mark_of(entry, entry.description, line, str(entry.kind), entry.on)


def _sums(one: Booking) -> tuple[Decimal, Decimal]:
    signed = _signed(one.entry)
    return signed, converted(signed, one.entry.rate or Decimal(1))


def _signed(entry: NewEntry) -> Decimal:
    return -entry.amount if entry.kind is EntryKind.REFUNDED else entry.amount
