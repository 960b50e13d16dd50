"""Filling the fields of a letter, and telling which have no value."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from servanda.correspondence.models import WordTemplate
from servanda.correspondence.texts import FIELD
from servanda.correspondence.writing.own import GIVEN_LATER, bytes_of, named_in, said_in
from servanda.correspondence.writing.values import TYPED, missing
from servanda.papers.dates import write_date


def said(
    lines: Iterable[str], own: WordTemplate | None, known: Mapping[str, str]
) -> tuple[list[str], list[str]]:
    """The paragraphs in the text that ships or in the Unit's own template, and the fields that lack a value."""
    if own is None:
        return [filled(line, known) for line in lines], lacking_in(lines, known)
    template = bytes_of(own)
    lacking = [name for name in named_in(template) if name not in GIVEN_LATER and not known.get(name)]
    return said_in(template, known), lacking


def typed_values(typed: Mapping[str, str], language: str) -> dict[str, str]:
    """What a person typed; days as the letter's language writes them."""
    said = {name: str(typed.get(name, "")).strip() for name in TYPED}
    if said["received_on"]:
        said["received_on"] = write_date(dt.date.fromisoformat(said["received_on"]), language)
    return {name: text for name, text in said.items() if text}


def filled(text: str, known: Mapping[str, str]) -> str:
    """A text with its fields filled in; a value at the beginning begins large."""
    said = FIELD.sub(lambda match: known.get(match[1]) or missing(match[1]), text)
    return said[:1].upper() + said[1:]


def lacking_in(texts: Iterable[str], known: Mapping[str, str]) -> list[str]:
    """The fields that texts name and that have no value, as often as they are named."""
    return [name for text in texts for name in FIELD.findall(text) if not known.get(name)]
