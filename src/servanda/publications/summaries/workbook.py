"""The summaries as an Excel workbook: a sheet a theme with its figures, and one with every row behind them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from django.utils.translation import gettext as _

from servanda.common.languages import current
from servanda.common.treaty import treaty_of_this_desk
from servanda.papers.dates import write_date
from servanda.papers.spreadsheets import Column, ColumnKind, Notes, Sheet, write_xlsx
from servanda.papers.tables import Cell
from servanda.publications.summaries.rows import shown_rows
from servanda.publications.summaries.shapes import Column as Counted
from servanda.publications.summaries.shapes import Figure, Line, Summary, Table
from servanda.publications.summaries.words import column_name, line_name, table_name, theme_name

_ADDED_UP = frozenset({Counted.OWED, Counted.RECEIVED, Counted.SO_FAR, Counted.REPORTS})
"""Figures that only put others of their table together: their rows stand under those."""


def summary_workbook(summary: Summary, names: Mapping[str, str]) -> bytes:
    """The workbook in the language of the page; `names` are the names of States by code, in their order."""
    sheets = [_figures(_("What is new"), [summary.new], summary)]
    sheets += [_figures(theme_name(theme.theme), theme.tables, summary) for theme in summary.themes]
    return write_xlsx([*sheets, _rows(summary, names)], _notes(summary))


def _figures(title: str, tables: Iterable[Table], summary: Summary) -> Sheet:
    columns = [
        Column(_("Table")),
        Column(_("Line")),
        Column(_("Column")),
        Column(_("Figure"), ColumnKind.NUMBER),
        Column(_("Out of"), ColumnKind.NUMBER),
        Column(_("Key to the rows")),
    ]
    rows = [
        _line(table, line, place, figure, summary)
        for table in tables
        for line in table.lines
        for place, figure in enumerate(line.cells)
        if figure is not None
    ]
    return Sheet(title, columns, rows, current())


def _line(table: Table, line: Line, place: int, figure: Figure, summary: Summary) -> list[Cell]:
    heading = column_name(table, table.columns[place], summary)
    return [
        table_name(table),
        line_name(table, line),
        heading,
        Decimal(figure.value),
        figure.of,
        "" if table.columns[place] in _ADDED_UP else figure.key,
    ]


def _rows(summary: Summary, names: Mapping[str, str]) -> Sheet:
    columns = [
        Column(_("Key to the rows")),
        Column(_("State")),
        Column(_("Code")),
        Column(_("What is recorded")),
        Column(_("How it stands")),
        Column(_("Date"), ColumnKind.DATE),
        Column(_("Source")),
        Column(_("Page")),
        Column(_("Note")),
    ]
    rows = [
        [figure.key, row.name, row.iso3, row.told, row.why, row.on, row.source, row.page, row.note]
        for table in summary.tables()
        for line in table.lines
        for column, figure in zip(table.columns, line.cells, strict=True)
        if figure is not None and column not in _ADDED_UP
        for row in shown_rows(figure, names)
    ]
    return Sheet(_("Rows behind the figures"), columns, rows, current())


def _notes(summary: Summary) -> Notes:
    language = current()
    lines = [
        (_("Treaty"), treaty_of_this_desk().names[language]),
        (_("As of"), write_date(summary.as_of, language)),
        (_("Who is counted"), _("States that have joined on that day, in force or not.")),
        (
            _("Not known"),
            _("The sources do not tell. It is counted apart and never as not reported."),
        ),
    ]
    return Notes(_("About this table"), lines, language)
