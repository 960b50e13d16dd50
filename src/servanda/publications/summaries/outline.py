"""`summaries.toml` in a treaty's folder: which facts and sections of the report a summary tells, by theme."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import Field, ValidationError

from servanda.law.treaty import Identifier, Names, Rule, Treaty
from servanda.law.treaty_file import BadTreaty, Mistake
from servanda.law.treaty_file.mistakes import from_validation

NAME = "summaries.toml"


class FigureKind(Rule):
    """A kind of figure that must not be added to those of another kind; `id` as the note of the fact begins."""

    id: str
    names: Names


class ByYear(Rule):
    """A figure that is told year by year, and the kinds that are kept apart."""

    fact: Identifier
    kinds: tuple[FigureKind, ...] = Field(default=(), alias="kind")


class ThemeOutline(Rule):
    """What is told under one theme besides its obligations."""

    id: Identifier
    facts: tuple[Identifier, ...] = ()
    by_year: tuple[ByYear, ...] = ()
    sections: tuple[Identifier, ...] = ()
    """Sections of the reporting form that speak of the theme."""


class Outline(Rule):
    """The themes of the summaries, in their order."""

    themes: tuple[ThemeOutline, ...] = Field(default=(), alias="theme")


def load_outline(folder: Path, treaty: Treaty) -> Outline:
    """The outline in a treaty's folder; without one, each theme with the facts that its obligations ask about.

    BadTreaty with every mistake.
    """
    file = folder / NAME
    if not file.exists():
        return Outline(theme=tuple(_asked_about(treaty, theme.id) for theme in treaty.theme_list))
    try:
        document = tomllib.loads(file.read_text("utf-8"))
        outline = Outline.model_validate(document)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadTreaty([Mistake(NAME, "(file)", f"cannot be read: {error}")]) from None
    except ValidationError as error:
        raise BadTreaty(from_validation(NAME, error, document)) from None
    if mistakes := list(check(outline, treaty)):
        raise BadTreaty(mistakes)
    return outline


def check(outline: Outline, treaty: Treaty) -> Iterator[Mistake]:
    """Themes and facts that the treaty file does not have, and years asked of what is no figure."""
    for theme in outline.themes:
        key = f"theme[{theme.id}]"
        if theme.id not in treaty.themes:
            yield Mistake(NAME, key, "no such theme; write an id from treaty.toml")
        yearly = [one.fact for one in theme.by_year]
        yield from _unknown((*theme.facts, *yearly), key, treaty)
        for fact in yearly:
            if fact in treaty.facts and treaty.facts[fact].kind != "figure":
                yield Mistake(NAME, key, f"“{fact}” is no figure; only figures are added up by year")


def _unknown(facts: Iterable[str], key: str, treaty: Treaty) -> Iterator[Mistake]:
    for fact in facts:
        if fact not in treaty.facts:
            yield Mistake(NAME, key, f"no fact “{fact}”; write an id from treaty.toml")


def _asked_about(treaty: Treaty, theme: str) -> ThemeOutline:
    asked: dict[str, None] = {}
    for obligation in treaty.obligation_list:
        if obligation.theme == theme:
            conditions = [one for one in (obligation.bound, obligation.open) if one]
            facts = [*(one.fact for one in obligation.done), *(one.fact for one in conditions)]
            asked.update(dict.fromkeys(facts))
    return ThemeOutline(id=theme, facts=tuple(asked))
