"""The entries of the results frame in their order: what is labelled or numbered, in lines or in cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from servanda.workplan.reading.headings import Part
from servanda.workplan.reading.markers import read_marks
from servanda.workplan.reading.marks import ACTIVITY, LEVELS, OUTCOME, OUTPUT, Mark, Marked
from servanda.workplan.reading.results_frame.pieces import pieces
from servanda.workplan.reading.sections import Section
from servanda.workplan.reading.units import Unit
from servanda.workplan.reading.words import Vocabulary

_ELSEWHERE = (Part.EXPECTED_RESULTS, Part.BUDGET, Part.BUDGET_NOTES, Part.ASSUMPTIONS)
_HIGHEST = 99
_SHORTEST_PLURAL = 4
_COUNTED = (Mark.LETTER, Mark.BULLET, Mark.ROMAN)


@dataclass(frozen=True, slots=True)
class Entry:
    """A labelled or numbered text. `level` is 0 where only its place can tell it."""

    level: int
    parts: tuple[int, ...]
    printed: str
    label: str
    title: str
    line: int


def entries(found: Sequence[Section], vocabulary: Vocabulary) -> tuple[list[Entry], list[Unit]]:
    """The entries, and the texts in the frame that belong to none."""
    frames = [one for one in found if one.part is Part.FRAME and not one.summary]
    listed: list[Entry] = []
    left: list[Unit] = []
    for section in frames or [one for one in found if one.part not in _ELSEWHERE and not one.summary]:
        taken, over = _of_section(section.units, vocabulary, strict=not frames)
        listed += taken
        left += over if frames else []
    return listed, left


def _of_section(
    units: Sequence[Unit], vocabulary: Vocabulary, *, strict: bool
) -> tuple[list[Entry], list[Unit]]:
    labelled = any(unit.mark is Mark.LABEL and unit.marked.level for unit in units)
    listed: list[Entry] = []
    left: list[Unit] = []
    columns: dict[int, int] = {}
    for place, unit in enumerate(units):
        if unit.is_row and not strict:
            columns = columns if _same_table(units, place) else {}
            columns = columns or _header(unit, vocabulary)
            listed += _of_row(unit, columns, vocabulary)
        elif entry := _entry(unit.marked, unit.text, unit.line, labelled=labelled, strict=strict):
            if entry.level or entry.parts or listed:
                listed.append(entry)
        elif not unit.heading:
            left.append(unit)
    return listed, left


def _same_table(units: Sequence[Unit], place: int) -> bool:
    return place > 0 and units[place - 1].is_row and units[place - 1].table == units[place].table


def _entry(marked: Marked, text: str, line: int, *, labelled: bool, strict: bool) -> Entry | None:
    if marked.mark is Mark.LABEL and (marked.parts or not strict):
        return Entry(_level(marked), marked.parts, marked.printed, marked.label, text, line)
    if strict:
        return None
    if marked.mark is Mark.DOTTED and max(marked.parts) <= _HIGHEST:
        return Entry(0, marked.parts, marked.printed, "", text, line)
    if marked.mark is Mark.NUMBER and not labelled and not text.endswith((":", "：")):
        return Entry(0, marked.parts, marked.printed, "", text, line)
    if marked.mark in _COUNTED:
        return Entry(ACTIVITY, (), marked.printed, "", text, line)
    return None


def _level(marked: Marked) -> int:
    """The level: by the number where it has several parts, else by the label."""
    return marked.level


def _header(unit: Unit, vocabulary: Vocabulary) -> dict[int, int]:
    """Which column holds which level, where the row is the head of a table."""
    columns = {}
    for place, cell in enumerate(unit.cells):
        for name, level in LEVELS.items():
            if vocabulary.is_exactly(f"results.{name}", cell) or _is_plural(cell, name, vocabulary):
                columns[place] = level
    return columns


def _is_plural(cell: str, name: str, vocabulary: Vocabulary) -> bool:
    given = vocabulary.words(cell)
    return any(
        len(given) == len(one.tokens)
        and all(word.startswith(token[0][:-1]) for word, token in zip(given, one.tokens, strict=True))
        for one in vocabulary.kinds[f"results.{name}"]
        if one.length > _SHORTEST_PLURAL
    )


def _of_row(unit: Unit, columns: dict[int, int], vocabulary: Vocabulary) -> list[Entry]:
    """The entries of one row: cells that say their number; else cells under a head that names their level."""
    if columns and all(
        _is_head(unit.cells[place], vocabulary) for place in columns if place < len(unit.cells)
    ):
        return []
    found = [*_numbered_cells(unit, columns, vocabulary)]
    return sorted(found, key=lambda entry: entry.level or len(entry.parts))


def _is_head(cell: str, vocabulary: Vocabulary) -> bool:
    return any(
        vocabulary.is_exactly(f"results.{name}", cell) or _is_plural(cell, name, vocabulary)
        for name in LEVELS
    )


def _numbered_cells(unit: Unit, columns: dict[int, int], vocabulary: Vocabulary) -> Iterator[Entry]:
    bare: Marked | None = None
    plain: list[tuple[int, str]] = []
    for place, cell in enumerate(unit.cells):
        for piece in pieces(cell, vocabulary):
            marked = read_marks(piece, vocabulary)
            if not marked.text and marked.parts:
                bare = marked
            elif entry := _entry(marked, marked.text, unit.line, labelled=False, strict=False):
                level = entry.level or columns.get(place, 0)
                yield Entry(level, entry.parts, entry.printed, entry.label, entry.title, entry.line)
            elif marked.text:
                plain.append((place, marked.text))
    if bare and plain:
        text = max((text for _, text in plain), key=len)
        yield Entry(bare.level, bare.parts, bare.printed, bare.label, text, unit.line)
    elif columns:
        yield from (
            Entry(columns[place], (), "", "", text, unit.line) for place, text in plain if place in columns
        )


__all__ = ["ACTIVITY", "OUTCOME", "OUTPUT", "Entry", "entries"]
