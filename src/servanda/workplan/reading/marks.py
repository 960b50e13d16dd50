"""The marks that can stand before a text, and what their letters and numbers are worth."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from servanda.papers.numbers import western
from servanda.workplan.reading.folding import fold
from servanda.workplan.reading.words import Vocabulary

OUTCOME, OUTPUT, ACTIVITY = 1, 2, 3
LEVELS = {"outcome": OUTCOME, "output": OUTPUT, "activity": ACTIVITY}


class Mark(Enum):
    """The kinds of mark."""

    NONE = auto()
    BULLET = auto()
    LETTER = auto()
    """(a), a), (أ)"""
    ROMAN = auto()
    """(i), (ii)"""
    NUMBER = auto()
    """12., ١٢-"""
    DOTTED = auto()
    """1.1, ١-١-١"""
    LABEL = auto()
    """Outcome 1, Activity 1.1.1"""
    CHAPTER = auto()
    """IV., رابعا-, 四、"""
    CAPITAL = auto()
    """A., ألف-: a sub-heading; I., V. and X. can be chapters too."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A text and the mark before it."""

    mark: Mark
    text: str
    place: int = 0
    """The place in a row of letters or numbers, from 1."""
    parts: tuple[int, ...] = ()
    """The levels of a number, in the order printed."""
    printed: str = ""
    level: int = 0
    """Which level of the results frame a label names."""
    label: str = ""
    bullet: bool = False
    """Whether a bullet stands before the mark itself."""


_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}
_LATIN_FOR_CYRILLIC = str.maketrans("асеорхук", "aceopxyk")


def parts_of(number: str) -> tuple[int, ...]:
    """The levels of a dotted or hyphenated number, in the order printed."""
    return tuple(int(part) for part in re.findall(r"\d+", western(number)))


def letter_place(letter: str, vocabulary: Vocabulary) -> int:
    """The place of a list's letter in its alphabet, from 1; 0 where it is none."""
    plain = fold(letter)
    letters = [fold(one) for one in vocabulary.lists["language.letters"]]
    if place := place_in(plain, letters):
        return place
    # Russian papers print Latin letters too, and others Cyrillic ones that look like Latin.
    return place_in(plain.translate(_LATIN_FOR_CYRILLIC), "abcdefghijklmnopqrstuvwxyz")


def place_in(name: str, names: Iterable[str]) -> int:
    """The place of a name in a list, from 1; 0 where it is not there."""
    listed = list(names)
    return listed.index(name) + 1 if name in listed else 0


def roman(text: str) -> int:
    """The value of a Roman number below 90; 0 where it is none."""
    values = [_ROMAN_VALUES.get(sign, 0) for sign in text.casefold()]
    if not values or 0 in values:
        return 0
    later = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, later, strict=True))
