"""Tables as an Excel workbook: typed columns, a frozen header with filters, a sheet of notes on the source.

The same input gives the same bytes. Text is always text: nothing that a State wrote becomes a formula.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import cast

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from servanda.papers.dates import write_partial_date
from servanda.papers.languages import RIGHT_TO_LEFT
from servanda.papers.tables import Cell, starts_a_formula

EPOCH = dt.datetime(2000, 1, 1)  # noqa: DTZ001  a workbook's properties carry no time zone
LONGEST_TEXT = 32_767
_LONGEST_TITLE = 31
_NOT_IN_A_TITLE = re.compile(r"[\[\]:*?/\\]")
_NARROW, _WIDE = 10, 60
_DATE_IN_WORDS = len("30 September 2018")
_BOLD = Font(bold=True)


class ColumnKind(StrEnum):
    """What a column holds; it decides the format of its cells."""

    TEXT = "text"
    DATE = "date"
    NUMBER = "number"


FORMATS = {ColumnKind.TEXT: "@", ColumnKind.DATE: "d mmmm yyyy", ColumnKind.NUMBER: "#,##0.##########"}


@dataclass(frozen=True)
class Column:
    """A column: its heading, and what it holds."""

    title: str
    kind: ColumnKind = ColumnKind.TEXT


@dataclass(frozen=True)
class Sheet:
    """A table on a sheet of its own, in one language. Arabic sheets run from right to left."""

    title: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    language: str = "en"


@dataclass(frozen=True)
class Notes:
    """The sheet that says what the tables are: pairs of a label and a text, such as source, day, licence."""

    title: str
    lines: Sequence[tuple[str, str]]
    language: str = "en"


def write_xlsx(sheets: Sequence[Sheet], notes: Notes | None = None) -> bytes:
    """The workbook's bytes, notes last. A text too long for Excel is a ValueError that names its cell."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        _write_table(book.create_sheet(_title(sheet.title)), sheet)
    if notes:
        _write_notes(book.create_sheet(_title(notes.title)), notes)
    return _saved(book)


def _cell(page: Worksheet, line: int, place: int) -> SheetCell:
    return cast("SheetCell", page.cell(line, place))


def _write_table(page: Worksheet, sheet: Sheet) -> None:
    page.sheet_view.rightToLeft = sheet.language in RIGHT_TO_LEFT
    page.freeze_panes = "A2"
    for place, column in enumerate(sheet.columns, start=1):
        _write_text(_cell(page, 1, place), column.title)
        _cell(page, 1, place).font = _BOLD
    for line, row in enumerate(sheet.rows, start=2):
        for place, (column, value) in enumerate(zip(sheet.columns, row, strict=True), start=1):
            _write(_cell(page, line, place), value, column.kind, sheet.language)
    if sheet.columns:
        page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{len(sheet.rows) + 1}"
    _set_widths(page)


def _write_notes(page: Worksheet, notes: Notes) -> None:
    page.sheet_view.rightToLeft = notes.language in RIGHT_TO_LEFT
    for line, (label, text) in enumerate(notes.lines, start=1):
        _write_text(_cell(page, line, 1), label)
        _cell(page, line, 1).font = _BOLD
        _write_text(_cell(page, line, 2), text)
        _cell(page, line, 2).alignment = Alignment(wrap_text=True, vertical="top")
    _set_widths(page)


def _write(cell: SheetCell, value: Cell, kind: ColumnKind, language: str) -> None:
    if value is None:
        return
    cell.number_format = FORMATS[kind]
    match value:
        case str():
            _write_text(cell, value)
        case dt.date() | int() | Decimal():
            cell.value = value
        case _ if value.first == value.last:
            cell.value = value.first
        case _:
            # A month or a year is no day: Excel would have to invent one.
            _write_text(cell, write_partial_date(value, language))


def _write_text(cell: SheetCell, text: str) -> None:
    if len(text) > LONGEST_TEXT:
        raise ValueError(
            f"cell {cell.coordinate}: {len(text):,} characters; Excel holds {LONGEST_TEXT:,} at most"
        )
    cell.value = ILLEGAL_CHARACTERS_RE.sub("\ufffd", text)
    cell.data_type = "s"
    cell.number_format = "@"
    # The mark of a typed apostrophe: it keeps the text a text when somebody opens the cell and presses Enter.
    cell.quotePrefix = starts_a_formula(text)


def _set_widths(page: Worksheet) -> None:
    for place, cells in enumerate(page.iter_cols(), start=1):
        longest = max(_length(cell.value) for cell in cells)
        page.column_dimensions[get_column_letter(place)].width = min(max(longest + 2, _NARROW), _WIDE)


def _length(value: object) -> int:
    return _DATE_IN_WORDS if isinstance(value, dt.date) else len(str(value or ""))


def _title(title: str) -> str:
    return _NOT_IN_A_TITLE.sub(" ", title)[:_LONGEST_TITLE].strip()


def _saved(book: Workbook) -> bytes:
    """The workbook with every mark of the clock set to one day: the same input gives the same bytes."""
    book.properties.created = book.properties.modified = EPOCH
    raw, out = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        ExcelWriter(book, archive).save()
    with zipfile.ZipFile(raw) as dated, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as undated:
        for entry in dated.infolist():
            undated.writestr(zipfile.ZipInfo(entry.filename), dated.read(entry), zipfile.ZIP_DEFLATED)
    return out.getvalue()
