"""What a table of contributions would bring, and where it does not agree with itself or with the record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from servanda.common.amounts import converted
from servanda.finance.contributing import NewContribution, mistakes
from servanda.finance.enums import BasisKind, Step
from servanda.finance.exchange import table_sentences as sentences
from servanda.finance.exchange.cells import Mistake, ReadRow
from servanda.finance.exchange.contribution_columns import AMOUNTS
from servanda.finance.exchange.contributions import Told
from servanda.finance.exchange.contributions_table import ReadTable, TableAmount, TableRow
from servanda.finance.exchange.on_record import OnRecord
from servanda.finance.exchange.plan import PlannedRow, total_against, without_total
from servanda.finance.models import Contribution
from servanda.finance.standing import Movement, standing

ZERO = Decimal(0)
Giving = tuple[str, str, int, str]
"""State, giver in small letters, year, basis."""
Key = tuple[Giving, Step]


@dataclass
class TablePlanner:
    """Goes through a table once, against the steps on record (`stored`)."""

    table: ReadTable
    told: Told
    stored: Sequence[Contribution]
    today: dt.date
    rows: list[PlannedRow[NewContribution]] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    """What is wrong with the file as a whole."""

    def __post_init__(self) -> None:
        """Nothing of the table is compared yet."""
        self.currency = self.told.stream.currency
        self.on_record: OnRecord[Key] = OnRecord((_key(row), row.value) for row in self.stored)
        self.seen: dict[Giving, str] = {}
        self.places: dict[Key, str] = {}
        self.without_day: list[dt.date] = []

    def plan(self) -> TablePlanner:
        """Fill rows, doubts and what is wrong."""
        for row in self.table.rows:
            self._row(row)
        for key, told, recorded in self.on_record.beyond():
            self.doubts.append(sentences.more_on_record(self.places[key], told, recorded, self.currency))
        self._totals()
        if self.without_day:
            self.doubts.append(sentences.recorded_for(len(self.without_day), self.without_day[0]))
        if self.table.without_amounts:
            self.doubts.append(sentences.rows_without_amounts(self.table.without_amounts))
        return self

    def _row(self, row: TableRow) -> None:
        if row.mistakes:
            self.rows.append(PlannedRow(ReadRow(row.where, None, row.mistakes, row.unknown), known=False))
            return
        giving = (row.giver.state, row.giver.name.casefold(), row.year, row.basis)
        before = self.seen.setdefault(giving, row.where)
        added = [self._amount(row, one, giving) for one in row.amounts if self._counts(row, one, giving)]
        self.rows += added
        if before != row.where:
            self.doubts.append(sentences.twice(row.where, before))
        elif row.outstanding is not None:
            new = [one.row.entry for one in added if one.row.entry and not one.known]
            self._outstanding(row, row.outstanding, giving, new)

    def _counts(self, row: TableRow, one: TableAmount, giving: Giving) -> bool:
        """Whether an amount is more than zero; zero is only held against the record."""
        self.places[giving, one.step] = self._place(row, AMOUNTS[one.step])
        if not one.value:
            self.on_record.compare((giving, one.step), ZERO)
        return bool(one.value)

    def _amount(self, row: TableRow, one: TableAmount, giving: Giving) -> PlannedRow[NewContribution]:
        compared = self.on_record.compare((giving, one.step), one.value)
        entry = _entry(row, one, self.told.stream.id, self.today)
        if not compared.new:
            return PlannedRow(ReadRow(row.where, entry, ()), known=True)
        doubts = []
        if compared.covered:
            entry = replace(entry, amount=compared.new, currency=self.currency, rate=None)
            doubts.append(sentences.partly(one.value, compared.covered, self.currency))
        if wrong := self._mistakes(entry, one):
            return PlannedRow(ReadRow(row.where, None, wrong), known=False)
        self.without_day += [entry.on] if not one.has_its_day else []
        return PlannedRow(ReadRow(row.where, entry, ()), known=False, doubts=doubts)

    def _mistakes(self, entry: NewContribution, one: TableAmount) -> list[Mistake]:
        found = mistakes(entry, self.told.stream, self.today) if one.on is not None else [sentences.no_day()]
        return [Mistake(self.table.headings[AMOUNTS[one.step]], sentence) for sentence in found]

    def _outstanding(
        self, row: TableRow, printed: Decimal, giving: Giving, new: Sequence[NewContribution]
    ) -> None:
        """What the file prints as outstanding, against what follows from the record and from what is new."""
        movements = [_of_record(one) for one in self.stored if _key(one)[0] == giving]
        basis = self.told.stream.basis(row.basis)
        kind = basis.kind if basis else BasisKind.VOLUNTARY
        found = standing([*movements, *map(_of_table, new)], kind).outstanding or ZERO
        if printed != found:
            where = self._place(row, "outstanding")
            self.doubts.append(sentences.outstanding_differs(where, printed, found, self.currency))

    def _totals(self) -> None:
        """Totals that the file prints, by step, held against its rows as printed and by their value."""
        if not self.table.totals:
            self.doubts.append(without_total())
        if any(row.mistakes for row in self.table.rows):
            return
        for step, total in self.table.totals.items():
            found = [one for row in self.table.rows for one in row.amounts if one.step is step]
            printed = sum((one.paid.amount for one in found), ZERO)
            if total.amount not in {printed, sum((one.value for one in found), ZERO)}:
                where = sentences.place(self.table.totals_where, self.table.headings[AMOUNTS[step]])
                self.wrong.append(total_against(total, where, printed, self.currency))

    def _place(self, row: TableRow, column: str) -> str:
        return sentences.place(row.where, self.table.headings[column])


def _entry(row: TableRow, one: TableAmount, stream: str, today: dt.date) -> NewContribution:
    on = one.on or today
    return NewContribution(
        stream=stream,
        basis=row.basis,
        year=row.year,
        step=one.step,
        on=on,
        amount=one.paid.amount,
        currency=one.paid.currency,
        state=row.giver.state,
        giver=row.giver.name,
        rate=one.paid.rate,
        due_on=row.due_on if row.bears_the_due_date(one) else None,
        purpose=row.purpose,
        reference=row.reference,
        source=row.source,
    )


def _key(row: Contribution) -> Key:
    return (row.state_id or "", row.giver.casefold(), row.year, row.basis), row.step


def _of_record(row: Contribution) -> Movement:
    return Movement(row.step, row.on, row.amount, row.currency, row.rate, row.value, row.due_on)


def _of_table(new: NewContribution) -> Movement:
    rate = new.rate or Decimal(1)
    value = converted(new.amount, rate)
    return Movement(new.step, new.on, new.amount, new.currency, rate, value, new.due_on)
