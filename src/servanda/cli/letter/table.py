"""Rows of texts as a table for people, or as JSON or CSV for programs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import click

from servanda.cli.formats import Format, write_csv_cells, write_json
from servanda.cli.terminal import safe


def show(columns: Sequence[str], rows: Sequence[Mapping[str, str]], shown_as: str, when_none: str) -> None:
    """Print the rows; in a table, a sentence where there are none."""
    match Format(shown_as):
        case Format.JSON:
            write_json([dict(row) for row in rows])
        case Format.CSV:
            write_csv_cells(columns, [[row[column] for column in columns] for row in rows])
        case Format.TABLE if not rows:
            click.echo(when_none)
        case Format.TABLE:
            _table(columns, rows)


def _table(columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> None:
    used = [column for column in columns if any(row[column] for row in rows)]
    cells = [
        [column.replace("_", " ") for column in used],
        *([safe(row[one]) for one in used] for row in rows),
    ]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        line = "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        click.echo(line.rstrip())
