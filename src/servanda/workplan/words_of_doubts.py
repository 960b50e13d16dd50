"""What a doubt about a plan says, in the reader's language: where it is, what was taken, and why.

The sentences are stored in English, as they were told when the paper was read; each is met here by its pattern.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from functools import cache

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from servanda.common.languages import current
from servanda.papers.dates import write_date
from servanda.papers.numbering import number_levels
from servanda.papers.numbers import write_digits, write_number
from servanda.workplan.words_of_reasons import AS_TOLD, OTHERWISE

_WORDS: Mapping[str, Promise] = {
    "outcome": gettext_lazy("outcome"),
    "output": gettext_lazy("output"),
    "activity": gettext_lazy("activity"),
    "summary": gettext_lazy("the summary"),
    "expected results": gettext_lazy("the chapter on expected results"),
    "budget": gettext_lazy("the budget"),
    "total": gettext_lazy("the total"),
    "both lists": gettext_lazy("both lists"),
    "the beginning": gettext_lazy("the beginning"),
}
_DOTTED = re.compile(r"\d+(?:\.\d+)*(?:(?: /|,) \d+(?:\.\d+)*)*")
_COUNTED = re.compile(r"(?P<level>outcome|output|activity) \((?P<times>\d+)\)")
_LENGTH = re.compile(r"(?P<years>\d+) years and (?P<months>\d+) months")
_LINE = re.compile(r"line \d+")


def why_in_words(told: str) -> str:
    """Why something was doubted. A sentence that has no words here stays in English."""
    for told_so in (*AS_TOLD, *OTHERWISE):
        if met := _pattern(told_so).fullmatch(told):
            values = {name: _VALUES.get(name, str)(value) for name, value in met.groupdict().items()}
            return _(OTHERWISE.get(told_so, told_so)) % values
    return told


def where_in_words(where: str) -> str:
    """Where in the plan: the number, the part, the label. Empty where only the line tells."""
    return "" if _LINE.fullmatch(where) else _word(where)


def taken_in_words(taken: str) -> str:
    """What was taken: an amount with its separators, a number, a word for a level, else as the paper has it."""
    if met := _COUNTED.fullmatch(taken):
        return f"{_WORDS[met['level']]} ({_digits(met['times'])})"
    if met := _LENGTH.fullmatch(taken):
        lengths = {name: _digits(value) for name, value in met.groupdict().items()}
        return _("years: %(years)s, months: %(months)s") % lengths
    return _word(taken) if _DOTTED.fullmatch(taken) and "." in taken else _amount(taken)


@cache
def _pattern(told_so: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"%\\\((\w+)\\\)s", r"(?P<\1>.+?)", re.escape(told_so)))


def _word(told: str) -> str:
    if told in _WORDS:
        return str(_WORDS[told])
    return number_levels(told, current()) if _DOTTED.fullmatch(told) else told


def _words(told: str) -> str:
    return _(", ").join(_word(one) for one in told.split(", "))


def _digits(told: str) -> str:
    return write_digits(told, current())


def _amount(told: str) -> str:
    try:
        return write_number(Decimal(told.replace(",", "")), current())
    except InvalidOperation:
        return _word(told)


def _day(told: str) -> str:
    return write_date(dt.date.fromisoformat(told), current())


_VALUES: Mapping[str, Callable[[str], str]] = {
    **dict.fromkeys(("above", "number", "level", "usual"), _word),
    "others": _words,
    **dict.fromkeys(("amount", "other", "share", "stated"), _amount),
    **dict.fromkeys(("years", "months"), _digits),
    **dict.fromkeys(("first", "last"), _day),
}
