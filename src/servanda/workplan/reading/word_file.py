"""A Word file as lines: its headings, paragraphs, lists and tables, with the text that its reader sees."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.papers.document import Heading, Paragraph, Table
from servanda.papers.docx import reading
from servanda.papers.packages import Fault, RefusedPackage
from servanda.workplan.reading.folding import clean
from servanda.workplan.reading.lines import Line
from servanda.workplan.reading.refusals import NotAPlan, Refusal

_TOO_LARGE = (Fault.TOO_LARGE, Fault.TOO_DENSE, Fault.TOO_MANY_PARTS)


def lines(data: bytes) -> list[Line]:
    """The lines of a .docx; NotAPlan where it is locked, damaged or beyond the bounds."""
    try:
        blocks = reading.read(data)
    except RefusedPackage as error:
        raise NotAPlan(_refusal(error.fault)) from error
    return list(_lines(blocks))


def _refusal(fault: Fault) -> Refusal:
    if fault is Fault.ENCRYPTED:
        return Refusal.LOCKED
    return Refusal.TOO_LARGE if fault in _TOO_LARGE else Refusal.DAMAGED


def _lines(blocks: tuple[reading.ReadBlock, ...]) -> Iterator[Line]:
    number, table = 0, 0
    for block in blocks:
        if isinstance(block, Table):
            table += 1
            for row in (block.header, *block.rows):
                if any(row):
                    number += 1
                    yield _row(row, number, table)
            continue
        for place, text in enumerate(str(block.text).split("\n")):
            if text.strip():
                number += 1
                yield _line(block, text, number, first=place == 0)


def _row(row: object, number: int, table: int) -> Line:
    cells = tuple("\n".join(clean(line) for line in str(cell).split("\n")) for cell in row)  # type: ignore[attr-defined]
    return Line(clean(" ".join(" ".join(cells).split())), number, cells=cells, gap=True, table=table)


def _line(block: Heading | Paragraph, text: str, number: int, *, first: bool) -> Line:
    return Line(
        clean(text),
        number,
        gap=first,
        heading=block.level if isinstance(block, Heading) else 0,
        listed=isinstance(block, Paragraph) and block.numbered and first,
    )
