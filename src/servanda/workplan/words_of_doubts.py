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
from servanda.papers.isolates import inline
from servanda.papers.numbering import number_levels
from servanda.papers.numbers import write_digits, write_number, write_percent
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
    return _said(told, gettext, current(), inline)


def in_english(told: Told | None) -> str:
    """What is told, in English whatever the language of the page."""
    return _said(told, str, "en", lambda printed, _language: printed)


def as_plain_text(told: Told | None) -> str:
    """What is told in English, with its values as programs read them: 475362, 2010-08-01."""
    return _pattern(told) % {name: _plain(value) for name, value in told.values.items()} if told else ""


def told_from(stored: Mapping[str, Any] | None) -> Told | None:
    """What a stored doubt tells."""
    return Told(stored["kind"], stored["values"]) if stored else None


def _said(told: Told | None, say: Say, language: str, isolated: Callable[[str, str], str]) -> str:
    """The sentence with its values; what the paper prints is `isolated` in it, for it may run the other way."""
    if told is None:
        return ""
    values = {name: _written(name, value, say, language) for name, value in told.values.items()}
    if told.kind not in SENTENCES:
        return _pattern(told) % values
    printed = {name: isolated(values[name], language) for name in _PRINTED & values.keys()}
    return say(_pattern(told)) % {**values, **printed}


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


def _share(value: str, _say: Say, language: str) -> str:
    return write_percent(Decimal(value), language)


def _day(value: str, _say: Say, language: str) -> str:
    return write_date(dt.date.fromisoformat(value), language)


def _as_printed(value: str, _say: Say, _language: str) -> str:
    return value


_PRINTED = frozenset({"text", "instead", "term", "after"})
"""Values that are words of the paper or of its language."""
_WRITERS: Mapping[str, Callable[[str, Say, str], str]] = {
    **dict.fromkeys(("part", "level", "others", "usual"), _word),
    **dict.fromkeys(("number", "numbers", "above"), _number),
    **dict.fromkeys(("times", "line", "years", "months"), _figure),
    **dict.fromkeys(("amount", "other"), _amount),
    **dict.fromkeys(("share", "stated"), _share),
    **dict.fromkeys(("first", "last"), _day),
    **dict.fromkeys(_PRINTED, _as_printed),
}
"""How each value is written, by its name in the sentences."""
