"""Tables whose columns stand close together: found by the white corridors that several lines leave free.

A wide space inside one line says little: type is spread to fill lines. A white corridor through several lines is the
space between two columns.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from servanda.papers.pdf_reading.cells import is_mark

Extent = tuple[float, float]
NARROW, LEFT_FREE, FIRM, WIDE = 0.6, 0.3, 0.5, 0.8
"""Shares of the size of the type: what one line must leave free, what all must; how wide the widest corridor must be
where several lines show it, and where few do."""
_FEW, _LEAST = 4, 2
_FARTHEST = 4.0
"""Sizes of type between two lines of one table."""
_LOOSE = 1.1
_LETTERED = re.compile(r"^[(]?[^\W\d]{1,8}[).-]+$")
"""(a), IV., أولاً-: a list or a chapter, where figures may be the first column of a table."""
_CHAPTER = 1.8
"""Sizes of type above a number in the margin: there a chapter begins, and no row."""


class Measured(NamedTuple):
    """One line of print: its height, the size of its type, and the stretches that hold type, from left to right."""

    y: float
    size: float
    extents: tuple[Extent, ...]


class Block(NamedTuple):
    """Lines that form a table, and where its columns part."""

    first: int
    end: int
    cuts: tuple[float, ...]


def blocks(lines: Sequence[Measured], text_before: Callable[[int, float], str]) -> list[Block]:
    """The tables among the lines; `text_before(line, cut)` is what a line holds before a cut, as it is read."""
    found: list[Block] = []
    place = 0
    while place < len(lines):
        block = _block_from(lines, place, text_before) if len(lines[place].extents) > 1 else None
        if block:
            found.append(block)
        place = block.end if block else place + 1
    return found


def _block_from(
    lines: Sequence[Measured], first: int, text_before: Callable[[int, float], str]
) -> Block | None:
    free = _between(lines[first])
    end = first + 1
    while end < len(lines) and lines[end - 1].y - lines[end].y <= _FARTHEST * lines[end].size:
        left = [part for corridor in free if (part := _left_free(corridor, lines[end]))]
        if not left or (len(left) < len(free) and len(lines[end].extents) == 1):
            break  # a line of text that runs through a corridor stands below the table
        free, end = left, end + 1
    end = _without_what_follows(lines, first, end, free)
    if len(free) == 1:
        middle = sum(free[0]) / 2
        if _LETTERED.match(text_before(first, middle)):
            end = _end_of_list(first, end, lambda line: text_before(line, middle))
        else:
            end = _without_chapters(lines, first, end, lambda line: text_before(line, middle))
    cuts = tuple(
        cut
        for start, stop in free
        if not _marks_only([text_before(line, cut := (start + stop) / 2) for line in range(first, end)])
    )
    both = sum(_on_both_sides(lines[line], cuts) for line in range(first, end))
    widest = max((stop - start for start, stop in free), default=0.0)
    size = lines[first].size
    enough = (both >= _FEW and widest >= FIRM * size) or (both >= _LEAST and widest >= WIDE * size)
    return Block(first, end, cuts) if cuts and enough else None


def _between(line: Measured) -> list[Extent]:
    gaps = pairwise(line.extents)
    return [(before[1], after[0]) for before, after in gaps if after[0] - before[1] >= NARROW * line.size]


def _left_free(corridor: Extent, line: Measured) -> Extent | None:
    """What a line leaves free of a corridor; nothing where it crosses it."""
    start, stop = corridor
    for left, right in line.extents:
        if left < stop and right > start:
            if left <= start and right >= stop:
                return None
            start, stop = (max(start, right), stop) if left <= start else (start, min(stop, left))
    return (start, stop) if stop - start >= LEFT_FREE * line.size else None


def _on_both_sides(line: Measured, cuts: Sequence[float]) -> bool:
    return any(line.extents[0][0] < cut < line.extents[-1][1] for cut in cuts)


def _marks_only(texts: Sequence[str]) -> bool:
    """Whether before the cut stand only numbers, letters and bullets of a list: then it is no column."""
    said = [text for text in texts if text]
    return not said or all(is_mark(text) for text in said)


def _without_chapters(lines: Sequence[Measured], first: int, end: int, before: Callable[[int], str]) -> int:
    """Where the table ends: numbers in the margin that stand apart under it are those of chapters."""
    for place in range(first + 1, end):
        apart = lines[place - 1].y - lines[place].y > _CHAPTER * lines[place].size
        if apart and _LETTERED.match(before(place)):
            return place
    return end


def _end_of_list(first: int, end: int, before: Callable[[int], str]) -> int:
    """Where a list ends that stands above a table: at the first line with something else than a mark before the cut."""
    return next((line for line in range(first, end) if before(line) and not is_mark(before(line))), end)


def _without_what_follows(lines: Sequence[Measured], first: int, end: int, free: Sequence[Extent]) -> int:
    """Where the table ends: lines under it that hold one stretch only and stand apart are none of its rows."""
    cuts = [(start + stop) / 2 for start, stop in free]
    last = max((place for place in range(first, end) if _on_both_sides(lines[place], cuts)), default=first)
    widest = max((lines[place - 1].y - lines[place].y for place in range(first + 1, last + 1)), default=0.0)
    for place in range(last + 1, end):
        if lines[place - 1].y - lines[place].y > widest * _LOOSE:
            return place
    return end
