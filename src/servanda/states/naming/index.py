"""The index of States' names: from a text to the code of the State."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from servanda.papers.numbers import write_number
from servanda.states.naming import folding, scripts
from servanda.states.naming.errors import SuspiciousName, UnknownName

LONGEST_NAME = 200
"""Characters; the longest name in use has 57."""


class NameKind(StrEnum):
    """What a name is to its State."""

    CURRENT = "current name"
    FORMER = "former name"
    SPELLING = "other spelling"


class Exactness(StrEnum):
    """How a text met the name it was found by."""

    EXACT = "exact"
    FOLDED = "folded"
    """The same but for case, marks, apostrophes, spaces or invisible characters."""


@dataclass(frozen=True)
class StateName:
    """One name of one State. `language` is ar, zh, en, fr, ru or es."""

    iso3: str
    language: str
    name: str
    kind: NameKind = NameKind.CURRENT


@dataclass(frozen=True)
class Match:
    """The State that a text names. `note` is a sentence for the reader, "" for its current name."""

    iso3: str
    exactness: Exactness
    name: StateName
    note: str = ""


class NameIndex:
    """All names by which States are found. Two States cannot share a name: ValueError, with both codes."""

    def __init__(self, names: Iterable[StateName]) -> None:
        self._exact: dict[str, StateName] = {}
        self._folded: dict[str, StateName] = {}
        self._skeletons: dict[str, StateName] = {}
        self._english: dict[str, str] = {}
        for name in sorted(names, key=lambda each: list(NameKind).index(each.kind)):
            self._add(name)

    def _add(self, name: StateName) -> None:
        folded = folding.key(name.name)
        known = self._folded.setdefault(folded, name)
        if known.iso3 != name.iso3:
            raise ValueError(f"“{name.name}” is a name of {known.iso3} and of {name.iso3}; keep one")
        self._exact.setdefault(name.name, name)
        self._skeletons.setdefault(scripts.skeleton(folded), name)
        if name.language == "en" and name.kind is NameKind.CURRENT:
            self._english[name.iso3] = name.name

    def find(self, text: str) -> Match:
        """The State that `text` names; where it names none, UnknownName or SuspiciousName with a sentence."""
        if name := self._exact.get(text):
            return Match(name.iso3, Exactness.EXACT, name, self._note(name))
        self._refuse_unreadable(text)
        shown = folding.plain(text)
        self._refuse_mixed(text, shown)
        folded = folding.key(text)
        if name := self._folded.get(folded):
            return Match(name.iso3, Exactness.FOLDED, name, self._note(name))
        if twin := self._skeletons.get(scripts.skeleton(folded)):
            raise SuspiciousName(
                f"“{shown}” looks like “{twin.name}” but is written with letters of another script; "
                "type the name again",
                resembles=twin.iso3,
            )
        raise self._unknown(shown, folded)

    def _note(self, name: StateName) -> str:
        if name.kind is NameKind.CURRENT:
            return ""
        now = self._english.get(name.iso3, name.iso3)
        what = "a former name" if name.kind is NameKind.FORMER else "another spelling of the name"
        return f"“{name.name}” is {what} of {now}"

    def _refuse_unreadable(self, text: str) -> None:
        if len(text) > LONGEST_NAME:
            raise UnknownName(
                f"a text of {write_number(len(text), 'en')} characters is no State's name; "
                f"at most {LONGEST_NAME} are read"
            )
        if found := scripts.forbidden(text):
            position, sign = found
            raise SuspiciousName(
                f"character {position} of this name is {scripts.describe(sign)}, which no State's name has; "
                "type the name again",
                resembles=self._resembled(folding.key(text)),
            )

    def _refuse_mixed(self, text: str, shown: str) -> None:
        found = scripts.stranger(text)
        if not found:
            return
        position, sign, script = found
        resembled = self._resembled(folding.key(text))
        hint = f", and looks like “{self._english.get(resembled, resembled)}”" if resembled else ""
        raise SuspiciousName(
            f"“{shown}” mixes two scripts{hint}: character {position} is {scripts.describe(sign)}; "
            f"type the name again without {script.title()} letters",
            resembles=resembled,
        )

    def _resembled(self, folded: str) -> str:
        """The State whose name this looks like, "" if none: as written, or with its letters in reverse."""
        for candidate in (folded, folded[::-1]):
            if twin := self._folded.get(candidate) or self._skeletons.get(scripts.skeleton(candidate)):
                return twin.iso3
        return ""

    def _unknown(self, shown: str, folded: str) -> UnknownName:
        near = difflib.get_close_matches(folded, self._folded, n=1, cutoff=0.8)
        if not near:
            return UnknownName(f"“{shown}” is not a name of a State that is known here")
        name = self._folded[near[0]]
        return UnknownName(
            f"“{shown}” is not a name of a State that is known here; did you mean “{name.name}”?",
            resembles=name.iso3,
        )
