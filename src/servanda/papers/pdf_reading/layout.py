"""From signs with their places to lines: rows by height, spaces and cells by distance, and the order of reading."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Any, NamedTuple

from servanda.papers.pdf_reading.cells import Row, join_rows
from servanda.papers.pdf_reading.directions import is_right_to_left, read_in_order

SAME_LINE, SPACE, CELL = 0.3, 0.2, 1.4
"""Shares of the size of the type: what is still one line; a space; the distance between cells."""
SMALL, RAISED, BELOW, CLOSE = 0.68, 0.75, 0.3, 1.2
"""Type smaller than this share of the usual one is a mark where it stands so far above a line, or below it, and so
close to a letter of it."""
LONGEST_MARK = 6
EDGE = 1.25
"""Of the usual distance between lines: more is the edge of a paragraph."""


class Sign(NamedTuple):
    """One sign as printed: what it is, its origin on the base line, its left and right edge, its size, in points."""

    text: str
    x: float
    y: float
    left: float
    right: float
    size: float


def lines_on(signs: Sequence[Sign], tables_before: int = 0) -> list[dict[str, Any]]:
    """The lines of a page from top to bottom; tables go on counting from those of the pages before."""
    kept = [sign for sign in signs if unicodedata.category(sign.text) != "Cf"]
    if not kept:
        return []
    right_to_left = is_right_to_left("".join(sign.text for sign in kept))
    rows = [_row(line, right_to_left=right_to_left) for line in _by_height(kept)]
    rows = [row for row in rows if row.segments]
    steps = [above.y - below.y for above, below in pairwise(rows)]
    usual = median(steps) if steps else 0.0
    gaps = [True, *(step > usual * EDGE for step in steps)]
    return join_rows(rows, gaps, tables_before)


def _by_height(signs: Sequence[Sign]) -> list[list[Sign]]:
    """The signs of one line together, whatever their order in the file; raised marks with the line they belong to."""
    usual = median(sign.size for sign in signs)
    full = [sign for sign in signs if sign.size >= SMALL * usual and not unicodedata.combining(sign.text)]
    lines = _rows(full)
    kept = set(full)
    alone = [sign for sign in signs if sign not in kept]
    for _ in range(LONGEST_MARK):
        left: list[Sign] = []
        for sign in alone:
            line = next((line for line in lines if _is_mark_on(sign, line)), None)
            (left if line is None else line).append(sign)
        if len(left) == len(alone):
            break
        alone = left
    return sorted([*lines, *_rows(alone)], key=lambda line: -line[0].y)


def _rows(signs: Sequence[Sign]) -> list[list[Sign]]:
    lines: list[list[Sign]] = []
    for sign in sorted(signs, key=lambda sign: (-sign.y, sign.x)):
        if not lines or lines[-1][0].y - sign.y > SAME_LINE * min(sign.size, lines[-1][0].size):
            lines.append([])
        lines[-1].append(sign)
    return lines


def _is_mark_on(sign: Sign, line: Sequence[Sign]) -> bool:
    """Whether small type is a raised mark of a line, or a vowel sign: a little above it, close to a letter."""
    y, size = line[0].y, line[0].size
    if not -BELOW * size <= sign.y - y <= RAISED * size:
        return False
    return any(abs(sign.x - edge) <= size * CLOSE for other in line for edge in (other.left, other.right))


def _row(signs: Sequence[Sign], *, right_to_left: bool) -> Row:
    size = median(sign.size for sign in signs)
    segments = [
        (
            part[0].left,
            max(sign.right for sign in part),
            read_in_order(_clusters(part), right_to_left=right_to_left),
        )
        for part in _parted(_spread(signs), size)
    ]
    said = [(left, right, " ".join(text.split())) for left, right, text in segments if text.strip()]
    return Row(signs[0].y, size, tuple(said[::-1] if right_to_left else said))


def _spread(signs: Sequence[Sign]) -> list[Sign]:
    """From left to right; of signs on one spot (a ligature) the first stored comes first."""
    return [sign for _, sign in sorted(enumerate(signs), key=lambda pair: (round(pair[1].x, 1), pair[0]))]


def _parted(signs: Sequence[Sign], size: float) -> Iterator[list[Sign]]:
    """The stretches of a line between distances as wide as those between cells."""
    part: list[Sign] = []
    edge = 0.0
    for sign in signs:
        blank = sign.text.isspace()
        if part and not blank and sign.left - edge > CELL * size:
            yield part
            part = []
        if part or not blank:
            part.append(sign)
        if not blank:
            edge = max(edge, sign.right) if len(part) > 1 else sign.right
    if part:
        yield part


def _clusters(signs: Sequence[Sign]) -> list[str]:
    """The signs with the spaces between them; marks above and below belong to the letter that they stand on."""
    letters = [sign for sign in signs if not unicodedata.combining(sign.text)] or list(signs)
    said = [sign.text for sign in letters]
    for mark in (sign for sign in signs if unicodedata.combining(sign.text)):
        said[_letter_under(mark, letters)] += mark.text
    out: list[str] = []
    edge = None
    for sign, text in zip(letters, said, strict=True):
        apart = edge is not None and min(sign.x, sign.left) - edge > SPACE * sign.size
        if apart and not sign.text.isspace() and out and not out[-1].isspace():
            out.append(" ")
        out.append(text)
        edge = sign.right
    return out


def _letter_under(mark: Sign, letters: Sequence[Sign]) -> int:
    places = [place for place, sign in enumerate(letters) if sign.text.isalpha()] or range(len(letters))
    # A mark is drawn after its letter: at the end where the next letter would begin.
    ends = "left" if unicodedata.bidirectional(letters[places[0]].text) in ("R", "AL") else "right"
    return min(places, key=lambda place: abs(getattr(letters[place], ends) - mark.x))
