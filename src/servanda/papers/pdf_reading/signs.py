"""The signs of a page, and which of them are really printed: a file can name a letter twice, and spaces on letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

CELL = 1.4
"""Of the size of the type: the distance between cells that no line goes through."""


class Sign(NamedTuple):
    """One sign as printed: what it is, its origin on the base line, its left and right edge, its size, in points."""

    text: str
    x: float
    y: float
    left: float
    right: float
    size: float


def spread(signs: Sequence[Sign]) -> list[Sign]:
    """From left to right; of signs on one spot (a ligature) the first stored comes first."""
    letters = [sign for sign in signs if not sign.text.isspace()]
    printed = [sign for sign in _once(signs) if not sign.text.isspace() or not _is_hanging(sign, letters)]
    return [sign for _, sign in sorted(enumerate(printed), key=lambda pair: (round(pair[1].x, 1), pair[0]))]


def _once(signs: Sequence[Sign]) -> list[Sign]:
    """Without what a file names twice: where a letter and its vowel are two drawings, each can stand for both."""
    if all(unicodedata.bidirectional(sign.text) not in ("AL", "NSM") for sign in signs):
        return list(signs)
    kept: list[Sign] = []
    for sign in sorted(signs, key=lambda sign: sign.left - sign.right):
        inside = unicodedata.bidirectional(sign.text) in ("AL", "NSM") and any(
            other.text == sign.text and other.left - 1 <= sign.left and sign.right <= other.right + 1
            for other in kept
        )
        if not inside:
            kept.append(sign)
    order = {id(sign): place for place, sign in enumerate(signs)}
    return sorted(kept, key=lambda sign: order[id(sign)])


def _is_hanging(space: Sign, letters: Sequence[Sign]) -> bool:
    """Whether a space is drawn on top of the last letter of a line or a cell: one for which no room was left."""
    middle = (space.left + space.right) / 2
    under = [letter for letter in letters if letter.left < middle < letter.right]
    return any(_is_last(letter, letters) for letter in under)


def _is_last(letter: Sign, letters: Sequence[Sign]) -> bool:
    """Whether nothing stands close by on one side of a letter."""
    near = letter.size * CELL / 2
    others = [other for other in letters if other is not letter]
    before = any(
        letter.left - near < other.right <= letter.left + near / 2 and other.left < letter.left
        for other in others
    )
    after = any(
        letter.right - near / 2 <= other.left < letter.right + near and other.right > letter.right
        for other in others
    )
    return not (before and after)
