"""Whether a line goes on with the one before it, or begins anew, or can be a heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from servanda.workplan.reading.dates import dates_in
from servanda.workplan.reading.headings import COMMAS, is_title, is_title_in_any, names_a_part
from servanda.workplan.reading.lines import Line
from servanda.workplan.reading.marks import Mark, Marked
from servanda.workplan.reading.units import Unit, ends
from servanda.workplan.reading.words import Vocabulary

_SHORT = 0.7
_UNWRAPPED = 200
_FULL = 0.85
"""Of the longest line: letters are not equally wide."""
_LONGEST_LABEL = 60
_FEW_GAPS = 0.05
"""Of the lines: a text with fewer empty lines than that was copied without them."""
_YEAR_ALONE = re.compile(r"^\d{4}\W*$")


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
        self.dense = len(closed) < len(lines) * _FEW_GAPS

    def stands_alone(self, line: Line, marked: Marked, before: Line | None) -> bool:
        """Whether a line can be a heading by its place; where a paper has no empty lines, by its mark or its words."""
        if before is None or line.gap or line.heading or ends(before.text):
            return True
        return self.dense and (
            marked.mark in (Mark.CHAPTER, Mark.CAPITAL) or names_a_part(marked.text, self.vocabulary)
        )

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

    def begins_in_masthead(self, unit: Unit, line: Line) -> bool:
        """Whether a line of the masthead begins anew: it names who submits, or follows the day of the meeting."""
        if self.vocabulary.length_found("plan.submitted", line.text):
            return True
        return is_title(line.text, self.vocabulary) and _ends_in_day(unit, self.vocabulary)

    def _is_of_title(self, unit: Unit, line: Line) -> bool:
        """Whether a line of larger type, which is sooner full, goes on with the title: a small letter, or the year."""
        going_on = line.text[:1].islower() or bool(_YEAR_ALONE.match(line.text))
        return going_on and not line.gap and is_title_in_any(unit.text)

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


def opens_with_label(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a line begins “Budget: …” or “Total: …”: with the name of a part or of a sum, and a colon."""
    label, colon, _ = text.replace("：", ":").partition(":")
    if not colon or len(label) > _LONGEST_LABEL:
        return False
    return names_a_part(label, vocabulary) or vocabulary.is_exactly("table.total", label)


def _ends_in_day(unit: Unit, vocabulary: Vocabulary) -> bool:
    """Whether a unit tells a day and is not the title itself, which can tell its period."""
    return not is_title(unit.text, vocabulary) and bool(dates_in(unit.text, vocabulary.language))


def is_in_remark(unit: Unit, line: Line) -> bool:
    """Whether a line begins a remark in square brackets behind a text, or goes on with one."""
    opened = unit.text.rfind("[") > unit.text.rfind("]")
    closes = "]" in line.text and "[" not in line.text
    return (opened and closes) or (bool(unit.text) and not line.gap and line.text.startswith("["))
