"""The words of each language by which a plan is recognised, read from `vocabulary/<language>.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib.resources import files

from servanda.workplan.reading.folding import elided, fold, words

LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
_STARRED = re.compile(r"\w+\*?")
_FIGURES = re.compile(r"\d+年?度?")
_FARTHEST = 3
"""How many other words may stand between two words of a phrase: “mandate of the Unit for …”."""


@dataclass(frozen=True)
class Phrase:
    """A few words in their order; one that ended in a star matches by its beginning."""

    tokens: tuple[tuple[str, bool], ...]

    def __post_init__(self) -> None:
        whole = frozenset(token for token, begins in self.tokens if not begins)
        object.__setattr__(self, "whole", whole)
        object.__setattr__(self, "length", sum(len(token) for token, _ in self.tokens))

    whole: frozenset[str] = field(init=False, compare=False)
    """The words that must be there as they are: most phrases are ruled out by them."""
    length: int = field(init=False, compare=False)
    """How many letters it has: of two phrases that match, the longer one says more."""

    def is_all_of(self, given: Sequence[str]) -> bool:
        """Whether the words given are these and no more."""
        return len(given) == len(self.tokens) and all(map(_meets, given, self.tokens))

    def is_in(self, given: Sequence[str]) -> bool:
        """Whether these words stand among those given, in their order and near one another."""
        if not self.whole.issubset(given):
            return False
        return any(
            _meets(given[start], self.tokens[0]) and self._from(given, start) for start in range(len(given))
        )

    def _from(self, given: Sequence[str], start: int) -> bool:
        place = start + 1
        for token in self.tokens[1:]:
            window = range(place, min(place + _FARTHEST, len(given)))
            at = next((index for index in window if _meets(given[index], token)), None)
            if at is None:
                return False
            place = at + 1
        return True


def _meets(word: str, token: tuple[str, bool]) -> bool:
    text, begins = token
    return word.startswith(text) if begins else word == text


@dataclass(frozen=True)
class Vocabulary:
    """All the words of one language: `kinds["headings.budget"]` and so on; `lists` keep order and spelling."""

    language: str
    kinds: Mapping[str, tuple[Phrase, ...]]
    lists: Mapping[str, tuple[str, ...]]
    currencies: Mapping[str, tuple[Phrase, ...]]

    @cached_property
    def silent(self) -> frozenset[str]:
        """Words that tell nothing in a heading: small ones, and those for the Unit and its treaty."""
        names = (*self.lists["language.common"], *self.lists["plan.unit"])
        return frozenset(word for name in names for word in self.words(name))

    def words(self, text: str) -> tuple[str, ...]:
        """The text as words of this language, folded."""
        return words(text, self.language)

    def length_found(self, kind: str, text: str) -> int:
        """How many letters of the text the longest phrase of that kind covers; 0 where none is in it."""
        given = self.words(text)
        if self.language == "zh":
            found = (one.length for one in self.kinds[kind] if given and one.tokens[0][0] in given[0])
        else:
            found = (one.length for one in self.kinds[kind] if one.is_in(given))
        return next(found, 0)

    def share_found(self, kind: str, text: str) -> float:
        """Which share of the letters that tell something the phrases of that kind cover."""
        given = self.words(text)
        if self.language == "zh":
            letters = sum(len(_FIGURES.sub("", word)) for word in given)
            return min(1, self.length_found(kind, text) / letters) if letters else 0
        tokens = [token for phrase in self.kinds[kind] if phrase.is_in(given) for token in phrase.tokens]
        telling = [word for word in given if not word.isdecimal() and word not in self.silent]
        covered = [word for word in given if any(_meets(word, token) for token in tokens)]
        return min(1, sum(map(len, covered)) / max(1, sum(map(len, telling))))

    def is_exactly(self, kind: str, text: str) -> bool:
        """Whether the text is one of the phrases of that kind and nothing else."""
        given = self.words(text)
        return any(one.is_all_of(given) for one in self.kinds[kind])


@lru_cache(maxsize=len(LANGUAGES))
def vocabulary(language: str) -> Vocabulary:
    """The vocabulary of one of the six languages."""
    text = (files(__package__) / "vocabulary" / f"{language}.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    currencies = {code: _phrases(names, language) for code, names in data.pop("currencies").items()}
    lists = {
        f"{group}.{kind}": tuple(names) for group, kinds in data.items() for kind, names in kinds.items()
    }
    kinds = {key: _phrases(names, language) for key, names in lists.items()}
    return Vocabulary(language, kinds, lists, currencies)


def _phrases(names: Iterable[str], language: str) -> tuple[Phrase, ...]:
    """The phrases, the longest first."""
    phrases = (_phrase(name, language) for name in names)
    return tuple(sorted((one for one in phrases if one.tokens), key=lambda one: -one.length))


def _phrase(name: str, language: str) -> Phrase:
    """The words of one entry, each with whether it ends in a star."""
    if language == "zh":
        return Phrase(tuple((token, False) for token in words(name, language)))
    parts = _STARRED.findall(fold(elided(name, language)))
    return Phrase(tuple((words(part, language)[0], part.endswith("*")) for part in parts))
