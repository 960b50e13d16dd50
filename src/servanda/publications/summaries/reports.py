"""Who reported and who did not: one line a year. What is not known is counted apart, never as not received."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from servanda.law.findings import Duty, Reason, StateOfPlay
from servanda.law.records import Filing, NotReceived
from servanda.publications.summaries.ground import Ground, by, counted
from servanda.publications.summaries.shapes import Behind, Column, Figure, Line, Table, TableKind

_COLUMN_OF = {
    StateOfPlay.MET: Column.IN_TIME,
    StateOfPlay.MET_LATE: Column.LATE,
    StateOfPlay.OVERDUE: Column.NOT_RECEIVED,
    StateOfPlay.UNKNOWN: Column.NOT_KNOWN,
    StateOfPlay.RUNNING: Column.TIME_LEFT,
    StateOfPlay.DUE: Column.TIME_LEFT,
}
"""A duty in another state of play owes nothing for the year."""
RECEIVED = (Column.IN_TIME, Column.LATE, Column.DAY_NOT_TOLD)
_COLUMNS = (
    Column.OWED,
    Column.RECEIVED,
    *RECEIVED,
    Column.NOT_RECEIVED,
    Column.NOT_KNOWN,
    Column.TIME_LEFT,
    Column.NOT_OWED,
)
_ONLY_IF_ANY = frozenset({Column.DAY_NOT_TOLD, Column.TIME_LEFT, Column.NOT_OWED})

_Year = Mapping[Column, Sequence[Behind]]


def reports_table(ground: Ground, obligation: str) -> Table:
    """Reports under an obligation by the year covered; of a report made once, by the year in which it was due."""
    years: dict[str, dict[Column, list[Behind]]] = defaultdict(lambda: defaultdict(list))
    for year, column, row in _rows(ground, obligation):
        years[year][column].append(row)
    used = [
        column
        for column in _COLUMNS
        if column not in _ONLY_IF_ANY or any(year[column] for year in years.values())
    ]
    table = Table(TableKind.REPORTS, obligation, used, ())
    lines = [_line(table, year, years[year]) for year in sorted(years)]
    return Table(TableKind.REPORTS, obligation, used, lines)


def column_of(duty: Duty) -> Column | None:
    """Where a duty to report is counted; None where nothing is owed for the period."""
    if duty.reason == Reason.DONE_DAY_NOT_TOLD:
        return Column.DAY_NOT_TOLD
    return _COLUMN_OF.get(duty.state)


def _rows(ground: Ground, obligation: str) -> Iterator[tuple[str, Column, Behind]]:
    """Year, column and row of everything owed or received."""
    received, missing = _received(ground, obligation), _missing(ground, obligation)
    for duty in ground.duties:
        column = column_of(duty) if duty.obligation == obligation else None
        if column is None:
            continue
        filing = received.pop((duty.iso3, duty.period), None) if column in RECEIVED else None
        record = filing or (missing.get((duty.iso3, duty.period)) if column not in RECEIVED else None)
        on = filing.received_on if filing else None
        yield _year_of(duty), column, Behind(duty.iso3, record, duty, on=on)
    for filing in received.values():
        year = filing.period or str(filing.received_on.first.year)
        yield year, Column.NOT_OWED, Behind(filing.iso3, filing, on=filing.received_on)


def _received(ground: Ground, obligation: str) -> dict[tuple[str, str], Filing]:
    """The first report of each period in use, of every State that has any record."""
    rows = [
        filing
        for dossier in ground.register.dossiers.values()
        for filing in dossier.filings
        if filing.obligation == obligation and filing.in_use and by(filing.received_on, ground.on)
    ]
    newest_first = sorted(rows, key=lambda filing: filing.received_on, reverse=True)
    return {(filing.iso3, filing.period): filing for filing in newest_first}


def _missing(ground: Ground, obligation: str) -> dict[tuple[str, str], NotReceived]:
    return {
        (row.iso3, row.period): row
        for dossier in ground.register.dossiers.values()
        for row in dossier.not_received
        if row.obligation == obligation and row.in_use and by(row.as_of, ground.on)
    }


def _year_of(duty: Duty) -> str:
    """The year covered, or the one in which a report made once is due; "" where no date is known."""
    if duty.period.isdigit():
        return duty.period
    return str(duty.due_on.first.year) if duty.due_on else ""


def _line(table: Table, year: str, rows: _Year) -> Line:
    received = [row for column in RECEIVED for row in rows.get(column, ())]
    owed = [row for column, found in rows.items() if column != Column.NOT_OWED for row in found]
    sets = {**rows, Column.OWED: owed, Column.RECEIVED: received}

    def cell(column: str) -> Figure:
        of = len({row.iso3 for row in owed}) if column == Column.RECEIVED else None
        return counted(f"{table.id}.{year}.{column}", sets.get(Column(column), ()), of)

    return Line(year, [cell(column) for column in table.columns])
