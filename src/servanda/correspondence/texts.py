"""The texts of letters and the Unit's letterhead as data: `treaties/<id>/letters/*.toml`, in six languages."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from django.conf import settings
from pydantic import BaseModel, ConfigDict

from servanda.correspondence.enums import Paper
from servanda.law.treaty import Names
from servanda.papers.languages import CODES

LETTERHEAD = "letterhead.toml"
FIELD = re.compile(r"\{\{\s*(\w+)\s*\}\}")


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Text(_Data):
    """One letter in one language: what stands over an e-mail, the note in the third person, the letter."""

    subject: str
    note: tuple[str, ...]
    letter: tuple[str, ...]

    def paragraphs(self, paper: Paper) -> tuple[str, ...]:
        """The paragraphs for a paper; an e-mail has those of the letter."""
        return self.note if paper is Paper.NOTE_VERBALE else self.letter


class LetterText(_Data):
    """One letter in all languages."""

    id: str
    papers: tuple[Paper, ...]
    names: Names
    texts: dict[str, Text]

    def fields(self) -> frozenset[str]:
        """The fields that its texts name."""
        return frozenset(
            name
            for text in self.texts.values()
            for line in (text.subject, *text.note, *text.letter)
            for name in FIELD.findall(line)
        )


class Letterhead(_Data):
    """Who writes: the Unit's name and address, who signs, how a mission is called, how letters are numbered."""

    reference: str
    """The pattern of a letter's number, with the places {year} and {number}."""
    with_the: frozenset[str] = frozenset()
    """States (ISO3) whose English name takes an article."""
    unit: Names
    address: Names
    """Line by line."""
    mission: Names
    """The permanent mission in a sentence, with the place {state}."""
    signed_by: dict[str, Names]


def letter_texts(treaty_id: str) -> dict[str, LetterText]:
    """Every letter of a treaty by its id."""
    return _read(settings.SERVANDA_TREATIES / treaty_id / "letters")


def letterhead(treaty_id: str) -> Letterhead:
    """The letterhead of a treaty's Unit."""
    return _letterhead(settings.SERVANDA_TREATIES / treaty_id / "letters" / LETTERHEAD)


@cache
def _read(folder: Path) -> dict[str, LetterText]:
    files = sorted(file for file in folder.glob("*.toml") if file.name != LETTERHEAD)
    return {text.id: text for text in map(_text, files)}


def _text(file: Path) -> LetterText:
    data = tomllib.loads(file.read_text("utf-8"))
    texts = {code: data.pop(code) for code in CODES if code in data}
    if missing := sorted(set(CODES) - set(texts)):
        raise ValueError(
            f"{file.name}: no text in {', '.join(missing)}; write one for each of the six languages"
        )
    return LetterText.model_validate({**data, "texts": texts})


@cache
def _letterhead(file: Path) -> Letterhead:
    return Letterhead.model_validate(tomllib.loads(file.read_text("utf-8")))
