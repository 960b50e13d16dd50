"""Words that extraction has probably misread: a near-twin stands in the same words elsewhere, or in the glossary.

A word is doubted where the words around it are the same as around its twin, and only a letter or two inside it
differ: not its ending, for endings change with grammar. The text itself is never changed.
"""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise

from rapidfuzz.distance import OSA

from servanda.workplan.reading.findings import Code, Doubts
from servanda.workplan.reading.stems import stem
from servanda.workplan.reading.told import Why, as_printed, told
from servanda.workplan.reading.units import Unit
from servanda.workplan.reading.words import Vocabulary
from servanda.workplan.structure import Told

_SHORTEST = 4
_TWO_CHANGES = 2
_PLURAL = re.compile(r"^\w\wا\wي?\w$")
"""Arabic plurals with a vowel inside, such as برامج: their singular can have a letter more."""
_WEAK = str.maketrans("", "", "اويئ")
_OFTEN = 3
"""So many times oftener is the twin that the word is doubted."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the paper, its stem, and its neighbours."""

    text: str
    stem: str
    before: str
    after: str
    line: int
    phrase: str


def check_misreadings(units: Sequence[Unit], vocabulary: Vocabulary, doubts: Doubts) -> None:
    """Tell the words that stand where a near-twin is expected."""
    if vocabulary.language == "zh":  # no spaces divide the words
        return
    words = [word for unit in units for word in _words(unit, vocabulary)]
    seen: set[tuple[int, str]] = set()
    by_glossary = list(_by_glossary(words, vocabulary))
    sure = {word.stem for word, _ in by_glossary}
    for word, why in (*by_glossary, *_by_paper([word for word in words if word.stem not in sure])):
        if (word.line, word.text) not in seen:
            seen.add((word.line, word.text))
            doubts.add(
                Code.MISREADING,
                None,
                printed=word.phrase,
                taken=as_printed(word.text),
                why=why,
                line=word.line,
            )


def _words(unit: Unit, vocabulary: Vocabulary) -> Iterator[Word]:
    printed = [part.strip("،؛.,;:()«»“”\"'") for part in unit.text.split()]
    stems = [stem(part, vocabulary.language) for part in printed]
    for place, (word, root) in enumerate(zip(printed, stems, strict=True)):
        if len(root) >= _SHORTEST and root.isalpha():
            before = stems[place - 1] if place else ""
            after = stems[place + 1] if place + 1 < len(stems) else ""
            yield Word(word, root, before, after, unit.line, " ".join(printed[max(0, place - 1) : place + 2]))


def are_twins(one: str, other: str) -> bool:
    """Whether two stems differ by a letter inside, or by one letter more and two changed places.

    Not where grammar makes the difference: endings, letters that lean on a word, vowels of an Arabic plural.
    """
    if one == other or min(len(one), len(other)) < _SHORTEST or one[:-1] == other[:-1]:
        return False
    if _PLURAL.match(one) or _PLURAL.match(other):
        return False
    if one[1:] == other or other[1:] == one or one.startswith(other) or other.startswith(one):
        return False
    bones, others = _bones(one), _bones(other)
    if bones == others:
        return False
    distance = OSA.distance(one, other, score_cutoff=_TWO_CHANGES)
    return distance == 1 or (
        distance == _TWO_CHANGES and len(one) != len(other) and sorted(bones) == sorted(others)
    )


def _bones(stem: str) -> str:
    """The letters without the weak ones of Arabic, which come and go with grammar: ذخيرة, ذخائر."""
    return stem.translate(_WEAK)


def _by_glossary(words: Sequence[Word], vocabulary: Vocabulary) -> Iterator[tuple[Word, Told]]:
    """Words whose neighbour makes them part of a term of the glossary, but for a letter."""
    for word in words:
        for neighbour, terms in (
            (word.before, _terms(vocabulary.language)[0]),
            (word.after, _terms(vocabulary.language)[1]),
        ):
            for root, twin, term in terms.get(neighbour, ()):
                if are_twins(word.stem, root):
                    yield word, told(Why.NEAR_THE_GLOSSARY, text=twin, term=term)


@lru_cache(maxsize=6)
def _terms(
    language: str,
) -> tuple[dict[str, list[tuple[str, str, str]]], dict[str, list[tuple[str, str, str]]]]:
    """By the stem of one word of a term: the word that follows it, and the word that stands before it."""
    glossary = (files("servanda") / "locale" / "glossary.csv").read_text(encoding="utf-8")
    after: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    before: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for row in csv.DictReader(io.StringIO(glossary)):
        term = row[language]
        parts = [(stem(part, language), part) for part in term.replace(",", " ").split()]
        for (first, first_text), (second, second_text) in pairwise(parts):
            after[first].append((second, second_text, term))
            before[second].append((first, first_text, term))
    return after, before


def _by_paper(words: Sequence[Word]) -> Iterator[tuple[Word, Told]]:
    """Words that stand between the same two words as a near-twin does, more often, elsewhere in the paper."""
    places: dict[tuple[str, str], list[Word]] = defaultdict(list)
    for word in words:
        if word.before and word.after:
            places[word.before, word.after].append(word)
    times: dict[tuple[str, str], int] = defaultdict(int)
    for word in words:
        times[word.stem, word.after] += 1
    for found in places.values():
        texts = {word.stem: word.text for word in found}
        for word in found if len(texts) > 1 else ():
            for twin in (one for one in texts if are_twins(word.stem, one)):
                if times[twin, word.after] >= times[word.stem, word.after] * _OFTEN:
                    yield word, told(Why.BETWEEN_THE_SAME, text=texts[twin])
