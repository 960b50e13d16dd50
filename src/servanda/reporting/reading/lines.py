"""A report as received, Word or PDF, as paragraphs and tables in the order of reading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from servanda.papers.page_furniture import is_page_number, without_figures
from servanda.papers.reading import pdf, word
from servanda.papers.reading.lines import Line

_PDF = b"%PDF"
_LETTERHEAD = 1024
"""A PDF may begin a little below the top of its file."""
EDGE, OFTEN = 2, 3
"""Lines at the head and foot of a page; on how many pages a line comes back that belongs to the page, not the text."""
LONGEST_TITLE = 3
"""In lines."""


@dataclass(frozen=True)
class Row:
    """A row of a table and the page it stands on, None in a Word file."""

    cells: Sequence[str]
    page: int | None = None


@dataclass(frozen=True)
class ReportLine:
    """A paragraph, or a table with its rows."""

    text: str
    rows: Sequence[Row] = ()
    page: int | None = None


def lines_of(content: bytes, likeness: Callable[[str], float]) -> Iterator[ReportLine]:
    """The report from its beginning. `likeness` tells how much a text is a title of the form, 0 for not at all.

    RefusedPackage for what is neither Word nor PDF; UnreadablePaper for a PDF that gives no words.
    """
    if _PDF in content[:_LETTERHEAD]:
        return _together(_without_furniture(pdf.lines(content)), likeness)
    return _together(word.lines(content), None)


def _together(lines: Sequence[Line], likeness: Callable[[str], float] | None) -> Iterator[ReportLine]:
    for table, group in groupby(lines, key=lambda line: line.table):
        if table:
            rows = [Row(line.cells, line.page) for line in group]
            yield ReportLine("", rows, rows[0].page)
        elif likeness is None:
            yield from (ReportLine(line.text, page=line.page) for line in group)
        else:
            yield from _paragraphs(list(group), likeness)


def _paragraphs(lines: Sequence[Line], likeness: Callable[[str], float]) -> Iterator[ReportLine]:
    """Printed lines put together: those of one title, and those of one paragraph."""
    place = 0
    open_text, open_page = "", None
    while place < len(lines):
        length = _title_length(lines[place:], likeness)
        line = lines[place]
        goes_on = not length and open_text and not line.gap and ":" not in line.text
        if open_text and not goes_on:
            yield ReportLine(open_text, page=open_page)
            open_text = ""
        if length:
            yield ReportLine(_joined(lines[place : place + length]), page=line.page)
        elif goes_on:
            open_text = f"{open_text} {line.text}"
        else:
            open_text, open_page = line.text, line.page
        place += length or 1
    if open_text:
        yield ReportLine(open_text, page=open_page)


def _title_length(lines: Sequence[Line], likeness: Callable[[str], float]) -> int:
    """How many of the next lines are a title that goes over the end of a line; 0 where none begins here."""
    best, length = 0.0, 0
    for count in range(1, min(LONGEST_TITLE, len(lines)) + 1):
        if count > 1 and lines[count - 1].gap:
            break
        told = likeness(_joined(lines[:count]))
        if told > best:
            best, length = told, count
    return length


def _joined(lines: Iterable[Line]) -> str:
    return " ".join(line.text for line in lines)


def _without_furniture(lines: Sequence[Line]) -> list[Line]:
    """Without page numbers and the lines that come back at the head or the foot of pages."""
    at_edges = {
        id(line)
        for _page, group in groupby(lines, key=lambda line: line.page)
        for line in _edges([one for one in group if not one.table])
    }
    often = Counter(without_figures(line.text) for line in lines if id(line) in at_edges)
    return [
        line
        for line in lines
        if id(line) not in at_edges
        or not (is_page_number(line.text) or often[without_figures(line.text)] >= OFTEN)
    ]


def _edges(lines: Sequence[Line]) -> Sequence[Line]:
    return lines if len(lines) <= 2 * EDGE else [*lines[:EDGE], *lines[-EDGE:]]
