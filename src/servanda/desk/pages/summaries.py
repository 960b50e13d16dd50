"""The summaries as pages: the figures by theme, and the rows behind one figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.common.as_of import FIELD, AsOf
from servanda.common.languages import current
from servanda.publications.summaries import Figure, Summary, Table, summary
from servanda.publications.summaries.charts import Chart, chart
from servanda.publications.summaries.rows import ShownRow, shown_rows
from servanda.publications.summaries.words import (
    column_name,
    figure_in_words,
    first_column_name,
    line_name,
    table_name,
    theme_name,
)
from servanda.states.queries import state_labels


@dataclass(frozen=True)
class ShownCell:
    """One figure: its words, its column, and the address of the rows behind it, "" where there are none."""

    text: str
    column: str
    href: str
    described: str
    """What the figure is, for those who hear the link alone."""


@dataclass(frozen=True)
class ShownLine:
    """One line of a table."""

    name: str
    cells: Sequence[ShownCell]


@dataclass(frozen=True)
class ShownTable:
    """The context of `desk/summaries_table.html`."""

    id: str
    name: str
    first_column: str
    columns: Sequence[str]
    lines: Sequence[ShownLine]
    chart: Chart | None


@dataclass(frozen=True)
class ShownTheme:
    """One theme of the page."""

    id: str
    name: str
    tables: Sequence[ShownTable]


@dataclass(frozen=True)
class SummariesPage:
    """The context of `desk/summaries.html`."""

    parties: int
    new: ShownTable
    themes: Sequence[ShownTheme]


@dataclass(frozen=True)
class RowsPage:
    """The context of `desk/summaries_rows.html`."""

    table: str
    line: str
    column: str
    figure: str
    rows: Sequence[ShownRow]
    back: str
    """Where on the page of summaries the figure stands."""


def summaries_page(treaty_id: str, as_of: AsOf, viewer: Viewer) -> SummariesPage:
    """All themes on the day shown."""
    found = summary(treaty_id, as_of.day, viewer)
    return SummariesPage(
        parties=found.parties,
        new=_table(found.new, found, as_of),
        themes=[
            ShownTheme(
                theme.theme, theme_name(theme.theme), [_table(table, found, as_of) for table in theme.tables]
            )
            for theme in found.themes
        ],
    )


def rows_page(treaty_id: str, as_of: AsOf, viewer: Viewer, key: str) -> RowsPage:
    """The rows behind the figure of that key; `NotThere` where the day has no such figure."""
    found = summary(treaty_id, as_of.day, viewer)
    place = found.figure(key)
    if place is None:
        raise NotThere(_("There is no such figure on this day."))
    table, line, column, figure = place
    return RowsPage(
        table=table_name(table),
        line=line_name(table, line),
        column=column_name(table, column, found),
        figure=figure_in_words(figure),
        rows=shown_rows(figure, state_names(as_of)),
        back=table.id,
    )


def state_names(as_of: AsOf) -> dict[str, str]:
    """The names of all States by code, in the order of the language. Two queries."""
    return {label.iso3: label.name for label in state_labels(current(), as_of.day)}


def _table(table: Table, found: Summary, as_of: AsOf) -> ShownTable:
    columns = [column_name(table, column, found) for column in table.columns]
    lines = []
    for line in table.lines:
        name = line_name(table, line)
        cells = [
            _cell(figure, column, name, as_of) for figure, column in zip(line.cells, columns, strict=True)
        ]
        lines.append(ShownLine(name, cells))
    return ShownTable(
        id=table.id,
        name=table_name(table),
        first_column=first_column_name(table),
        columns=columns,
        lines=lines,
        chart=chart(table, found),
    )


def _cell(figure: Figure | None, column: str, line: str, as_of: AsOf) -> ShownCell:
    text = figure_in_words(figure)
    if figure is None or not figure.rows:
        return ShownCell(text, column, "", "")
    fields = {"figure": figure.key} | ({} if as_of.is_today else {FIELD: as_of.day.isoformat()})
    return ShownCell(text, column, "?" + urlencode(fields), f"{line}, {column}")
