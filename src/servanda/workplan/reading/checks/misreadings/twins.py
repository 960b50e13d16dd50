"""Whether two words differ as a misreading makes them differ, and not as grammar does."""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

SHORTEST = 4
_SHORTEST_WITH_VOWELS = 5
"""Where vowels are written, shorter words are too often the forms of one: avez, aviez."""
_TWO_CHANGES = 2
_PLURAL = re.compile(r"^\w\wا\wي?\w$")
"""Arabic plurals with a vowel inside, such as برامج: their singular can have a letter more."""
_PERSONS = frozenset("ايتن")
"""First letters of Arabic verbs, which tell who acts: يسجل, تسجل."""
_WEAK = str.maketrans("", "", "اويئ")


def are_twins(one: str, other: str) -> bool:
    """Whether two stems differ by a letter inside, or by one letter more and two changed places.

    Not where grammar makes the difference: endings, letters that lean on a word, vowels of an Arabic plural.
    """
    if one == other or min(len(one), len(other)) < _shortest(one) or one[:-1] == other[:-1]:
        return False
    if _PLURAL.match(one) or _PLURAL.match(other):
        return False
    if one[1:] == other or other[1:] == one or one.startswith(other) or other.startswith(one):
        return False
    if one[1:] == other[1:] and {one[0], other[0]} <= _PERSONS:
        return False
    bones, others = _bones(one), _bones(other)
    if bones == others:
        return False
    distance = OSA.distance(one, other, score_cutoff=_TWO_CHANGES)
    return distance == 1 or (
        distance == _TWO_CHANGES and len(one) != len(other) and sorted(bones) == sorted(others)
    )


def _shortest(stem: str) -> int:
    return SHORTEST if "\u0621" <= stem[:1] <= "\u064a" else _SHORTEST_WITH_VOWELS


def _bones(stem: str) -> str:
    """The letters without the weak ones of Arabic, which come and go with grammar: ذخيرة, ذخائر."""
    return stem.translate(_WEAK)
