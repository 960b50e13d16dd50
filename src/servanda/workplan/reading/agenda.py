"""The item of the agenda under which a meeting considers the plan, with its title, from the head of the paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from servanda.papers.masthead_words import ITEM
from servanda.workplan.reading.folding import fold
from servanda.workplan.reading.headings import is_title
from servanda.workplan.reading.lists import latin_letter
from servanda.workplan.reading.marks import letter_place
from servanda.workplan.reading.units import Unit, joined
from servanda.workplan.reading.words import Vocabulary


def agenda_item(head: Sequence[Unit], title: str, vocabulary: Vocabulary) -> tuple[str, tuple[str, ...]]:
    """The item as 7 (j), whatever letters the paper has, and its title; empty where the head names none.

    What stands between the item and the title of the plan is the item's title; where it is several texts, the last one
    is the title of the sub-item.
    """
    for place, unit in enumerate(head):
        if item := _item(unit.text if not unit.marked.printed else "", vocabulary):
            return item, _titles(head[place + 1 :], title, vocabulary)
    return "", ()


def _item(text: str, vocabulary: Vocabulary) -> str:
    for pattern in _patterns(vocabulary.language):
        if met := pattern.fullmatch(fold(text)):
            letter = re.sub(r"[()（）\s]", "", met["letter"])
            place = letter_place(letter, vocabulary) if letter else 0
            return f"{met['number']} ({latin_letter(place)})" if place else "" if letter else met["number"]
    return ""


@lru_cache(maxsize=6)
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """How a language prints the line, spaces aside."""
    patterns = []
    for printed in ITEM[language]:
        before, after = (
            re.sub(r"\s+", r"\\s*", re.escape(fold(part)).replace("\\ ", " "))
            for part in printed.split("{item}")
        )
        patterns.append(
            re.compile(
                rf"{before}\s*(?P<number>\d{{1,2}})(?P<letter>\s*[(（]?\s*\w{{0,2}}\s*[)）]?)\s*{after}"
            )
        )
    return tuple(patterns)


def _titles(below: Sequence[Unit], title: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    said: list[str] = []
    for unit in below:
        if unit.text == title or is_title(unit.text, vocabulary) or unit.is_row:
            *first, last = said or [""]
            whole = ""
            for text in first:
                whole = joined(whole, text, vocabulary.language)
            return tuple(text for text in (whole, last) if text)
        if vocabulary.length_found("plan.submitted", unit.text):
            break
        said.append(unit.text)
    return ()
