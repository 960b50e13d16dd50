"""Pieces of text with their marks, each a paragraph, an item, a heading or the row of a table."""

from __future__ import annotations

import re
from dataclasses import dataclass

from servanda.workplan.reading.headings import ENDS
from servanda.workplan.reading.marks import Mark, Marked

_REMARK = re.compile(r"\s*\[[^\[\]]*\]$")
_CLOSING = "\"'”’»)）」』]"
_HYPHENATED = re.compile(r"(?<=[^\W\d_])[-\u2010]$")


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of text with its mark, and where it begins."""

    mark: Mark
    text: str
    line: int
    marked: Marked
    page: int | None = None
    cells: tuple[str, ...] = ()
    table: int = 0
    heading: int = 0
    gap: bool = False
    listed: bool = False

    @property
    def is_row(self) -> bool:
        """Whether it is the row of a table."""
        return bool(self.cells)

    @property
    def begins_body(self) -> bool:
        """Whether the masthead is over: a heading, a number or a label stands here."""
        return bool(self.heading) or self.mark not in (Mark.NONE, Mark.BULLET)

    @property
    def ends(self) -> bool:
        """Whether the text ends as a sentence or an item does."""
        return ends(self.text)


def ends(text: str) -> bool:
    """Whether the text ends as a sentence or an item does, before a remark in brackets or after it."""
    return text.rstrip(_CLOSING).endswith(ENDS) or without_remark(text).rstrip(_CLOSING).endswith(ENDS)


def without_remark(text: str) -> str:
    """A text without what is said of it in square brackets behind it: “… [not translated yet; in English]”."""
    return _REMARK.sub("", text)


def joined(text: str, more: str, language: str) -> str:
    """Two pieces of one text; a word divided at the end of a line becomes whole."""
    if not text or not more:
        return text or more
    if _HYPHENATED.search(text) and more[:1].islower():
        return text[:-1] + more
    return text + more if language == "zh" else f"{text} {more}"
