"""Where the columns of a table stand on a page, by which rows of it are known on the next page, one row alone too."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from servanda.papers.pdf_reading.corridors import Block, Extent, Measured

_LOOSE = 1.1
_SPACED = 1.2
"""Of the closest distance between lines: more is the distance between rows."""
_AS_LARGE = 0.12
"""Shares of the size of the type: so little may it differ within one table."""
_ALIGNED, _LEAST_ALIGNED = 0.25, 2.0
"""How far from the edge of its column type may begin or end: a share of its size; in points."""
_BOTH_SIDES = 2


class Frame(NamedTuple):
    """The columns of a table and the distances between its lines, in points."""

    cuts: tuple[float, ...]
    columns: tuple[Extent | None, ...]
    """From where to where type stands in each column, from left to right; None where none does."""
    margin: int
    """The column where lines of text begin: the first one as the page is read."""
    size: float
    closest: float
    widest: float

    @property
    def spaced(self) -> bool:
        """Whether its rows stand further apart than the lines of one row."""
        return self.widest > self.closest * _SPACED


def frame_of(
    lines: Sequence[Measured], cuts: Sequence[float], *, right_to_left: bool, before: Frame | None = None
) -> Frame:
    """The frame of the lines of a table; `before` is that of its part on the page before."""
    margin = len(cuts) if right_to_left else 0
    stands = [_parts(line, cuts) for line in lines]
    columns = [
        _around([parts[place] for parts in stands if parts] + ([before.columns[place]] if before else []))
        for place in range(len(cuts) + 1)
    ]
    steps = [above.y - below.y for above, below in pairwise(lines)]
    steps += [before.closest, before.widest] if before else []
    sizes = sorted(line.size for line in lines)
    size = before.size if before else sizes[len(sizes) // 2]
    return Frame(tuple(cuts), tuple(columns), margin, size, min(steps, default=0.0), max(steps, default=0.0))


def going_on(lines: Sequence[Measured], first: int, frame: Frame, blocks: Sequence[Block]) -> Block | None:
    """The lines from `first` on that are rows of a table of the page before; `blocks` are found without it."""
    end = _end(lines, first, frame)
    if end == first:
        return None
    there = next((block for block in blocks if block.first <= first < block.end), None)
    if there is None:
        return Block(first, end, frame.cuts)
    if len(there.cuts) == len(frame.cuts) and there.first == first:
        return there
    hidden = len(there.cuts) < len(frame.cuts) and there.first == first and there.end <= end
    return Block(first, end, frame.cuts) if hidden else None


def _end(lines: Sequence[Measured], first: int, frame: Frame) -> int:
    """Where the rows end; `first` where none begins there."""
    end = first
    while end < len(lines) and _fits(lines[end], frame, first=end == first):
        if end > first and not _is_near(lines, end, frame):
            break
        end += 1
    last = max((place for place in range(first, end) if _is_row(lines[place], frame)), default=None)
    if last is None:
        return first
    below = (place for place in range(last + 1, end) if _begins_a_text(lines, place, frame))
    return next(below, end)


def _is_near(lines: Sequence[Measured], place: int, frame: Frame) -> bool:
    return lines[place - 1].y - lines[place].y <= frame.widest * _LOOSE


def _fits(line: Measured, frame: Frame, *, first: bool) -> bool:
    """Whether type of that size stands in the columns: the first line, and every label, at an edge or in the middle.

    Further lines of a cell may be set in, as under a bullet.
    """
    parts = _parts(line, frame.cuts)
    if parts is None or abs(line.size - frame.size) > _AS_LARGE * frame.size:
        return False
    near = max(_LEAST_ALIGNED, _ALIGNED * line.size)
    return all(
        column is not None
        and (
            _is_aligned(part, column, near)
            if first or place == frame.margin
            else _is_within(part, column, near)
        )
        for place, (part, column) in enumerate(zip(parts, frame.columns, strict=True))
        if part is not None
    )


def _is_row(line: Measured, frame: Frame) -> bool:
    """Whether a line shows columns: it stands in two of them, or in one away from where lines of text begin."""
    parts = _parts(line, frame.cuts) or []
    filled = [place for place, part in enumerate(parts) if part]
    return len(filled) >= _BOTH_SIDES or frame.margin not in filled


def _begins_a_text(lines: Sequence[Measured], place: int, frame: Frame) -> bool:
    """Whether a line under the last row stands at the margin, and further from it than the lines of one cell do."""
    apart = lines[place - 1].y - lines[place].y > frame.closest * _SPACED
    return apart and frame.spaced and not _is_row(lines[place], frame)


def _is_aligned(part: Extent, column: Extent, near: float) -> bool:
    (left, right), (start, end) = part, column
    return min(abs(left - start), abs(right - end), abs(left + right - start - end) / 2) <= near


def _is_within(part: Extent, column: Extent, near: float) -> bool:
    return column[0] - near <= part[0] and part[1] <= column[1] + near


def _parts(line: Measured, cuts: Sequence[float]) -> list[Extent | None] | None:
    """What stands in each column; None where a stretch goes over a cut."""
    edges = [float("-inf"), *sorted(cuts), float("inf")]
    parts: list[Extent | None] = [None] * (len(edges) - 1)
    for left, right in line.extents:
        place = next(place for place, (start, end) in enumerate(pairwise(edges)) if start <= left < end)
        if right > edges[place + 1]:
            return None
        there = parts[place]
        parts[place] = (left, right) if there is None else (there[0], right)
    return parts


def _around(extents: Sequence[Extent | None]) -> Extent | None:
    there = [extent for extent in extents if extent]
    return (min(left for left, _ in there), max(right for _, right in there)) if there else None
