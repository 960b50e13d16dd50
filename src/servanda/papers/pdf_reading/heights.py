"""Which signs of a page are one line of print: by their height, raised marks with the line they belong to."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from statistics import median

from servanda.papers.pdf_reading.signs import Sign

SAME_LINE = 0.3
"""Of the size of the type: what is still one line."""
SMALL, RAISED, BELOW, CLOSE = 0.68, 0.75, 0.3, 1.2
"""Type smaller than this share of the usual one is a mark where it stands so far above a line, or below it, and so
close to a letter of it."""
LONGEST_MARK = 6


def by_height(signs: Sequence[Sign]) -> list[list[Sign]]:
    """The signs of one line together, whatever their order in the file; raised marks with the line they belong to."""
    usual = median(sign.size for sign in signs)
    full = [sign for sign in signs if sign.size >= SMALL * usual and not unicodedata.combining(sign.text)]
    lines = _rows(full)
    kept = set(full)
    for raised in [each for each in lines if _can_be_mark(each, lines)]:
        lines.remove(raised)
        kept -= set(raised)
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


def _can_be_mark(line: Sequence[Sign], lines: Sequence[Sequence[Sign]]) -> bool:
    """Whether a few signs stand a little above a line of much larger type: an asterisk on a title, as large as text."""
    if len(line) > LONGEST_MARK:
        return False
    largest, y = max(sign.size for sign in line), line[0].y
    return any(
        largest < SMALL * other[0].size and 0 < y - other[0].y <= RAISED * other[0].size for other in lines
    )


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
