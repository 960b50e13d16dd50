"""What a file of accounts would bring: which rows are new, which were brought before, and what stops it."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from servanda.finance.entering import NewEntry
from servanda.finance.enums import EntryKind
from servanda.finance.exchange.columns import LABELS, NEEDED, folded
from servanda.finance.exchange.lines import names_of_lines
from servanda.finance.exchange.reading import AccountsRow, ReadAccounts, read_accounts
from servanda.finance.funding import funding_of
from servanda.finance.models import AccountsImport, Entry
from servanda.finance.sentences import money


@dataclass(frozen=True)
class PlannedRow:
    """One row, and whether it would be added; `known` where an earlier file or a person brought it already."""

    row: AccountsRow
    known: bool


@dataclass(frozen=True)
class AccountsPlan:
    """Everything that a file would do. It is taken whole or not at all: not while anything is wrong."""

    rows: Sequence[PlannedRow]
    wrong: Sequence[str]
    """What is wrong with the file as a whole."""
    unknown_lines: Sequence[str]
    """Names of lines in the file that no line of the budget bears."""
    added: Decimal
    """What would be spent more, in the currency of the budget; refunds taken off."""
    digest: str

    @property
    def new(self) -> Sequence[PlannedRow]:
        """The rows that would be added."""
        return [one for one in self.rows if one.row.entry is not None and not one.known]

    @property
    def bad(self) -> Sequence[PlannedRow]:
        """The rows that cannot be right."""
        return [one for one in self.rows if one.row.entry is None]

    @property
    def known(self) -> int:
        """How many rows were brought before."""
        return sum(one.known for one in self.rows)

    @property
    def may_be_taken(self) -> bool:
        """Whether there is something to take and nothing in its way."""
        return bool(self.new) and not self.bad and not self.wrong


def plan_accounts(held: AccountsImport, today: dt.date) -> AccountsPlan:
    """What the file would bring today. Three queries."""
    budget = held.budget
    if missing := [str(LABELS[column]) for column in NEEDED if column not in held.columns.values()]:
        sentence = _("No column holds: %(columns)s. Choose the columns above.") % {
            "columns": ", ".join(missing)
        }
        return AccountsPlan([], [sentence], [], Decimal(0), "")
    lines = names_of_lines(budget.lines.all(), funding_of(budget.treaty_id), held.lines)
    read = read_accounts(held.rows, held.columns, lines, budget, today)
    rows = _recognised(read, held)
    unknown = dict.fromkeys(row.unknown_line for row in read.rows if row.unknown_line)
    added = sum((_value(one) for one in rows if not one.known), Decimal(0))
    return AccountsPlan(rows, _wrong_total(read, budget.currency), list(unknown), added, _digest(rows))


def doubts_of(held: AccountsImport, today: dt.date) -> list[str]:
    """What was read with a doubt."""
    read = read_accounts(held.rows, held.columns, {}, held.budget, today)
    told = [str(one) for one in held.doubts]
    if read.total is None:
        told.append(_("The file has no row with a total, so its sum could not be compared."))
    return told


def _recognised(read: ReadAccounts, held: AccountsImport) -> list[PlannedRow]:
    """The n-th of equal rows in the file is known where n of them are on record."""
    stored = Entry.objects.filter(line__budget=held.budget_id, in_use=True).select_related("line")
    on_record = Counter(_mark(entry.line.key, entry) for entry in stored)
    seen: Counter[tuple[Any, ...]] = Counter()
    found = []
    for row in read.rows:
        known = False
        if row.line is not None and row.entry is not None:
            mark = _mark(row.line.key, row.entry)
            seen[mark] += 1
            known = seen[mark] <= on_record[mark]
        found.append(PlannedRow(row, known))
    return found


def _mark(line: str, entry: Entry | NewEntry) -> tuple[Any, ...]:
    """By what a row is known again: its number in the host's accounts, else what it says."""
    amount = Decimal(entry.amount).quantize(Decimal("0.01"))
    told = ("", folded(entry.reference)) if entry.reference.strip() else (folded(entry.description), "")
    return (line, str(entry.kind), entry.on, amount, entry.currency, *told)


def _wrong_total(read: ReadAccounts, currency: str) -> list[str]:
    if read.total is None or any(row.entry is None for row in read.rows):
        return []
    together = sum((_signed(row.entry) for row in read.rows if row.entry), Decimal(0))
    if together == read.total.amount:
        return []
    told = {
        "where": read.total_where,
        "total": money(read.total.amount, read.total.currency or currency),
        "sum": money(together, currency),
    }
    return [
        _(
            "%(where)s: the file prints a total of %(total)s; its rows add up to %(sum)s. Look for what is missing."
        )
        % told
    ]


def _signed(entry: NewEntry) -> Decimal:
    return -entry.amount if entry.kind is EntryKind.REFUNDED else entry.amount


def _value(planned: PlannedRow) -> Decimal:
    entry = planned.row.entry
    if entry is None or entry.kind is EntryKind.COMMITTED:
        return Decimal(0)
    return _signed(entry) * (entry.rate or 1)


def _digest(rows: Sequence[PlannedRow]) -> str:
    told = [
        (one.row.where, one.known, one.row.line.key if one.row.line else "", repr(one.row.entry))
        for one in rows
    ]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()
