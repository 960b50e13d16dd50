"""Tables of contributions: a row a giver, with what was asked, pledged, invoiced and received in columns."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from servanda.common.amounts import CENT, WrittenAmount, converted
from servanda.finance.enums import Step
from servanda.finance.exchange.cells import (
    Mistake,
    Paid,
    cells_of,
    headings_of,
    is_total,
)
from servanda.finance.exchange.column_amounts import amount_or_none
from servanda.finance.exchange.contribution_columns import AMOUNTS, CONTRIBUTIONS, DAYS
from servanda.finance.exchange.contributions import ContributionReader, Told
from servanda.finance.exchange.days import read_day
from servanda.finance.exchange.givers import Giver
from servanda.finance.models import ContributionsImport

_DASHES = frozenset("-–—−")


@dataclass(frozen=True)
class TableAmount:
    """What a row says of one step; `on` is None where nothing gives a day for it, `paid.amount` may be zero."""

    step: Step
    paid: Paid
    on: dt.date | None
    has_its_day: bool = True
    """Whether the file gives the day; False where it is the one told for amounts without."""

    @property
    def value(self) -> Decimal:
        """In the currency of the stream."""
        return converted(self.paid.amount, self.paid.rate or Decimal(1))


@dataclass(frozen=True)
class TableRow:
    """One row of the table; with mistakes it says nothing else."""

    where: str
    amounts: Sequence[TableAmount] = ()
    giver: Giver = field(default_factory=Giver)
    year: int = 0
    basis: str = ""
    due_on: dt.date | None = None
    outstanding: Decimal | None = None
    """As the file prints it; None where it does not."""
    purpose: str = ""
    reference: str = ""
    source: str = ""
    mistakes: Sequence[Mistake] = ()
    unknown: str = ""

    def bears_the_due_date(self, one: TableAmount) -> bool:
        """Whether `one` is the first promise of the row that is not later than the row's due date.

        A promise that is due on its own day needs no due date: that is how the desk counts one without.
        """
        if self.due_on is None or one.on == self.due_on:
            return False
        promises = [
            each
            for each in self.amounts
            if each.step is not Step.RECEIVED and each.value and each.on and each.on <= self.due_on
        ]
        return promises[:1] == [one]


@dataclass(frozen=True)
class ReadTable:
    """All rows that hold amounts, how many hold none, and the totals that the file prints by step."""

    rows: Sequence[TableRow]
    headings: Mapping[str, str]
    """Column → heading."""
    without_amounts: int
    totals: Mapping[Step, WrittenAmount]
    totals_where: str = ""


def read_table(held: ContributionsImport, told: Told) -> ReadTable:
    """The rows of a table of contributions."""
    headings = headings_of(held.columns)
    rows: list[TableRow] = []
    totals: dict[Step, WrittenAmount] = {}
    totals_where, without = "", 0
    for where, cells in cells_of(held.rows, headings):
        if is_total(cells):
            totals, totals_where = _totals(cells, headings), where
        elif not any(_filled(cells.get(column, "")) for column in AMOUNTS.values()):
            without += any(cells.values())
        else:
            rows.append(_TableReader(where, cells, headings, CONTRIBUTIONS).row(told, held.day))
    return ReadTable(rows, headings, without, totals, totals_where)


class _TableReader(ContributionReader):
    def row(self, told: Told, day: dt.date | None) -> TableRow:
        self.same_stream(told.stream)
        giver = self.giver(told.givers)
        year, basis, due_on = self.year(told), self.basis(told), self.due_on()
        amounts = [one for step in Step if (one := self._amount(step, told.stream.currency, day))]
        if giver is None or year is None or basis is None or self.wrong:
            # One mistake of the whole row, such as its rate, is told once and not once a step.
            return TableRow(self.where, mistakes=list(dict.fromkeys(self.wrong)), unknown=self.unknown)
        return TableRow(
            self.where,
            amounts,
            giver=giver,
            year=year,
            basis=basis,
            due_on=due_on,
            outstanding=self._outstanding(),
            purpose=self.cell("purpose"),
            reference=self.cell("reference", 100),
            source=self.cell("source"),
        )

    def _amount(self, step: Step, currency: str, day: dt.date | None) -> TableAmount | None:
        if not _filled(self.cell(AMOUNTS[step])):
            return None
        paid = self.paid(currency, AMOUNTS[step])
        column = DAYS[step] if self.cell(DAYS[step]) else "date"
        on = self.read(column, read_day) if self.cell(column) else day
        return TableAmount(step, paid, on, bool(self.cell(column))) if paid else None

    def _outstanding(self) -> Decimal | None:
        written = amount_or_none(self.cell("outstanding"), self.headings.get("outstanding", ""))
        return written.amount.quantize(CENT) if written else None


def _totals(cells: Mapping[str, str], headings: Mapping[str, str]) -> dict[Step, WrittenAmount]:
    found = {
        step: amount_or_none(cells.get(column, ""), headings.get(column, ""))
        for step, column in AMOUNTS.items()
    }
    return {step: amount for step, amount in found.items() if amount}


def _filled(text: str) -> bool:
    """Whether a cell says something: a dash is an empty cell."""
    return bool(text) and text not in _DASHES
