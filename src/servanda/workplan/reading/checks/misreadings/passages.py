"""Passages that are the same over many words but for one: a letter inside it, or an “and” that leans on it.

Which of the two is misread is told by the rest of the paper: the word that stands nowhere else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations, count

from servanda.workplan.reading.checks.misreadings.paper import Misread, Paper, Word
from servanda.workplan.reading.checks.misreadings.twins import SHORTEST, are_twins
from servanda.workplan.reading.told import Why, told

_AROUND = 2
"""How many words on either side are the same at the least."""
_LONGEST, _SHORTEST_PASSAGE, _AND_PASSAGE = 20, 6, 8
"""How many words around a place are compared; how many the same make a passage; and where only an “and” differs."""
_MOST_FORMS = 4
"""A place in which more words than these stand is that of a list."""
_AND = "و"


def by_passages(paper: Paper, settled: Collection[str]) -> Iterator[Misread]:
    """In each pair of passages the word that is probably misread; not where one is settled to be so already."""
    for forms in _in_the_same_words(paper):
        for one, other in combinations(forms, 2):
            known = one[0].text in settled or other[0].text in settled
            if not known and _may_be_misread(one[0], other[0], paper):
                yield from _doubted(one, other, paper)


def _in_the_same_words(paper: Paper) -> Iterator[Sequence[Sequence[Word]]]:
    """Where the same words stand on both sides: the words between them, those that are alike together."""
    places: dict[tuple[str, ...], dict[str, list[Word]]] = defaultdict(lambda: defaultdict(list))
    for unit in paper.units:
        folded = [word.folded for word in unit]
        for word in unit[_AROUND : len(unit) - _AROUND]:
            if len(word.folded) >= SHORTEST and word.folded.isalpha():
                left = folded[word.place - _AROUND : word.place]
                right = folded[word.place + 1 : word.place + 1 + _AROUND]
                places[(*left, *right)][word.folded].append(word)
    return (list(forms.values()) for forms in places.values() if 1 < len(forms) <= _MOST_FORMS)


def _may_be_misread(one: Word, other: Word, paper: Paper) -> bool:
    shared = _shared(one, other, paper)
    if _differ_by_and(one, other):
        return shared >= _AND_PASSAGE and not (one.pause or other.pause)
    return shared >= _SHORTEST_PASSAGE and are_twins(one.stem, other.stem)


def _differ_by_and(one: Word, other: Word) -> bool:
    """Whether one word is the other with the Arabic “and” leaning on it: where it is lost, two nouns stand bare."""
    return one.folded == _AND + other.folded or other.folded == _AND + one.folded


def _shared(one: Word, other: Word, paper: Paper) -> int:
    """How many words around the two are the same."""
    return sum(_run(one, other, paper, step) for step in (-1, 1))


def _run(one: Word, other: Word, paper: Paper, step: int) -> int:
    for length in count(1):
        here, there = paper.beside(one, step * length), paper.beside(other, step * length)
        if length > _LONGEST or here is None or there is None or here.folded != there.folded:
            return length - 1
    return 0


def _doubted(one: Sequence[Word], other: Sequence[Word], paper: Paper) -> Iterator[Misread]:
    """The word that stands nowhere else, or less often; else the one that lacks a letter, or the later.

    Where both stand elsewhere too, both are words: nothing is doubted but a lost “and”.
    """
    places = sorted((one, other), key=lambda words: (paper.stems[words[0].stem], len(words[0].folded)))
    lesser, better = (other, one) if _equal(one[0], other[0], paper) else places
    if paper.stems[lesser[0].stem] != len(lesser) and not _differ_by_and(one[0], other[0]):
        return
    for word in lesser:
        why = told(Why.NEAR_THE_SAME_PASSAGE, text=better[0].text, line=better[0].line)
        yield paper.misread(word, why)


def _equal(one: Word, other: Word, paper: Paper) -> bool:
    return paper.stems[one.stem] == paper.stems[other.stem] and len(one.folded) == len(other.folded)
