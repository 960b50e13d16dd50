"""Chinese, which does not part its words: passages that are the same over many signs but for one, other or lost.

A sign is doubted where neither of the two words it would make with its neighbours stands anywhere else, in the paper
or in the vocabulary, and those of the other passage do.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from servanda.workplan.reading.checks.misreadings.neighbours import glossary
from servanda.workplan.reading.checks.misreadings.paper import Misread
from servanda.workplan.reading.folding import fold
from servanda.workplan.reading.told import Why, told
from servanda.workplan.reading.units import Unit
from servanda.workplan.reading.words import Vocabulary

_AROUND, _SHORTEST_PASSAGE, _LONGEST = 4, 10, 40
"""Signs that are the same on either side at the least, on both together, and how many are compared."""
_MOST_FORMS = 4
_SHOWN = 4
_WORD = re.compile(r"\w")
_HAN = re.compile(r"[\u3400-\u9fff]?")


@dataclass(frozen=True, slots=True)
class Place:
    """A sign, or the gap before one, in the signs of a unit."""

    unit: int
    start: int
    sign: str


class Signs:
    """The signs of a paper without its punctuation, and which pairs of them stand in it."""

    def __init__(self, units: Sequence[Unit], vocabulary: Vocabulary) -> None:
        self.units = units
        self.texts = ["".join(_WORD.findall(fold(unit.text))) for unit in units]
        self.pairs = Counter(a + b for text in self.texts for a, b in pairwise(text))
        self.small = frozenset(vocabulary.lists["spelling.small"])
        listed = [*glossary("zh"), *(name for names in vocabulary.lists.values() for name in names)]
        self.known = frozenset(a + b for name in listed for a, b in pairwise(name))

    def words(self, place: Place) -> tuple[str, ...]:
        """The pairs of signs that the place makes with its neighbours."""
        text, end = self.texts[place.unit], place.start + len(place.sign)
        around = text[place.start - 1 : end + 1]
        return tuple(a + b for a, b in pairwise(around))

    def shown(self, place: Place) -> str:
        """The place with its neighbours."""
        return self.texts[place.unit][place.start - 1 : place.start + len(place.sign) + 1]


def by_signs(units: Sequence[Unit], vocabulary: Vocabulary) -> Iterator[Misread]:
    """In each pair of passages the sign that is probably misread, or the place where one is lost."""
    signs = Signs(units, vocabulary)
    for forms in _in_the_same_signs(signs):
        for one, other in combinations(forms, 2):
            if _shared(one[0], other[0], signs) >= _SHORTEST_PASSAGE:
                yield from _doubted(one, other, signs)
                yield from _doubted(other, one, signs)


def _in_the_same_signs(signs: Signs) -> Iterator[Sequence[Sequence[Place]]]:
    """Where the same signs stand on both sides: one sign or none between them, those that are alike together."""
    places: dict[str, dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for unit, text in enumerate(signs.texts):
        for start in range(_AROUND, len(text) - _AROUND + 1):
            for end in (start, start + 1):
                sign, right = text[start:end], text[end : end + _AROUND]
                if _HAN.fullmatch(sign) and sign not in signs.small and len(right) == _AROUND:
                    around = text[start - _AROUND : start] + right
                    places[around][sign].append(Place(unit, start, sign))
    return (list(forms.values()) for forms in places.values() if 1 < len(forms) <= _MOST_FORMS)


def _shared(one: Place, other: Place, signs: Signs) -> int:
    here, there = signs.texts[one.unit], signs.texts[other.unit]
    left = _run(here[: one.start][::-1], there[: other.start][::-1])
    return left + _run(here[one.start + len(one.sign) :], there[other.start + len(other.sign) :])


def _run(here: str, there: str) -> int:
    """How many signs two texts have in common at their beginning."""
    pairs = zip(here[:_LONGEST], there[:_LONGEST], strict=False)
    return next(
        (length for length, (a, b) in enumerate(pairs) if a != b), min(len(here), len(there), _LONGEST)
    )


def _doubted(one: Sequence[Place], other: Sequence[Place], signs: Signs) -> Iterator[Misread]:
    """The places of `one`, where its words stand nowhere else and those of the other do."""
    alone = all(signs.pairs[word] == len(one) and word not in signs.known for word in signs.words(one[0]))
    usual = any(signs.pairs[word] > len(other) or word in signs.known for word in signs.words(other[0]))
    if not alone or not usual:
        return
    for place in one:
        text, unit = signs.texts[place.unit], signs.units[place.unit]
        phrase = text[place.start - _SHOWN : place.start + _SHOWN + 1]
        better = signs.units[other[0].unit].line
        why = told(Why.NEAR_THE_SAME_PASSAGE, text=signs.shown(other[0]), line=better)
        yield Misread(signs.shown(place), phrase, unit.line, why)
