"""Plain text as lines: bytes decoded, leftover markup taken out, tables told by tabs, bars or wide spaces."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from servanda.workplan.reading.folding import clean
from servanda.workplan.reading.lines import Line
from servanda.workplan.reading.refusals import NotAPlan, Refusal

_BLOCK_TAG = re.compile(
    r"</?(?:p|br|li|ul|ol|div|tr|td|th|table|h[1-6]|span|b|i|em|strong)\b[^<>]*>", re.IGNORECASE
)
_INSIDE = re.compile(r"</?(?:span|b|i|em|strong)\b", re.IGNORECASE)
_INLINE_BULLET = re.compile(r"\s*[•▪●◦]\s+")
_LAST_BULLET = re.compile(r"(?<=\S)\s+([•▪●◦])\s*$")
"""A bullet that extraction has left at the end of the line before its text."""
_RULE = re.compile(r"^[\s|:+]*[-=_–—*+]{2}[\s|:+=_\-–—*]*$")
_WIDE = re.compile(r"\s{3,}")
_LESS_WIDE = re.compile(r"\s{2,}")
_FIGURE = re.compile(r"^\D{0,4}\d[\d\s.,'’-]*\D{0,4}$")
PAGE_END = "\f"


def decode(content: bytes) -> str:
    """The text of a file; NotAPlan where its letters cannot be told."""
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise NotAPlan(Refusal.NOT_READABLE) from None
    if "\0" in text:
        raise NotAPlan(Refusal.NOT_READABLE)
    return text


def lines(text: str) -> list[Line]:
    """The lines that say something, each with its number in the source; rules of tables only mark an edge."""
    found: list[Line] = []
    page, gap, table = 1, True, 0
    for number, raw in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), start=1):
        page += raw.count(PAGE_END)
        for part in _parts(raw.replace(PAGE_END, "")):
            if not part.strip() or _RULE.match(part):
                gap = gap or not part.strip()
                continue
            cells = _cells(part)
            if cells and not (found and found[-1].cells and not gap):
                table += 1
            said = clean(" ".join(cell for cell in cells if cell) if cells else part)
            found.append(Line(said, number, page, cells, gap, table=table if cells else 0))
            gap = False
        gap = gap or not raw.strip()
    return found


def _parts(raw: str) -> Iterator[str]:
    """The line, or what leftover markup and bullets in the middle divide it into."""
    cells = raw.split("\t")
    if any("<" in cell or len(_INLINE_BULLET.findall(cell)) > 1 for cell in cells):
        for cell in cells:
            yield from _pieces(cell)
    elif "\t" in raw:
        yield raw
    else:
        yield from _LAST_BULLET.sub(r"\n\1", html.unescape(raw)).split("\n")


def _pieces(cell: str) -> Iterator[str]:
    plain = _BLOCK_TAG.sub(lambda tag: "" if _INSIDE.match(tag[0]) else "\n", html.unescape(cell))
    for part in plain.split("\n"):
        first, *bulleted = _INLINE_BULLET.split(part)
        yield first
        yield from (f"• {one}" for one in bulleted)


def _cells(part: str) -> tuple[str, ...]:
    """The cells of a row that tabs, bars or wide spaces divide; none where the line is no row."""
    if "\t" in part:
        return tuple(clean(cell) for cell in part.split("\t"))
    if part.strip().startswith("|") and part.count("|") > 1:
        return tuple(clean(cell) for cell in part.strip().strip("|").split("|"))
    cells = tuple(clean(cell) for cell in _WIDE.split(part.strip()))
    if len(cells) == 1:
        cells = tuple(clean(cell) for cell in _LESS_WIDE.split(part.strip()))
        cells = cells if any(_FIGURE.match(cell) for cell in cells) else ()
    return cells if len(cells) > 1 else ()
