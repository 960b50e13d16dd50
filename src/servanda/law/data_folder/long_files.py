"""Files with one record a row: `decisions.csv` and `facts.csv`, and `other_sources.csv` with one cell a row."""

from __future__ import annotations

from servanda.law.data_folder.cells import Cells, value_of
from servanda.law.data_folder.csv_rows import Row
from servanda.law.records import Decision, Fact
from servanda.law.treaty import Treaty

DECISIONS = frozenset({"iso3", "obligation", "until"})
FACTS = frozenset({"iso3", "fact", "value", "on"})
OTHER_SOURCES = frozenset({"iso3", "file", "column", "value"})


def decision(treaty: Treaty, cells: Cells, meetings: frozenset[str]) -> Decision | None:
    """A row of `decisions.csv`."""
    row, until = cells.row, cells.partial("until")
    if row["obligation"] not in treaty.obligations:
        cells.wrong("obligation", f"there is no obligation “{row['obligation']}”")
    if row["meeting"] and row["meeting"] not in meetings:
        cells.wrong("meeting", f"there is no meeting “{row['meeting']}” in meetings.csv")
    if until is None:
        if not row["until"]:
            cells.wrong("until", "the end date written in the decision is missing")
        return None
    return Decision(
        iso3=row["iso3"],
        obligation=row["obligation"],
        until=until,
        decided_on=cells.day("decided_on"),
        meeting=row["meeting"],
        symbol=row["symbol"],
        **cells.sourced(),
    )


def fact(treaty: Treaty, cells: Cells) -> Fact | None:
    """A row of `facts.csv`."""
    row = cells.row
    kind = treaty.facts.get(row["fact"])
    if kind is None:
        cells.wrong("fact", f"there is no fact “{row['fact']}”")
        return None
    value = cells.read("value", value_of(kind)) or row["on"]
    if not value:
        cells.wrong("value", "the value is missing")
        return None
    return Fact(iso3=row["iso3"], fact=kind.id, value=value, on=cells.partial("on"), **cells.sourced())


def as_row_of(row: Row, sibling: Row | None, qualifiers: frozenset[str]) -> Row:
    """A row of `other_sources.csv` as a row of the file it speaks of, holding that one cell.

    Columns that only qualify the cell (the kind of a deposit) are taken from the State's own row, `sibling`.
    """
    qualifying = {name: sibling[name] for name in qualifiers} if sibling else {}
    own = {name: row[name] for name in ("iso3", "source", "page", "confidence", "notes")}
    return Row(row.file, row.line, {**qualifying, **own, row["column"]: row["value"]})
