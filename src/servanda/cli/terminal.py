"""Writing to a terminal: tables, paragraphs and dates, and nothing from the data that could steer it."""

from __future__ import annotations

import datetime as dt
import shutil
import textwrap
import unicodedata
from collections.abc import Sequence

import click

from servanda.law.partial_dates import PartialDate
from servanda.papers.dates import write_date, write_partial_date

LANGUAGE = "en"
WIDEST_PARAGRAPH = 100
_STEERING = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def is_steering(sign: str) -> bool:
    """Whether a character is a control or an invisible one, which a terminal could obey."""
    return unicodedata.category(sign) in _STEERING


def safe(text: str) -> str:
    """The text with � for every character that a terminal could obey."""
    return (
        text if text.isascii() and text.isprintable() else "".join("�" if is_steering(s) else s for s in text)
    )


def day(date: dt.date | PartialDate | None) -> str:
    """“3 September 2018”, “September 2018”, “2018”; nothing for what is not told."""
    if date is None:
        return ""
    if isinstance(date, PartialDate):
        return write_partial_date(date, LANGUAGE)
    return write_date(date, LANGUAGE)


def paragraph(text: str = "", indent: str = "") -> None:
    """A paragraph, wrapped to the terminal; without text an empty line."""
    width = min(shutil.get_terminal_size((WIDEST_PARAGRAPH, 24)).columns, WIDEST_PARAGRAPH)
    lines = textwrap.wrap(
        safe(text), max(width, 40), subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
    click.echo("\n".join(lines))


def heading(text: str) -> None:
    """A line in bold where the terminal knows bold."""
    click.secho(safe(text), bold=True)


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table with as many columns as hold anything."""
    cells = [[safe(cell) for cell in row] for row in rows]
    filled = [place for place in range(len(columns)) if any(row[place] for row in cells)]
    widths = [max(len(line[place]) for line in [list(columns), *cells]) for place in filled]
    if any(columns):
        click.secho(_line([columns[place] for place in filled], widths), dim=True)
    for row in cells:
        click.echo(_line([row[place] for place in filled], widths))


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return ("  " + "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True))).rstrip()
