"""What a doubt about a plan says: where it is, what was taken, and why. In the language of the page, or in English."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext

from servanda.common.languages import current
from servanda.law.sentences import N_
from servanda.papers.dates import write_date
from servanda.papers.numbering import number_levels
from servanda.papers.numbers import write_digits, write_number
from servanda.workplan.structure import Told
from servanda.workplan.words_of_reasons import SENTENCES, VALUES_ALONE

_WORDS: Mapping[str, str] = {
    "outcome": N_("outcome"),
    "output": N_("output"),
    "activity": N_("activity"),
    "summary": N_("the summary"),
    "expected-results": N_("the chapter on expected results"),
    "budget": N_("the budget"),
    "total": N_("the total"),
    "title": N_("the title"),
}
_BEGINNING = N_("the beginning")
_BETWEEN = N_(", ")

Say = Callable[[str], str]
Value = str | Sequence[str]


def in_words(told: Told | None) -> str:
    """What is told, in the language of the page; nothing where nothing is told."""
    return _said(told, gettext, current())


def in_english(told: Told | None) -> str:
    """What is told, in English whatever the language of the page."""
    return _said(told, str, "en")


def as_plain_text(told: Told | None) -> str:
    """What is told in English, with its values as programs read them: 475362, 2010-08-01."""
    return _pattern(told) % {name: _plain(value) for name, value in told.values.items()} if told else ""


def told_from(stored: Mapping[str, Any] | None) -> Told | None:
    """What a stored doubt tells."""
    return Told(stored["kind"], stored["values"]) if stored else None


def _said(told: Told | None, say: Say, language: str) -> str:
    if told is None:
        return ""
    values = {name: _written(name, value, say, language) for name, value in told.values.items()}
    pattern = _pattern(told)
    return (say(pattern) if told.kind in SENTENCES else pattern) % values


def _pattern(told: Told) -> str:
    return SENTENCES.get(told.kind) or VALUES_ALONE[told.kind]


def _plain(value: Value) -> str:
    return value if isinstance(value, str) else _BETWEEN.join(value)


def _written(name: str, value: Value, say: Say, language: str) -> str:
    """One value, or several with commas between them, written as the language writes what its name stands for."""
    write = _WRITERS[name]
    values = [value] if isinstance(value, str) else value
    return say(_BETWEEN).join(write(one, say, language) for one in values)


def _word(value: str, say: Say, _language: str) -> str:
    return say(_WORDS[value])


def _number(value: str, say: Say, language: str) -> str:
    return number_levels(value, language) if value else say(_BEGINNING)


def _figure(value: str, _say: Say, language: str) -> str:
    return write_digits(value, language)


def _amount(value: str, _say: Say, language: str) -> str:
    return write_number(Decimal(value), language)


def _day(value: str, _say: Say, language: str) -> str:
    return write_date(dt.date.fromisoformat(value), language)


def _as_printed(value: str, _say: Say, _language: str) -> str:
    return value


_WRITERS: Mapping[str, Callable[[str, Say, str], str]] = {
    **dict.fromkeys(("part", "level", "others", "usual"), _word),
    **dict.fromkeys(("number", "numbers", "above"), _number),
    **dict.fromkeys(("times", "line", "years", "months"), _figure),
    **dict.fromkeys(("amount", "other", "share", "stated"), _amount),
    **dict.fromkeys(("first", "last"), _day),
    **dict.fromkeys(("text", "instead", "term", "after"), _as_printed),
}
"""How each value is written, by its name in the sentences."""
