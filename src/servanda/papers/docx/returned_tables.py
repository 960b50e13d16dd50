"""A table of a Word paper of ours, with the notes that its letters stand for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from servanda.papers.document import Table, Text
from servanda.papers.docx.reading import MOST_COLUMNS, W, down_to, value_of
from servanda.papers.docx.returned_text import Words
from servanda.papers.normal_texts import normal_text, shares, unstyled


def table_of(element: Any, words: Words, notes: Sequence[str], around: Table) -> Table | None:
    """The table; `around` says what stands over and under it. The first row is its head. None for one without cells."""
    rows = list(down_to(element, f"{W}tr"))
    cells = [[_cell(cell, words, notes) for cell in down_to(row, f"{W}tc")][:MOST_COLUMNS] for row in rows]
    columns = len(cells[0]) if cells else 0
    if not columns:
        return None
    even = [tuple([*row, *[""] * columns][:columns]) for row in cells]
    total = len(rows) > 1 and rows[-1].find(f".//{W}tcBorders/{W}top") is not None
    if total:
        even[-1] = tuple(normal_text(unstyled(cell), words.language) for cell in even[-1])
    return replace(
        around,
        header=even[0],
        rows=tuple(even[1:]),
        widths=_widths(element, columns),
        figures=frozenset(_figures(rows[0])),
        total=total,
    )


def _cell(cell: Any, words: Words, notes: Sequence[str]) -> Text:
    said = [words.paragraph(p, notes) for p in down_to(cell, f"{W}p")]
    return said[0].text if len(said) == 1 else "\n".join(found.said for found in said)


def _widths(element: Any, columns: int) -> tuple[int, ...]:
    grid = [column.get(f"{W}w", "0") for column in element.iterfind(f"{W}tblGrid/{W}gridCol")]
    wide = [int(width) for width in grid if width.isdecimal()]
    return shares(wide) if len(wide) == columns and any(wide) else ()


def _figures(head: Any) -> list[int]:
    """The columns whose heads stand at the end of their line."""
    cells = list(down_to(head, f"{W}tc"))
    return [
        place
        for place, cell in enumerate(cells)
        if value_of(cell.find(f"{W}p/{W}pPr/{W}jc")) in ("right", "end")
    ]
