"""The words of a paper at their places, with what is needed to compare them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from servanda.workplan.reading.folding import fold
from servanda.workplan.reading.stems import stem
from servanda.workplan.reading.units import Unit
from servanda.workplan.reading.words import Vocabulary
from servanda.workplan.structure import Told

_PUNCTUATION = "،؛.,;:()[]«»“”„\"'…–—!?؟/"


@dataclass(frozen=True, slots=True)
class Word:
    """A word as printed, made comparable, without its ending, and where it stands."""

    text: str
    folded: str
    stem: str
    line: int
    unit: int
    place: int
    pause: bool
    """Whether a comma, a full stop or the like parts it from the word before."""


@dataclass(frozen=True, slots=True)
class Misread:
    """What is probably misread, the words it stands in, where, and why it is thought so."""

    printed: str
    phrase: str
    line: int
    why: Told


class Paper:
    """Every word of the paper, unit by unit."""

    def __init__(self, units: Sequence[Unit], vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.units = [list(_words(unit, number, vocabulary.language)) for number, unit in enumerate(units)]

    def __iter__(self) -> Iterator[Word]:
        return (word for unit in self.units for word in unit)

    @cached_property
    def stems(self) -> Counter[str]:
        """How often each stem stands in the paper."""
        return Counter(word.stem for word in self)

    @cached_property
    def forms(self) -> Counter[str]:
        """How often each word stands in the paper, made comparable."""
        return Counter(word.folded for word in self)

    def beside(self, word: Word, step: int) -> Word | None:
        """The word so many places after it, or before it; None beyond the unit."""
        unit, place = self.units[word.unit], word.place + step
        return unit[place] if 0 <= place < len(unit) else None

    def misread(self, word: Word, why: Told) -> Misread:
        """The word as a probable misreading, between its neighbours."""
        around = (self.beside(word, step) for step in (-1, 0, 1))
        return Misread(word.text, " ".join(one.text for one in around if one), word.line, why)


def _words(unit: Unit, number: int, language: str) -> Iterator[Word]:
    pause = True
    place = 0
    for part in unit.text.split():
        text = part.strip(_PUNCTUATION)
        pause = pause or part[0] in _PUNCTUATION
        if text:
            yield Word(text, fold(text), stem(text, language), unit.line, number, place, pause)
            place += 1
        pause = not text or part[-1] in _PUNCTUATION
