"""Lines put together again: a paragraph or an item broken over lines and pages is one unit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from servanda.workplan.reading.dates import dates_in
from servanda.workplan.reading.headings import could_be_numbered_heading, reads_like_heading
from servanda.workplan.reading.joining import Joining, is_in_remark, opens_with_label
from servanda.workplan.reading.lines import Line
from servanda.workplan.reading.markers import read_marks
from servanda.workplan.reading.marks import Mark, Marked
from servanda.workplan.reading.units import Unit, joined
from servanda.workplan.reading.words import Vocabulary


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
            found.append(_unit(line, marked, joining, before))
        before = line
    return found


def _marks(text: str, vocabulary: Vocabulary) -> Marked:
    """The mark before a text; the days of a meeting, “3-5 September 2018”, are none."""
    days = next(iter(dates_in(text, vocabulary.language)), None)
    return Marked(Mark.NONE, text) if days and days.span and days.start == 0 else read_marks(text, vocabulary)


def _continues(unit: Unit, before: Line, line: Line, marked: Marked, joining: Joining) -> bool:
    if len(line.filled) > 1 or unit.is_row:
        return False
    return is_in_remark(unit, line) or _goes_on(unit, before, line, marked, joining)


def _goes_on(unit: Unit, before: Line, line: Line, marked: Marked, joining: Joining) -> bool:
    if marked.mark is not Mark.NONE:
        return False
    if opens_with_label(line.text, joining.vocabulary):
        return False
    if joining.in_masthead and joining.begins_in_masthead(unit, line):
        return False
    if joining.stands_alone(line, marked, before) and reads_like_heading(line.text, joining.vocabulary):
        return False
    return joining.goes_on(unit, before, line)


def _unit(line: Line, marked: Marked, joining: Joining, before: Line | None) -> Unit:
    heading = line.heading
    if not heading and not line.cells and joining.stands_alone(line, marked, before):
        heading = _heading_level(marked, joining.vocabulary)
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
