"""Remarks on the title, called by asterisks and printed at the foot of its page: taken out, and kept for themselves.

“Work plan for 2019*” calls “* Reissued for technical reasons.”, which is none of the bullets of the page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from servanda.workplan.reading.findings import Code, Doubts
from servanda.workplan.reading.headings import is_title_in_any
from servanda.workplan.reading.lines import Line
from servanda.workplan.reading.markers import read_marks
from servanda.workplan.reading.marks import Mark
from servanda.workplan.reading.told import Why, in_part, told
from servanda.workplan.reading.units import ends, joined
from servanda.workplan.reading.words import Vocabulary

_CALLED = re.compile(r"(?<=[^\s*])\s?\*{1,3}(?:[,\s]\s?\*{1,3})*$")
_CALLING = re.compile(r"^(\*{1,3})(?!\*)[\s\u00a0]*(?=\S)")
_NOTE = re.compile(r"^[(（]?[0-9\u0660-\u0669]{1,2}[)）]?\s?[^\W\d_]")
_HEAD, _LINES_OF_TITLE = 60, 4
"""Lines among which the title stands, and of the title itself."""


@dataclass(frozen=True)
class Remarked:
    """The paper without the remarks on its title, and these, in the order of their marks."""

    lines: Sequence[Line]
    remarks: tuple[str, ...] = ()


def without_remarks(lines: Sequence[Line], vocabulary: Vocabulary, doubts: Doubts) -> Remarked:
    """The lines, the marks after the title and the remarks taken out. A mark without its remark is a doubt."""
    called = _calling_line(lines, vocabulary)
    if called is None:
        return Remarked(lines)
    kept = list(lines)
    marks = re.findall(r"\*+", (_CALLED.search(kept[called].text) or [""])[0])
    kept[called] = replace(kept[called], text=_CALLED.sub("", kept[called].text))
    taken: set[int] = set()
    remarks = []
    for mark in marks:
        places = _lines_of_remark(mark, called, kept, vocabulary)
        if not places:
            why = told(Why.REMARK_NOT_FOUND)
            doubts.add(Code.REMARK_MISSING, in_part("title"), printed=mark, why=why, line=kept[called].number)
            continue
        taken |= set(places)
        said = ""
        for place in places:
            said = joined(said, _CALLING.sub("", kept[place].text), vocabulary.language)
        remarks.append(said)
    return Remarked([line for place, line in enumerate(kept) if place not in taken], tuple(remarks))


def _calling_line(lines: Sequence[Line], vocabulary: Vocabulary) -> int | None:
    """The line of the title that ends in asterisks; a line that also begins with one is bold or a bullet."""
    for place, line in enumerate(lines[:_HEAD]):
        if line.cells or line.text.startswith("*") or not _CALLED.search(line.text):
            continue
        title = list(takewhile(lambda above: not _ends_a_text(above, vocabulary), reversed(lines[:place])))
        of_title = [line, *title[: _LINES_OF_TITLE - 1]]
        if not _submits(line, vocabulary) and any(is_title_in_any(one.text) for one in of_title):
            return place
    return None


def _ends_a_text(line: Line, vocabulary: Vocabulary) -> bool:
    return bool(line.cells) or ends(line.text) or _submits(line, vocabulary)


def _submits(line: Line, vocabulary: Vocabulary) -> bool:
    return vocabulary.length_found("plan.submitted", line.text) > 0


def _lines_of_remark(mark: str, called: int, lines: Sequence[Line], vocabulary: Vocabulary) -> Sequence[int]:
    """The line that begins with the mark, and those that go on with it; none where several do, as bullets."""
    begins = [
        place
        for place in range(called + 1, len(lines))
        if (met := _CALLING.match(lines[place].text)) and met[1] == mark and _is_no_row(lines[place])
    ]
    alone = [place for place in begins if place - 1 not in begins and place + 1 not in begins]
    if len(alone) != 1:
        return ()
    end = alone[0] + 1
    while end < len(lines) and _goes_on(lines[end - 1], lines[end], vocabulary):
        end += 1
    return range(alone[0], end)


def _is_no_row(line: Line) -> bool:
    """Whether a line is none of a table; a tab after the asterisk makes no row of it."""
    return not line.cells or (len(line.filled) == len(("*", "remark")) and not line.filled[0].strip("*"))


def _goes_on(before: Line, line: Line, vocabulary: Vocabulary) -> bool:
    """Whether a line belongs to the remark above it: on the same page, without room between, and no other note."""
    if line.gap or line.cells or line.heading or line.torn or line.page != before.page:
        return False
    if _CALLING.match(line.text) or read_marks(line.text, vocabulary).mark is not Mark.NONE:
        return False
    return not (ends(before.text) and _NOTE.match(line.text))
