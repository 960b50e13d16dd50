"""Bars for a table of a summary: where each stands in the drawing, and the sentence that says the same.

One colour; parts differ by pattern. The first part stands where the reader begins: at the right in Arabic.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from servanda.common.languages import current
from servanda.papers.languages import RIGHT_TO_LEFT
from servanda.papers.numbers import write_number
from servanda.publications.summaries.shapes import Column, Line, Summary, Table, TableKind
from servanda.publications.summaries.words import column_name, line_name, table_name

WIDTH, STEP, BAR = 640, 24, 16
_NAMES, _END = 70, 60
"""Room for the names of the lines, and for the sum behind each bar."""
_PARTS = {
    TableKind.REPORTS: (
        Column.IN_TIME,
        Column.LATE,
        Column.DAY_NOT_TOLD,
        Column.NOT_RECEIVED,
        Column.NOT_KNOWN,
        Column.TIME_LEFT,
    ),
    TableKind.COMPLETED: (Column.IN_YEAR,),
    TableKind.EXTENSIONS: (Column.GRANTED,),
}
_PATTERNS = {
    Column.LATE: "hatch",
    Column.DAY_NOT_TOLD: "grid",
    Column.NOT_RECEIVED: "dots",
    Column.NOT_KNOWN: "empty",
    Column.TIME_LEFT: "lines",
}


@dataclass(frozen=True)
class Part:
    """One part of a bar."""

    pattern: str
    x: float
    width: float


@dataclass(frozen=True)
class Bar:
    """One line of the table as a bar: the places of its name, its parts and the figure at its end."""

    name: str
    y: int
    text_y: int
    parts: Sequence[Part]
    end: str
    end_x: float


@dataclass(frozen=True)
class Legend:
    """What a pattern means."""

    pattern: str
    name: str


@dataclass(frozen=True)
class Chart:
    """What `desk/summaries_chart.html` and `drawing` draw. `described` says in words what the drawing shows."""

    id: str
    title: str
    described: str
    height: int
    names_x: int
    names_anchor: str
    ends_anchor: str
    bars: Sequence[Bar]
    legend: Sequence[Legend]
    width: int = WIDTH
    thickness: int = BAR


def chart(table: Table, summary: Summary) -> Chart | None:
    """The bars of a table; None for tables that are no series of years, or of a single year."""
    drawn = [column for column in _PARTS.get(table.kind, ()) if column in table.columns]
    lines = [line for line in table.lines if line.id]
    if not drawn or len(lines) < len(("one year", "the next")):
        return None
    places = [list(table.columns).index(column) for column in drawn]
    values = [[_value(line, place) for place in places] for line in lines]
    most = max(map(sum, values)) or 1
    mirrored = current() in RIGHT_TO_LEFT
    bars = [
        _bar(line_name(table, line), place, list(zip(drawn, row, strict=True)), most, mirrored)
        for place, (line, row) in enumerate(zip(lines, values, strict=True))
    ]
    used = [column for place, column in enumerate(drawn) if any(row[place] for row in values)]
    return Chart(
        id=table.id,
        title=table_name(table),
        described=_described(table, lines, summary),
        height=STEP * len(lines) + 4,
        names_x=WIDTH - _NAMES + 8 if mirrored else _NAMES - 8,
        names_anchor="start" if mirrored else "end",
        ends_anchor="end" if mirrored else "start",
        bars=bars,
        legend=[Legend(_pattern(column), column_name(table, column, summary)) for column in used],
    )


def _value(line: Line, place: int) -> int:
    figure = line.cells[place]
    return int(figure.value) if figure else 0


def _bar(name: str, place: int, told: Sequence[tuple[Column, int]], most: int, mirrored: bool) -> Bar:
    scale = (WIDTH - _NAMES - _END) / most
    at, parts = float(_NAMES), []
    for column, value in told:
        if value:
            width = round(value * scale, 1)
            parts.append(Part(_pattern(column), round(WIDTH - at - width if mirrored else at, 1), width))
            at += width
    end = at + 8
    y = STEP * place + 4
    return Bar(
        name=name,
        y=y,
        text_y=y + BAR - 3,
        parts=parts,
        end=write_number(sum(value for _column, value in told), current()),
        end_x=round(WIDTH - end if mirrored else end, 1),
    )


def _pattern(column: Column) -> str:
    return _PATTERNS.get(column, "full")


def _described(table: Table, lines: Sequence[Line], summary: Summary) -> str:
    return _("Bars from %(first)s to %(last)s, made of: %(parts)s. The table below has every figure.") % {
        "first": line_name(table, lines[0]),
        "last": line_name(table, lines[-1]),
        "parts": ", ".join(
            column_name(table, column, summary) for column in _PARTS[table.kind] if column in table.columns
        ),
    }
