"""The paper divided into the parts of a plan, by its headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from servanda.workplan.reading.folding import fold
from servanda.workplan.reading.headings import Named, Part, named_part
from servanda.workplan.reading.marks import Mark, roman
from servanda.workplan.reading.units import Unit, joined
from servanda.workplan.reading.words import Vocabulary

_LABEL_SHARE = 0.6
_LONGEST_LABEL = 60
_INSIDE_PRIORITIES = (Part.MANDATE, Part.OTHER, Part.PRIORITIES, Part.OBJECTIVE)
_LABEL_AND_TEXT = 2
_BULLET = re.compile(r"(?:^|(?<=[\s；;。.]))[•●▪‣]\s*|\n")
_OF_SUMMARY = (Part.OBJECTIVE, Part.SPECIFIC_OBJECTIVES, Part.EXPECTED_RESULTS, Part.BUDGET)


@dataclass
class Section:
    """One part with its texts. `summary` tells a part of the summary from the chapter of the same name."""

    part: Part | None
    """None for the masthead."""
    title: str = ""
    line: int = 0
    summary: bool = False
    level: int = 0
    """The level of its heading; 0 for a label."""
    mark: Mark | None = None
    """The mark before its heading; None for the masthead."""
    units: list[Unit] = field(default_factory=list)


def sections(units: Sequence[Unit], vocabulary: Vocabulary) -> list[Section]:
    """The masthead and the parts in their order."""
    found = [Section(None)]
    counts = _Counts()
    chaptered = sum(unit.mark is Mark.CHAPTER for unit in units) > 1
    for unit in (counts.told_apart(unit) for unit in units):
        opened = _opened(unit, found[-1], vocabulary, chaptered=chaptered)
        found.extend(opened)
        if not opened and _goes_on_overleaf(unit, found[-1]):
            last = found[-1].units[-1]
            found[-1].units[-1] = replace(last, text=joined(last.text, unit.text, vocabulary.language))
        elif not opened:
            found[-1].units.append(unit)
    _labels_after_their_text(found)
    return found


class _Counts:
    """Tells “I.” the chapter from “I.” the sub-heading after “H.”: by what is due next in each row."""

    def __init__(self) -> None:
        self.chapter, self.letter = 0, 0

    def told_apart(self, unit: Unit) -> Unit:
        """The unit, as a chapter where its capital is the next Roman number and not the next letter."""
        if unit.mark is Mark.CAPITAL:
            number = roman(unit.marked.printed)
            if number and number == self.chapter + 1 and unit.marked.place != self.letter + 1:
                unit = replace(unit, mark=Mark.CHAPTER, heading=1)
                self.chapter, self.letter = number, 0
            else:
                self.letter = unit.marked.place
        elif unit.mark is Mark.CHAPTER:
            self.chapter, self.letter = unit.marked.place, 0
        return unit


def _opened(unit: Unit, current: Section, vocabulary: Vocabulary, *, chaptered: bool) -> list[Section]:
    in_summary = current.summary or current.part is Part.SUMMARY
    if unit.is_row:
        if in_summary:
            return list(_row_of_summary(unit, vocabulary))
        return _summary_itself(unit, vocabulary) if current.part is None else []
    if unit.heading:
        named = named_part(unit.text.rstrip(":： "), vocabulary)
        if _is_sub_heading(unit, current, named, chaptered=chaptered):
            return []
        inner = in_summary and unit.mark is not Mark.CHAPTER and (chaptered or named.part in _OF_SUMMARY)
        return [Section(named.part, unit.text, unit.line, summary=inner, level=unit.heading, mark=unit.mark)]
    if in_summary or current.part is None:
        return _labelled(unit, vocabulary, summary=in_summary)
    return []


def _is_sub_heading(unit: Unit, current: Section, named: Named, *, chaptered: bool) -> bool:
    """A heading inside a part: of a field of support, of a table; it opens nothing."""
    if current.part is None and named.share == 0:
        return True
    if unit.mark in (Mark.CAPITAL, Mark.CHAPTER):
        return unit.mark is Mark.CAPITAL and (chaptered or current.mark not in (None, Mark.CAPITAL))
    if named.share == 0 and current.level and unit.heading > current.level:
        return True
    if current.part is Part.PRIORITIES and named.part in _INSIDE_PRIORITIES:
        return named.share < _LABEL_SHARE or named.part is not Part.OTHER
    if chaptered and not current.summary and current.part not in (None, Part.SUMMARY):
        opens = named.part is Part.BUDGET_NOTES or named.share >= _LABEL_SHARE
        return not opens or named.part is current.part
    return named.share == 0 and unit.heading > 1


def _labelled(unit: Unit, vocabulary: Vocabulary, *, summary: bool) -> list[Section]:
    """“Main objective: …” on one line opens the part and gives its text."""
    for sign in (":", "："):
        label, found, rest = unit.text.partition(sign)
        if unit.mark is Mark.LABEL and not unit.marked.parts:
            label, found, rest = unit.marked.label, sign, unit.text
        named = named_part(label, vocabulary) if found and len(label) < _LONGEST_LABEL else None
        if named and named.share >= _LABEL_SHARE:
            text = [replace(unit, text=rest.strip(), mark=Mark.NONE)] if rest.strip() else []
            return [Section(named.part, label, unit.line, summary=summary, mark=Mark.NONE, units=text)]
    return []


def _row_of_summary(unit: Unit, vocabulary: Vocabulary) -> Iterator[Section]:
    """A summary set as a table: the label in one cell, in the other its text or its bullets."""
    label, text = (*unit.cells, "", "")[:2]
    named = named_part(label.rstrip(":： "), vocabulary)
    if len(unit.cells) == _LABEL_AND_TEXT and named.share >= _LABEL_SHARE:
        plain = replace(unit, text=text, mark=Mark.NONE, cells=(), table=0)
        pieces = [piece.strip() for piece in _BULLET.split(text) if piece.strip()]
        bullets = [replace(plain, text=piece, mark=Mark.BULLET) for piece in pieces]
        units = bullets if _BULLET.match(text) or len(pieces) > 1 else [plain]
        yield Section(named.part, label, unit.line, summary=True, mark=Mark.NONE, units=units)


def _summary_itself(unit: Unit, vocabulary: Vocabulary) -> list[Section]:
    """The head of a summary set as a table: a row with that word alone."""
    filled = [cell for cell in unit.cells if cell.strip()]
    named = named_part(filled[0], vocabulary) if len(filled) == 1 else None
    return (
        [Section(Part.SUMMARY, filled[0], unit.line, level=1)] if named and named.part is Part.SUMMARY else []
    )


def _goes_on_overleaf(unit: Unit, section: Section) -> bool:
    """Whether a text of the summary was broken at the foot of a page."""
    before = section.units[-1] if section.summary and section.units else None
    return before is not None and unit.mark is Mark.NONE and not unit.is_row and not before.ends


def _labels_after_their_text(found: list[Section]) -> None:
    """Labels that extraction has put after what they label are given their texts: as many groups as labels."""
    for index, section in enumerate(found):
        if section.part is not Part.SUMMARY or not section.units:
            continue
        empty: list[Section] = []
        for later in found[index + 1 :]:
            if later.units or not later.summary:
                break
            empty.append(later)
        groups = [list(group) for _, group in groupby(section.units, key=lambda unit: unit.mark)]
        if empty and len(groups) == len(empty):
            for labelled, group in zip(empty, groups, strict=True):
                labelled.units = group
            section.units = []


def first(found: Iterable[Section], part: Part, *, summary: bool = False) -> Section | None:
    """The first part of that kind, in the summary or outside it, that has any text."""
    return next((one for one in found if one.part is part and one.summary is summary and one.units), None)


def same_text(one: str, other: str) -> bool:
    """Whether two texts say the same, letter for letter but for case and marks."""
    return fold(one) == fold(other)
