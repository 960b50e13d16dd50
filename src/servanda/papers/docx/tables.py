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
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph as WordParagraph

from servanda.papers.document import Run, Table, Text
from servanda.papers.document_text import runs
from servanda.papers.docx.looks import TABLE_HEAD, TABLE_TEXT

THIN, HEAVY = 4, 12
"""Eighths of a point."""

Write = Callable[[WordParagraph, Text, str], None]


def add_table(word: WordDocument, table: Table, width: Length, *, right_to_left: bool, write: Write) -> None:
    """Add the table over the whole line; `write` puts a text into a paragraph of a style."""
    made = empty_table(word, table.widths or [1.0] * len(table.header), width, right_to_left=right_to_left)
    _fill(made.add_row(), table.header, table, TABLE_HEAD, write)
    _mark_header(made.rows[0])
    for number, cells in enumerate(table.rows, start=1):
        last = number == len(table.rows)
        said = [_bold(cell) for cell in cells] if last and table.total else cells
        row = made.add_row()
        _fill(row, said, table, TABLE_TEXT, write)
        _never_split(row)
        if last and table.total:
            rule(row, "top", THIN)
        if last:
            rule(row, "bottom", HEAVY)


def empty_table(word: WordDocument, shares: Sequence[float], width: Length, *, right_to_left: bool) -> Any:
    """A table without rows whose columns have these shares of the line, the first one where reading begins."""
    made = word.add_table(rows=0, cols=len(shares))
    made.autofit = False
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    if right_to_left:
        made.table_direction = WD_TABLE_DIRECTION.RTL
    for column, share in zip(made.columns, shares, strict=True):
        column.width = Length(int(width * share / sum(shares)))
    return made


def _fill(row: _Row, cells: Sequence[Text], table: Table, style: str, write: Write) -> None:
    for place, (cell, text) in enumerate(zip(row.cells, cells, strict=True)):
        paragraph = cell.paragraphs[0]
        write(paragraph, text, style)
        if place in table.figures:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _bold(text: Text) -> Text:
    return [
        Run(run.text, bold=True, left_to_right=run.left_to_right, footnote=run.footnote) for run in runs(text)
    ]


def _mark_header(row: _Row) -> None:
    """The head is repeated on each page, and read aloud as a head."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    rule(row, "top", THIN)
    rule(row, "bottom", HEAVY)


def _never_split(row: _Row) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


_SIDES = ("top", "left", "bottom", "right")


def rule(row: _Row, side: str, weight: int) -> None:
    """Draw a line along one side of a row."""
    for cell in row.cells:
        draw_side(cell, side, weight)


def draw_side(cell: _Cell, side: str, weight: int) -> None:
    """Draw a line along one side of a cell, in the schema's order of sides."""
    borders = _borders(cell)
    line = OxmlElement(f"w:{side}")
    for name, value in (("val", "single"), ("sz", str(weight)), ("space", "0"), ("color", "000000")):
        line.set(qn(f"w:{name}"), value)
    later = [qn(f"w:{each}") for each in _SIDES[_SIDES.index(side) + 1 :]]
    after = next((child for child in borders if child.tag in later), None)
    borders.append(line) if after is None else after.addprevious(line)


def _borders(cell: _Cell) -> Any:
    properties = cell._tc.get_or_add_tcPr()
    borders = properties.find(qn("w:tcBorders"))
    if borders is None:
        borders = OxmlElement("w:tcBorders")
        properties.append(borders)
    return borders
