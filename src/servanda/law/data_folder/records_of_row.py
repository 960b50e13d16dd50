"""One row of a file laid out in `layout.toml`, as records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from servanda.law.data_folder.cells import Cells, act_kind, value_of
from servanda.law.data_folder.layout import ActColumn, DatedColumn, FactColumn, FileLayout
from servanda.law.partial_dates import PartialDate
from servanda.law.records import Act, Decision, Fact, Filing, NotReceived, PublishedDate
from servanda.law.treaty import Treaty

Record = Act | Fact | Decision | Filing | NotReceived | PublishedDate


@dataclass(frozen=True)
class Located:
    """A record with the cell it was read from."""

    record: Record
    file: str
    line: int
    column: str
    beside: str = ""
    """The file whose cell a row of `other_sources.csv` tells otherwise."""

    @property
    def files(self) -> str:
        """The file it was read from, with the one it speaks of."""
        return f"{self.file} {self.beside}" if self.beside else self.file


@dataclass
class RowReader:
    """Turns the rows of one file into located records."""

    treaty: Treaty
    layout: FileLayout
    found: list[Located] = field(default_factory=list)

    def read(self, cells: Cells) -> None:
        """Add the records of one row."""
        iso3, sourced = cells.row["iso3"], cells.sourced()
        for act in self.layout.acts:
            self._add(cells, act.column, self._act(cells, act, iso3, sourced))
        for fact in self.layout.facts:
            self._add(cells, fact.column, self._fact(cells, fact, iso3, sourced))
        for column, record in self._dated(cells, iso3, sourced):
            self._add(cells, column.column, record)

    def _add(self, cells: Cells, column: str, record: Record | None) -> None:
        if record is not None:
            self.found.append(Located(record, cells.row.file, cells.row.line, column))

    def _act(self, cells: Cells, column: ActColumn, iso3: str, sourced: dict) -> Act | None:
        on = cells.day(column.column)
        kind = column.kind or cells.read(column.kind_column, act_kind)
        if on is None or kind is None:
            if on is not None and not cells.row[column.kind_column]:
                cells.wrong(column.kind_column, "a deposit needs its kind, such as ratification or accession")
            elif kind is not None and column.kind is None and not cells.row[column.column]:
                cells.wrong(column.column, f"the kind is given ({kind}), but the day is missing")
            return None
        effective = cells.day(column.effective_column) if column.effective_column else None
        return Act(iso3=iso3, kind=kind, on=on, effective_on=effective, **sourced)

    def _fact(self, cells: Cells, column: FactColumn, iso3: str, sourced: dict) -> Fact | None:
        kind = self.treaty.facts[column.fact]
        if kind.kind == "day":
            on = cells.partial(column.column)
            return Fact(iso3=iso3, fact=kind.id, value=str(on), on=on, **sourced) if on else None
        value = cells.read(column.column, value_of(kind))
        if value is None:
            return None
        stated = cells.partial(column.on) if column.on else None
        qualifier = cells.row[column.qualifier] if column.qualifier else ""
        note = "; ".join(part for part in (qualifier, sourced["note"]) if part)
        return Fact(iso3=iso3, fact=kind.id, value=value, on=stated, **{**sourced, "note": note})

    def _dated(self, cells: Cells, iso3: str, sourced: dict) -> Iterator[tuple[DatedColumn, Record]]:
        for column in self.layout.published:
            for on in _one(cells, column):
                yield column, PublishedDate(iso3=iso3, obligation=column.obligation, on=on, **sourced)
        for column in self.layout.decisions:
            for until in cells.partials(column.column):
                yield column, Decision(iso3=iso3, obligation=column.obligation, until=until, **sourced)
        yield from self._reports(cells, iso3, sourced)

    def _reports(self, cells: Cells, iso3: str, sourced: dict) -> Iterator[tuple[DatedColumn, Record]]:
        for column in self.layout.filings:
            for on in _one(cells, column):
                told = {"received_on": on, "period": _period(column, on), **sourced}
                yield column, Filing(iso3=iso3, obligation=column.obligation, **told)
        for column in self.layout.not_received:
            for on in _one(cells, column):
                yield column, NotReceived(iso3=iso3, obligation=column.obligation, as_of=on, **sourced)


def _one(cells: Cells, column: DatedColumn) -> list[PartialDate]:
    """The date in the cell, if there is one."""
    on = cells.partial(column.column)
    return [] if on is None else [on]


def _period(column: DatedColumn, on: PartialDate) -> str:
    """A yearly report received in a year covers the year before, as far as the source tells."""
    return str(on.first.year - 1) if column.period == "year before" else ""
