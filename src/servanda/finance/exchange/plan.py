"""What a file would bring: which rows are new, which were brought before, and what stops it."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Generic, Protocol

from django.utils.translation import gettext as _

from servanda.common.amounts import WrittenAmount
from servanda.finance.exchange.cells import E, ReadFile, ReadRow
from servanda.finance.exchange.columns import folded
from servanda.finance.sentences import money

Mark = tuple[Any, ...]
"""By what a row is known again."""


class _Row(Protocol):
    """What a row on record and one in a file both tell."""

    @property
    def amount(self) -> Decimal: ...
    @property
    def currency(self) -> str: ...
    @property
    def reference(self) -> str: ...


@dataclass(frozen=True)
class PlannedRow(Generic[E]):
    """One row, and whether it would be added; `known` where an earlier file or a person brought it already."""

    row: ReadRow[E]
    known: bool
    doubts: Sequence[str] = ()


@dataclass(frozen=True)
class FilePlan(Generic[E]):
    """Everything that a file would do. It is taken whole or not at all: not while anything is wrong."""

    rows: Sequence[PlannedRow[E]]
    wrong: Sequence[str]
    """What is wrong with the file as a whole."""

    @property
    def entries(self) -> Sequence[E]:
        """What would be added."""
        return [one.row.entry for one in self.new if one.row.entry is not None]

    @property
    def new(self) -> Sequence[PlannedRow[E]]:
        """The rows that would be added."""
        return [one for one in self.rows if one.row.entry is not None and not one.known]

    @property
    def bad(self) -> Sequence[PlannedRow[E]]:
        """The rows that cannot be right."""
        return [one for one in self.rows if one.row.entry is None]

    @property
    def known(self) -> int:
        """How many rows were brought before."""
        return sum(one.known for one in self.rows)

    @property
    def unknown(self) -> Sequence[str]:
        """Names in the file that nothing here bears, each once."""
        return list(dict.fromkeys(one.row.unknown for one in self.rows if one.row.unknown))

    @property
    def may_be_taken(self) -> bool:
        """Whether there is something to take and nothing in its way."""
        return bool(self.new) and not self.bad and not self.wrong

    @property
    def digest(self) -> str:
        """Changes with anything that a person saw before deciding."""
        told = [(one.row.where, one.known, repr(one.row.entry)) for one in self.rows]
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def no_column(missing: Sequence[str]) -> str:
    """Columns without which no row can be read."""
    told = {"columns": ", ".join(missing)}
    return _("No column holds: %(columns)s. Choose the columns above.") % told


def recognised(
    rows: Iterable[ReadRow[E]], on_record: Counter[Mark], mark: Callable[[E], Mark]
) -> list[PlannedRow[E]]:
    """The n-th of equal rows in the file is known where n of them are on record."""
    seen: Counter[Mark] = Counter()
    found = []
    for row in rows:
        known = False
        if row.entry is not None:
            its = mark(row.entry)
            seen[its] += 1
            known = seen[its] <= on_record[its]
        found.append(PlannedRow(row, known))
    return found


def mark_of(row: _Row, instead: str, *more: Any) -> Mark:
    """Its number in the host's accounts, else `instead`, with its amount and whatever more tells rows apart."""
    told = ("", folded(row.reference)) if row.reference.strip() else (folded(instead), "")
    return (*more, Decimal(row.amount).quantize(Decimal("0.01")), row.currency, *told)


def wrong_total(read: ReadFile[E], currency: str, sums: Callable[[E], tuple[Decimal, Decimal]]) -> list[str]:
    """A sentence where the total that the file prints is not that of its rows.

    `sums` gives what a row counts for as printed, and in `currency`: a file may add up either.
    """
    entries = [row.entry for row in read.rows if row.entry is not None]
    if read.total is None or len(entries) < len(read.rows):
        return []
    both = [sums(entry) for entry in entries]
    printed = sum((one for one, _value in both), Decimal(0))
    if read.total.amount in {printed, sum((value for _one, value in both), Decimal(0))}:
        return []
    return [total_against(read.total, read.total_where, printed, currency)]


def no_total(read: ReadFile[E]) -> list[str]:
    """A doubt where the file prints no total."""
    return [] if read.total is not None else [without_total()]


def without_total() -> str:
    """That nothing in the file says what its rows should add up to."""
    return _("The file has no row with a total, so its sum could not be compared.")


def total_against(total: WrittenAmount, where: str, printed: Decimal, currency: str) -> str:
    """A total that the file prints, against what its rows add up to."""
    return _(
        "%(where)s: the file prints a total of %(total)s; its rows add up to %(sum)s. Look for what is missing."
    ) % {
        "where": where,
        "total": money(total.amount, total.currency or currency),
        "sum": money(printed, currency),
    }
