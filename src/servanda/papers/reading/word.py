"""A Word file as lines: its headings, paragraphs, lists and tables, with the text that its reader sees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from servanda.papers.document import Heading, Paragraph, Table
from servanda.papers.document_text import Text, plain
from servanda.papers.docx import reading
from servanda.papers.reading.lines import Line


def lines(content: bytes) -> Sequence[Line]:
    """The lines of a .docx, with the numbers that Word counts itself.

    RefusedPackage where it is locked, damaged or beyond the bounds.
    """
    return list(_lines(reading.read(content, counted=True)))


def _lines(blocks: Sequence[Heading | Paragraph | Table]) -> Iterator[Line]:
    number, table = 0, 0
    for block in blocks:
        if isinstance(block, Table):
            table += 1
            for row in (block.header, *block.rows):
                if any(row):
                    number += 1
                    yield _row(row, number, table)
        else:
            for line in _of_paragraph(block, number):
                number = line.number
                yield line


def _row(row: Sequence[Text], number: int, table: int) -> Line:
    cells = tuple(plain(cell) for cell in row)
    return Line(" ".join(" ".join(cells).split()), number, cells=cells, gap=True, table=table)


def _of_paragraph(block: Heading | Paragraph, before: int) -> Iterator[Line]:
    said = [text for text in plain(block.text).split("\n") if text.strip()]
    for place, text in enumerate(said):
        yield Line(
            text.strip(),
            before + place + 1,
            gap=place == 0,
            heading=block.level if isinstance(block, Heading) else 0,
            listed=isinstance(block, Paragraph) and block.numbered and place == 0,
        )
