"""Plain text as lines, in Unicode; a form feed turns the page, tabs part the cells of a row."""

from __future__ import annotations

from collections.abc import Sequence

from servanda.papers.reading.lines import Line
from servanda.papers.unreadable import Unreadable, UnreadablePaper

_PAGE_END = "\f"


def lines(content: bytes) -> Sequence[Line]:
    """The lines that say something. UnreadablePaper where the letters cannot be told."""
    found: list[Line] = []
    page, gap, table = 1, True, 0
    for number, raw in enumerate(_decoded(content).split("\n"), start=1):
        page += raw.count(_PAGE_END)
        text = raw.replace(_PAGE_END, "").strip()
        if not text:
            gap = True
            continue
        cells = tuple(cell.strip() for cell in text.split("\t")) if "\t" in text else ()
        if cells and not (found and found[-1].cells and not gap):
            table += 1
        said = " ".join(cell for cell in cells if cell) if cells else text
        found.append(Line(said, number, page, cells, gap, table=table if cells else 0))
        gap = False
    return found


def _decoded(content: bytes) -> str:
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise UnreadablePaper(Unreadable.UNKNOWN_LETTERS) from None
    if "\0" in text:
        raise UnreadablePaper(Unreadable.UNKNOWN_LETTERS)
    return text.replace("\r\n", "\n").replace("\r", "\n")
