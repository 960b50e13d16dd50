"""Rows of a workbook or of a CSV file, as texts under their headings, before anything is made of them."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from servanda.common.errors import BadInput
from servanda.common.obligations import in_digits
from servanda.papers.tables import starts_a_formula

MOST_BYTES = 5 * 1024 * 1024
MOST_UNPACKED = 60 * 1024 * 1024
MOST_PARTS = 300
MOST_ROWS = 2_000
MOST_COLUMNS = 60
LONGEST_CELL = 4_000
_SIGNS_OF_NO_TEXT = frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1a\x1c\x1d\x1e\x1f")
"""Bytes that no text file holds; UTF-16 is full of the first of them, and so are pictures."""


@dataclass(frozen=True)
class FileRow:
    """One row: where it stands, for sentences, and its cells by heading as printed."""

    where: str
    cells: dict[str, str]
    number: int = 0
    """Of the row in the file, from one; 0 where the file has no rows."""


def workbook_rows(content: bytes) -> Sequence[FileRow]:
    """The rows of the first sheet, under the headings of its first line. BadInput for what is no plain list."""
    _refuse_unsafe(content)
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
        sheet = book.worksheets[0]
        lines = [
            [(_text(cell.value), cell.data_type) for cell in line]
            for line in sheet.iter_rows(max_row=MOST_ROWS + 2, max_col=MOST_COLUMNS)
        ]
    except Exception as error:
        raise BadInput(
            _(
                "The workbook cannot be read. Open it in a spreadsheet, save it as .xlsx again, and try once more."
            )
        ) from error
    formulas = [
        _("Row %(row)d holds a formula in column %(column)s. Paste its value instead.")
        % {"row": number, "column": get_column_letter(place)}
        for number, line in enumerate(lines, start=1)
        for place, (_cell, kind) in enumerate(line, start=1)
        if kind == "f"
    ]
    if formulas:
        raise BadInput(formulas[:20])
    return list(_rows([text for text, _kind in line] for line in lines))


def csv_rows(content: bytes) -> tuple[Sequence[FileRow], Sequence[str]]:
    """The rows of a CSV file, and sentences on how it was read."""
    text, doubts = _decoded(content)
    try:
        dialect: Any = csv.Sniffer().sniff(text.split("\n", 1)[0], delimiters=",;\t")
    except csv.Error:
        dialect = csv.excel
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), dialect, strict=True))
    except csv.Error as error:
        raise BadInput(
            _("The file is no CSV that can be read (%(why)s). Save it as CSV in UTF-8 again.")
            % {"why": error}
        ) from error
    return list(_rows([_without_apostrophe(cell) for cell in line] for line in lines)), doubts


def _rows(lines: Iterable[Sequence[str]]) -> Iterator[FileRow]:
    numbered = [
        (number, line) for number, line in enumerate(lines, start=1) if any(cell.strip() for cell in line)
    ]
    if not numbered:
        raise BadInput(
            _("The file has no rows. The first row holds the headings, such as State, Name, Role.")
        )
    if len(numbered) > MOST_ROWS + 1:
        raise BadInput(_("The file has more than %(most)d rows. Divide it.") % {"most": MOST_ROWS})
    headings = _told_apart(numbered[0][1])
    if len(headings) > MOST_COLUMNS:
        raise BadInput(_("The file has more than %(most)d columns.") % {"most": MOST_COLUMNS})
    for number, line in numbered[1:]:
        where = _("row %(number)s") % {"number": in_digits(str(number))}
        if any(len(cell) > LONGEST_CELL for cell in line):
            place = {"where": where, "most": LONGEST_CELL}
            raise BadInput(_("In %(where)s a cell is longer than %(most)d signs. Shorten it.") % place)
        filled = zip(headings, line, strict=False)
        yield FileRow(where, {heading: cell.strip() for heading, cell in filled if heading}, number)


def _told_apart(cells: Iterable[str]) -> list[str]:
    """The headings; where one stands twice the second gets a number, so that no column hides another."""
    seen: Counter[str] = Counter()
    headings = []
    for cell in cells:
        heading = cell.strip()
        seen[heading] += 1
        headings.append(f"{heading} ({seen[heading]})" if heading and seen[heading] > 1 else heading)
    return headings


def _refuse_unsafe(content: bytes) -> None:
    """Refuse an archive that unpacks to too much, holds macros or refers outside, before a parser sees it."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            _refuse_other_documents({part.filename.lower() for part in parts})
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise BadInput(
                    _("The workbook unpacks to far more than a list needs. Save only the list, as .xlsx.")
                )
            if any(part.flag_bits & 1 for part in parts):
                raise BadInput(_("The workbook is protected with a password. Save it without one."))
            if any(part.filename.lower().endswith("vbaproject.bin") for part in parts):
                raise BadInput(_("The workbook holds macros. Save it as .xlsx, without them."))
            for part in parts:
                _refuse_large_or_typed(archive, part)
    except zipfile.BadZipFile as error:
        raise BadInput(
            _("The file is no .xlsx workbook, or it is damaged. Save it as .xlsx again.")
        ) from error


def _refuse_other_documents(names: set[str]) -> None:
    if any(name.startswith("word/") for name in names):
        raise BadInput(
            _("This is a Word document. Copy its table into a spreadsheet, and save it as .xlsx or .csv.")
        )
    if not any(name.startswith("xl/") for name in names):
        raise BadInput(_("The file is no .xlsx workbook, or it is damaged. Save it as .xlsx again."))


def _refuse_large_or_typed(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    with archive.open(part) as opened:
        size, head = 0, opened.read(4096)
        if part.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in head.upper():
            raise BadInput(
                _("The workbook declares a document type, which no spreadsheet does. Save it again.")
            )
        while block := opened.read(1 << 20):  # sizes in the archive are claims; this one is measured
            size += len(block)
            if size > MOST_UNPACKED:
                raise BadInput(_("The workbook unpacks to far more than a list needs. Save only the list."))


def _text(value: Any) -> str:
    match value:
        case None:
            return ""
        case dt.datetime():
            return value.date().isoformat()
        case dt.date():
            return value.isoformat()
        case float():
            # A workbook keeps fifteen figures; what stands behind them is not what was typed.
            return f"{Decimal(f'{value:.15g}'):f}"
    return str(value)


def _decoded(content: bytes) -> tuple[str, Sequence[str]]:
    if _SIGNS_OF_NO_TEXT.intersection(content):
        raise BadInput(_("The file is written in UTF-16 or is no text. Save it as CSV in UTF-8."))
    try:
        return content.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        note = _("The file is not UTF-8; it was read as Windows-1252. Look at the names with accents.")
        return content.decode("cp1252", errors="replace"), (note,)


def _without_apostrophe(cell: str) -> str:
    """A list of ours guards texts that a spreadsheet would run with an apostrophe: it comes off again."""
    return cell[1:] if cell.startswith("'") and starts_a_formula(cell[1:]) else cell
