"""Lines put together again: a paragraph or an item broken over lines and pages is one unit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from servanda.workplan.reading.dates import dates_in
from servanda.workplan.reading.headings import (
    COMMAS,
    ENDS,
    could_be_numbered_heading,
    is_title,
    reads_like_heading,
)
from servanda.workplan.reading.lines import Line
from servanda.workplan.reading.markers import read_marks
from servanda.workplan.reading.marks import Mark, Marked
from servanda.workplan.reading.words import Vocabulary

_CLOSING = "\"'”’»)）」』]"
_SHORT = 0.7
_UNWRAPPED = 200
_FULL = 0.85
"""Of the longest line: letters are not equally wide."""
_YEAR_ALONE = re.compile(r"^\d{4}\W*$")
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
    """Whether the text ends as a sentence or an item does."""
    return text.rstrip(_CLOSING).endswith(ENDS)


class Joining:
    """What decides whether a line goes on with the one before it."""

    def __init__(self, lines: Sequence[Line], vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.in_masthead = True
        lengths = sorted(len(line.text) for line in lines if not line.cells)
        self.width = lengths[int(len(lengths) * 0.9)] if lengths else 0
        self.longest = lengths[-1] if lengths else 0
        self.wrapped = bool(lengths) and self.width < _UNWRAPPED
        closed = [ends(before.text) for before, after in pairwise(lines) if after.gap]
        self.punctuated = bool(closed) and sum(closed) / len(closed) >= _SHORT / 2

    def goes_on(self, unit: Unit, before: Line, line: Line) -> bool:
        """Whether the unmarked `line` belongs to `unit`, whose last line is `before`."""
        if not unit.text or line.heading or line.listed or unit.heading:
            return not unit.text
        if self.in_masthead and self._is_of_title(unit, line):
            return True
        if self.in_masthead or ends(before.text):
            wants = self.in_masthead != ends(before.text)
            return wants and not line.gap and self.wrapped and self._was_full(before, line)
        return line.text[:1].islower() or self._is_broken(before, line)

    def _is_of_title(self, unit: Unit, line: Line) -> bool:
        """Whether a line of larger type, which is sooner full, goes on with the title: a small letter, or the year."""
        going_on = line.text[:1].islower() or bool(_YEAR_ALONE.match(line.text))
        return going_on and not line.gap and is_title(unit.text, self.vocabulary)

    def _is_broken(self, before: Line, line: Line) -> bool:
        """Whether `before`, which does not end as a sentence does, was broken off for want of room."""
        if line.paragraph:
            return before.text.endswith(COMMAS)
        if line.gap:
            broken = line.torn or self._has_no_case(line) or before.text.endswith(COMMAS)
            return broken and self.punctuated and len(before.text) > self.width * _SHORT / 2
        long = len(before.text) >= self.width * _SHORT * _SHORT
        return self.wrapped and (long or self._has_no_case(line))

    def _was_full(self, before: Line, line: Line) -> bool:
        """Whether the next word would not have fitted: then the line ended for want of room, not of text."""
        first = line.text[:1] if self.vocabulary.language == "zh" else line.text.split(" ", 1)[0]
        return len(before.text) + 1 + len(first) > self.longest * _FULL

    def _has_no_case(self, line: Line) -> bool:
        return line.text[:1].lower() == line.text[:1].upper()


def units(lines: Iterable[Line], vocabulary: Vocabulary) -> list[Unit]:
    """The units of a paper in their order."""
    given = list(lines)
    joining = Joining(given, vocabulary)
    found: list[Unit] = []
    before: Line | None = None
    for line in given:
        marked = _marks(line.text, vocabulary)
        joining.in_masthead = joining.in_masthead and not (found and found[-1].begins_body)
        if before and _continues(found[-1], before, line, marked, joining):
            found[-1] = replace(found[-1], text=joined(found[-1].text, marked.text, vocabulary.language))
        else:
            found.append(_unit(line, marked, joining.vocabulary, before))
        before = line
    return found


def _marks(text: str, vocabulary: Vocabulary) -> Marked:
    """The mark before a text; the days of a meeting, “3-5 September 2018”, are none."""
    days = next(iter(dates_in(text, vocabulary.language)), None)
    return Marked(Mark.NONE, text) if days and days.span and days.start == 0 else read_marks(text, vocabulary)


def _continues(unit: Unit, before: Line, line: Line, marked: Marked, joining: Joining) -> bool:
    if marked.mark is not Mark.NONE or len(line.filled) > 1 or unit.is_row:
        return False
    if joining.in_masthead and joining.vocabulary.length_found("plan.submitted", line.text):
        return False
    if _stands_alone(line, before) and reads_like_heading(line.text, joining.vocabulary):
        return False
    return joining.goes_on(unit, before, line)


def _stands_alone(line: Line, before: Line) -> bool:
    return line.gap or bool(line.heading) or ends(before.text)


def _unit(line: Line, marked: Marked, vocabulary: Vocabulary, before: Line | None) -> Unit:
    heading = line.heading
    alone = before is None or _stands_alone(line, before)
    if not heading and not line.cells and alone:
        heading = _heading_level(marked, vocabulary)
    cells = line.cells if line.table or len(line.filled) > 1 else ()
    return Unit(
        marked.mark,
        marked.text,
        line.number,
        marked,
        line.page,
        cells,
        line.table,
        heading,
        line.gap,
        line.listed,
    )


def _heading_level(marked: Marked, vocabulary: Vocabulary) -> int:
    if marked.mark is Mark.CHAPTER:
        return 1
    if marked.mark is Mark.CAPITAL:
        return 2
    if marked.mark is Mark.NUMBER:
        return int(could_be_numbered_heading(marked.text, vocabulary))
    if marked.mark in (Mark.NONE, Mark.BULLET):
        return int(reads_like_heading(marked.text, vocabulary))
    return 0


def joined(text: str, more: str, language: str) -> str:
    """Two pieces of one text; a word divided at the end of a line becomes whole."""
    if not text or not more:
        return text or more
    if _HYPHENATED.search(text) and more[:1].islower():
        return text[:-1] + more
    return text + more if language == "zh" else f"{text} {more}"
