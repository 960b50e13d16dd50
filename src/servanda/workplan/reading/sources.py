"""A file as lines, by what it is and not by what its name says."""

from __future__ import annotations

import re

from servanda.papers import reading
from servanda.papers.reading import Kind, Unreadable, UnreadablePaper
from servanda.workplan.reading import plain_text
from servanda.workplan.reading.folding import clean
from servanda.workplan.reading.lines import Line
from servanda.workplan.reading.refusals import NotAPlan, Refusal

# Between Chinese signs and figures pages leave a little room, which is no space.
_ROOM = re.compile(
    "(?<=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]) (?=\\w)|(?<=[0-9A-Za-z%]) (?=[\u4e00-\u9fff])"
)
_LARGEST_TEXT = 2 * 1024 * 1024
"""In bytes, forty times the longest plan known: reading ten times as much would keep a desk busy for half a minute."""
_REFUSALS = {
    Unreadable.EMPTY: Refusal.EMPTY,
    Unreadable.PICTURE: Refusal.PICTURE,
    Unreadable.LOCKED: Refusal.LOCKED,
    Unreadable.TOO_LARGE: Refusal.TOO_LARGE,
    Unreadable.WITHOUT_TEXT: Refusal.NO_TEXT,
    Unreadable.UNKNOWN_LETTERS: Refusal.NOT_READABLE,
    Unreadable.OTHER_KIND: Refusal.UNKNOWN_KIND,
}


def lines_of(data: bytes, name: str) -> list[Line]:
    """The lines of a text, Word or PDF file. NotAPlan where it is empty, a picture, locked, damaged or unknown."""
    try:
        kind = reading.kind_of(data)
        if kind is Kind.TEXT and len(data) > _LARGEST_TEXT:
            raise NotAPlan(Refusal.TOO_LARGE)
        if kind is Kind.TEXT:
            found = plain_text.lines(plain_text.decode(data))
        else:
            found = [_line(line, kind) for line in reading.lines_of(data, kind)]
    except UnreadablePaper as error:
        raise NotAPlan(_refusal(error.reason, name)) from error
    if not found:
        raise NotAPlan(Refusal.NO_TEXT)
    return found


def _refusal(unreadable: Unreadable, name: str) -> Refusal:
    if unreadable is Unreadable.LOCKED_OR_OLD:
        return Refusal.LOCKED if name.lower().endswith(".docx") else Refusal.UNKNOWN_KIND
    return _REFUSALS.get(unreadable, Refusal.DAMAGED)


def _line(line: reading.Line, kind: Kind) -> Line:
    said = _without_room if kind is Kind.PDF else clean
    return Line(
        said(line.text),
        line.number,
        line.page,
        tuple("\n".join(said(part) for part in cell.split("\n")) for cell in line.cells),
        gap=line.gap,
        paragraph=line.gap and kind is Kind.WORD,
        heading=line.heading,
        listed=line.listed,
        table=line.table,
        perhaps_torn=line.perhaps_torn,
    )


def _without_room(text: str) -> str:
    return _ROOM.sub("", clean(text))
