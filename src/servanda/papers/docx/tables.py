"""Tables as the United Nations prints them: no upright rules, heavy ones under the head and the last row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.table import WD_TABLE_ALIGNMENT, WD_TABLE_DIRECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length
from docx.table import Table as WordTable
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph as WordParagraph

from servanda.papers.document import Run, Table, Text
from servanda.papers.document_text import plain
from servanda.papers.docx import styles

THIN, HEAVY = 4, 12
"""Eighths of a point."""

Write = Callable[[WordParagraph, Text], None]


def add_table(word: WordDocument, table: Table, width: Length, *, right_to_left: bool, write: Write) -> None:
    """Add the table over the whole line; `write` puts a text into a paragraph."""
    made = word.add_table(rows=0, cols=len(table.header))
    made.autofit = False
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    if right_to_left:
        made.table_direction = WD_TABLE_DIRECTION.RTL
    _set_widths(made, table.widths or [1.0] * len(table.header), width)
    _fill(made.add_row(), table.header, table, styles.TABLE_HEAD, write)
    _mark_header(made.rows[0])
    for number, cells in enumerate(table.rows, start=1):
        last = number == len(table.rows)
        said = [_bold(cell) for cell in cells] if last and table.total else cells
        row = made.add_row()
        _fill(row, said, table, styles.TABLE_TEXT, write)
        _never_split(row)
        if last and table.total:
            _rule(row, "top", THIN)
        if last:
            _rule(row, "bottom", HEAVY)


def _fill(row: _Row, cells: Sequence[Text], table: Table, style: str, write: Write) -> None:
    for place, text in enumerate(cells):
        paragraph = row.cells[place].paragraphs[0]
        paragraph.style = style
        if place in table.figures:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        write(paragraph, text)


def _bold(text: Text) -> Text:
    return [Run(plain(text), bold=True)]


def _set_widths(made: WordTable, shares: Sequence[float], width: Length) -> None:
    for column, share in zip(made.columns, shares, strict=True):
        column.width = Length(int(width * share / sum(shares)))


def _mark_header(row: _Row) -> None:
    """The head is repeated on each page, and read aloud as a head."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    _rule(row, "top", THIN)
    _rule(row, "bottom", HEAVY)


def _never_split(row: _Row) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _rule(row: _Row, side: str, weight: int) -> None:
    for cell in row.cells:
        borders = _borders(cell)
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", str(weight)), ("space", "0"), ("color", "000000")):
            line.set(qn(f"w:{name}"), value)
        borders.insert(0, line) if side == "top" else borders.append(line)


def _borders(cell: _Cell) -> Any:
    properties = cell._tc.get_or_add_tcPr()
    borders = properties.find(qn("w:tcBorders"))
    if borders is None:
        borders = OxmlElement("w:tcBorders")
        properties.append(borders)
    return borders
