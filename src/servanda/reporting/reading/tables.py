"""A printed table, read as one of the section's tables or as labels with their values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from servanda.law.forms import Field, Kind, Section, Table
from servanda.reporting.reading.doubts import Doubt, DoubtKind
from servanda.reporting.reading.labels import field_named, plain, table_named
from servanda.reporting.reading.lines import Row
from servanda.reporting.reading.values import area_unit, read_value

LEAST_COLUMNS = 2
SHOWN = 120


@dataclass
class Reading:
    """What a section was read as so far."""

    section: Section
    language: str
    fields: dict[str, str] = field(default_factory=dict)
    tables: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)
    pages: dict[str, int] = field(default_factory=dict)
    page: int | None = None
    """The page that is being read; None in a file that has none."""

    def doubt(self, kind: DoubtKind, place: str = "", printed: str = "", read: str = "") -> None:
        """Note a doubt of this section."""
        self.doubts.append(Doubt(kind, self.section.id, place, printed[:SHOWN], read))

    def take(self, asked: Field, place: str, printed: str, unit: str = "") -> str:
        """The value as read; its doubt is noted."""
        value = read_value(asked, printed, self.language, unit)
        if self.page is not None:
            self.pages[place] = self.page
        if value.doubt:
            self.doubt(value.doubt, place, printed.strip(), value.text)
        return value.text


def read_table(reading: Reading, rows: Sequence[Row], caption: str) -> None:
    """Take what the table says into the reading; what has no place becomes a doubt."""
    rows = [row for row in rows if any(cell.strip() for cell in row.cells)]
    if not rows:
        return
    table, columns = _best_table(reading.section, rows[0].cells, caption)
    if table is not None:
        _rows(reading, table, columns, rows)
    elif not _labelled(reading, rows):
        reading.doubt(DoubtKind.NOT_PLACED, printed=" | ".join(cell for cell in rows[0].cells if cell))


def _best_table(
    section: Section, header: Sequence[str], caption: str
) -> tuple[Table | None, dict[int, Field]]:
    """The table whose columns the header names best; of equals the one that the caption names."""
    named = table_named(section.tables, caption) if caption else None
    best: tuple[float, Table | None, dict[int, Field]] = (0, None, {})
    for table in section.tables:
        columns = _columns(table, header)
        score = len(columns) + (0.5 if table == named else 0)
        if len(columns) >= min(LEAST_COLUMNS, len(table.columns)) and score > best[0]:
            best = (score, table, columns)
    return best[1], best[2]


def _columns(table: Table, header: Sequence[str]) -> dict[int, Field]:
    found: dict[int, Field] = {}
    for place, cell in enumerate(header):
        free = [column for column in table.columns if column not in found.values()]
        column = field_named(free, cell) if cell.strip() else None
        if column is not None:
            found[place] = column
    return found


def _rows(reading: Reading, table: Table, columns: dict[int, Field], rows: Sequence[Row]) -> None:
    header = rows[0].cells
    units = {place: area_unit(header[place]) for place in columns}
    taken = reading.tables.setdefault(table.id, [])
    for reading.page, row in ((row.page, row.cells) for row in rows[1:]):
        if _is_total(row):
            reading.doubt(DoubtKind.NOT_PLACED, table.id, " | ".join(cell for cell in row if cell))
            continue
        at = f"{table.id}/{len(taken)}"
        values = {
            column.id: reading.take(column, f"{at}/{column.id}", row[place], units[place])
            for place, column in columns.items()
            if place < len(row) and row[place].strip() and column.kind != Kind.FILE
        }
        if values:
            taken.append(values)
    for place, cell in enumerate(header):
        if cell.strip() and place not in columns:
            reading.doubt(DoubtKind.NOT_PLACED, table.id, cell)


def _is_total(row: Sequence[str]) -> bool:
    first = next((cell for cell in row if cell.strip()), "")
    return plain(first) in {
        "total",
        "totals",
        "totales",
        "totaux",
        "итого",
        "всего",
        "المجموع",
        "共计",
        "合计",
    }


def _labelled(reading: Reading, rows: Sequence[Row]) -> bool:
    """Rows of a label and its value; whether any label was one of the section's fields."""
    any_found = False
    for row in rows:
        reading.page = row.page
        cells = [cell for cell in row.cells if cell.strip()]
        asked = field_named(reading.section.fields, cells[0])
        if asked is None:
            continue
        any_found = True
        if len(cells) > 1:
            reading.fields[asked.id] = reading.take(asked, asked.id, " ".join(cells[1:]))
    return any_found
