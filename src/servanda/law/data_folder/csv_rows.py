"""One CSV file as rows, read strictly: UTF-8, commas, a header, bounded in every direction."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from servanda.law.data_folder.mistakes import RowMistake

LARGEST_FILE = 20_000_000
MOST_ROWS = 100_000
MOST_COLUMNS = 200
LONGEST_CELL = 32_000


_SPACES = {"\n": "a line break", "\r": "a line break", "\t": "a tab"}


@dataclass(frozen=True)
class Row:
    """A row of a file: its line and its cells by column."""

    file: str
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def mistake(self, column: str, sentence: str) -> RowMistake:
        """A mistake in this row."""
        return RowMistake(self.file, self.line, column, sentence)


def rows(path: Path, required: frozenset[str]) -> tuple[list[Row], list[RowMistake]]:
    """The rows of the file `path`, and its mistakes. A file that cannot be trusted as a whole gives no rows."""
    try:
        text = _text(path)
        header, body = _table(path.name, text)
        _check_header(path.name, header, required)
    except _Unreadable as error:
        return [], [error.mistake]
    good: list[Row] = []
    bad: list[RowMistake] = []
    for line, cells in body:
        if isinstance(cells, RowMistake):
            bad.append(cells)
            continue
        row = Row(path.name, line, dict(zip(header, cells, strict=True)))
        good.append(row)
        bad += _hidden(row)
    return good, bad


class _Unreadable(Exception):  # noqa: N818 (a file, not an error of ours)
    def __init__(self, file: str, line: int, sentence: str, column: str = "") -> None:
        super().__init__(sentence)
        self.mistake = RowMistake(file, line, column, sentence)


def _text(path: Path) -> str:
    size = path.stat().st_size
    if size > LARGEST_FILE:
        raise _Unreadable(path.name, 1, f"the file has {size:,} bytes; at most {LARGEST_FILE:,} are read")
    content = path.read_bytes()
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _Unreadable(path.name, 1, "the file is UTF-16 text; save it as “CSV UTF-8”")
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x1f\x8b")):
        raise _Unreadable(path.name, 1, "this is a workbook or an archive, not CSV; save it as “CSV UTF-8”")
    if b"\0" in content:
        line = content[: content.index(b"\0")].count(b"\n") + 1
        raise _Unreadable(path.name, line, "the line holds a NUL character, which no CSV text has")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise _Unreadable(
            path.name, line, "the line is not UTF-8 text; save the file as “CSV UTF-8”"
        ) from None


Body = list[tuple[int, list[str] | RowMistake]]


def _table(file: str, text: str) -> tuple[list[str], Body]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    header: list[str] = []
    body: Body = []
    start = 1
    try:
        for cells in reader:
            if not header:
                header = cells
            elif cells:
                body.append((start, _checked(file, start, cells, len(header))))
            start = reader.line_num + 1
            if len(body) > MOST_ROWS:
                raise _Unreadable(file, start, f"more than {MOST_ROWS:,} rows; split the file")
    except csv.Error as error:
        why = "a cell is far too long" if "field limit" in str(error) else f"not readable as CSV ({error})"
        raise _Unreadable(file, reader.line_num, f"{why}; look at the quotation marks") from None
    if not header:
        raise _Unreadable(file, 1, "the file is empty; it needs at least its header row")
    return header, body


def _checked(file: str, line: int, cells: list[str], width: int) -> list[str] | RowMistake:
    if len(cells) != width:
        return RowMistake(file, line, "", f"{len(cells)} cells where the header has {width}")
    if any(len(cell) > LONGEST_CELL for cell in cells):
        return RowMistake(file, line, "", f"a cell is longer than {LONGEST_CELL:,} characters")
    return [unicodedata.normalize("NFC", cell.strip()) for cell in cells]


def _check_header(file: str, header: list[str], required: frozenset[str]) -> None:
    if len(header) > MOST_COLUMNS:
        raise _Unreadable(file, 1, f"{len(header):,} columns; at most {MOST_COLUMNS} are read")
    if len(header) == 1 and ";" in header[0]:
        raise _Unreadable(file, 1, "the columns are separated by semicolons; save the file with commas")
    doubled = sorted({name for name in header if header.count(name) > 1})
    if doubled:
        raise _Unreadable(file, 1, f"the header names “{doubled[0]}” twice", doubled[0])
    missing = sorted(required - set(header))
    if missing:
        raise _Unreadable(file, 1, f"the header lacks the column “{missing[0]}”", missing[0])


def _hidden(row: Row) -> Iterator[RowMistake]:
    """Characters nobody sees, which make two texts differ that look alike."""
    for column, cell in row.cells.items():
        found = next((sign for sign in cell if unicodedata.category(sign) in {"Cf", "Cc"}), None)
        if found is not None:
            name = f"the invisible character {unicodedata.name(found, f'U+{ord(found):04X}')}"
            yield row.mistake(column, f"the cell holds {_SPACES.get(found, name)}; type it again")
