"""Words that stand between the same neighbours as a near-twin: in a term of the glossary, or elsewhere in the paper."""

from __future__ import annotations

import csv
import io
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from servanda.workplan.reading.checks.misreadings.paper import Misread, Paper, Word
from servanda.workplan.reading.checks.misreadings.twins import SHORTEST, are_twins
from servanda.workplan.reading.stems import stem
from servanda.workplan.reading.told import Why, told

_OFTEN = 3
"""So many times oftener is the twin that the word is doubted."""

_TELLING = 4
"""Letters of a neighbour that tells something: of smaller ones, غير or “de”, two are wanted."""


@dataclass(frozen=True, slots=True)
class OfTerm:
    """A word of a term of the glossary, with the stems of its neighbours in the term."""

    text: str
    stem: str
    before: str
    after: str
    term: str

    def is_met_by(self, before: str, after: str) -> bool:
        """Whether enough of the term stands around: one telling neighbour, or both."""
        met = [one for one, there in ((self.before, before), (self.after, after)) if one and one == there]
        return len(met) > 1 or any(len(one) >= _TELLING for one in met)


def by_neighbours(paper: Paper) -> Iterator[Misread]:
    """By the glossary first: what it settles, the paper itself is not asked."""
    words = [word for word in paper if len(word.stem) >= SHORTEST and word.stem.isalpha()]
    sure = set()
    for word, found in _by_glossary(words, paper):
        sure.add(word.stem)
        yield found
    yield from _by_paper([word for word in words if word.stem not in sure], paper)


def _by_glossary(words: Sequence[Word], paper: Paper) -> Iterator[tuple[Word, Misread]]:
    """Words whose neighbour makes them part of a term of the glossary, but for a letter."""
    terms = _terms(paper.vocabulary.language)
    for word in words:
        before, after = _stem(paper, word, -1), _stem(paper, word, 1)
        for one in dict.fromkeys([*terms.get((before, ""), ()), *terms.get(("", after), ())]):
            if are_twins(word.stem, one.stem) and one.is_met_by(before, after):
                why = told(Why.NEAR_THE_GLOSSARY, text=one.text, term=one.term)
                yield word, paper.misread(word, why)


def _stem(paper: Paper, word: Word, step: int) -> str:
    beside = paper.beside(word, step)
    return beside.stem if beside else ""


@lru_cache(maxsize=6)
def _terms(language: str) -> Mapping[tuple[str, str], Sequence[OfTerm]]:
    """The words of all terms, by the word before each and by the word after it."""
    found: dict[tuple[str, str], list[OfTerm]] = defaultdict(list)
    for term in glossary(language):
        texts = term.replace(",", " ").split()
        stems = ["", *(stem(text, language) for text in texts), ""]
        for text, before, own, after in zip(texts, stems, stems[1:], stems[2:], strict=False):
            one = OfTerm(text, own, before, after, term)
            for key in ({(before, ""), ("", after)}) - {("", "")}:
                found[key].append(one)
    return found


@lru_cache(maxsize=6)
def glossary(language: str) -> tuple[str, ...]:
    """The terms of the treaties in that language."""
    text = (files("servanda") / "locale" / "glossary.csv").read_text(encoding="utf-8")
    return tuple(row[language] for row in csv.DictReader(io.StringIO(text)))


def _by_paper(words: Sequence[Word], paper: Paper) -> Iterator[Misread]:
    """Words that stand between the same two words as a near-twin does, more often, elsewhere in the paper."""
    places: dict[tuple[str, str], list[Word]] = defaultdict(list)
    times: Counter[tuple[str, str]] = Counter()
    for word in words:
        before, after = _stem(paper, word, -1), _stem(paper, word, 1)
        times[word.stem, after] += 1
        if before and after:
            places[before, after].append(word)
    for around, found in places.items():
        texts = {word.stem: word.text for word in found}
        here = Counter(word.stem for word in found)
        for word in found if len(texts) > 1 and max(map(len, around)) >= _TELLING else ():
            for twin in (one for one in texts if are_twins(word.stem, one)):
                alone = paper.stems[word.stem] == here[word.stem]
                if alone and times[twin, around[1]] >= times[word.stem, around[1]] * _OFTEN:
                    yield paper.misread(word, told(Why.BETWEEN_THE_SAME, text=texts[twin]))
