"""Words that only the desk's pages need."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from decimal import Decimal

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from servanda.common.languages import current
from servanda.common.steps import date_in_words
from servanda.common.treaty import treaty_of_this_desk
from servanda.common.words import word
from servanda.desk.pages import words_of_doubts
from servanda.duties.queries import Effect
from servanda.law.acts_check import Problem
from servanda.law.records import ActKind, Fact
from servanda.papers.numbers import write_number
from servanda.states.depositary import Change
from servanda.states.enums import LineState

register = template.Library()
register.filter(words_of_doubts.doubt_in_words)
register.filter(words_of_doubts.caution_in_words)
register.filter(words_of_doubts.place_in_words)

_EFFECTS: dict[Effect, Promise] = {
    Effect.APPEARS: _("appears"),
    Effect.MOVES: _("moves"),
    Effect.VANISHES: _("vanishes"),
    Effect.STANDS_OTHERWISE: _("the date stays; its state of play changes"),
}
_CHANGES: dict[Change, Promise] = {
    Change.ADD: _("add"),
    Change.CHANGE: _("change"),
    Change.WITHDRAW: _("take out of use: the page does not print it"),
}
_DECISIONS: dict[LineState, Promise] = {
    LineState.OPEN: _("to be decided"),
    LineState.APPROVED: _("approved"),
    LineState.REJECTED: _("rejected"),
}
_VALUES: dict[str, Promise] = {
    "yes": _("yes"),
    "no": _("no"),
    "suspected": _("suspected"),
    "completed": _("completed"),
}
_FIGURE = re.compile(r"\d+(\.\d+)?", re.ASCII)


@register.filter
def effect_in_words(effect: Effect) -> str:
    """What would happen to a date."""
    return str(_EFFECTS[effect])


@register.filter
def change_in_words(change: str) -> str:
    """What a line of a status page proposes."""
    return str(_CHANGES[Change(change)])


@register.filter
def decision_in_words(decision: str) -> str:
    """What was decided on a line."""
    return str(_DECISIONS[LineState(decision)])


@register.filter
def problem_in_words(problem: Problem, state: str = "") -> str:
    """Why acts cannot stand beside one another; of the State under this name, or its code."""
    values = {
        place: word(ActKind(value)).lower() if value in set(ActKind) else value
        for place, value in problem.values.items()
    }
    if state:
        values["iso3"] = state
    return replace(problem, values=values).tell(gettext, date_in_words)


@register.filter
def fact_name(kind: str) -> str:
    """A kind of fact by its name in the treaty file."""
    fact = treaty_of_this_desk().facts.get(kind)
    return fact.names.in_language(current()) if fact else kind


@register.filter
def fact_value(fact: Fact) -> str:
    """What was reported: a word, a figure with its separators, or the text as it stands."""
    kind = treaty_of_this_desk().facts.get(fact.fact)
    if kind is not None and kind.kind == "day":
        return "–"  # the fact is its date, which has a column of its own
    if fact.value in _VALUES:
        return str(_VALUES[fact.value])
    return write_number(Decimal(fact.value), current()) if _FIGURE.fullmatch(fact.value) else fact.value


@register.filter
def date_of(instant: dt.datetime) -> dt.date:
    """The day of an instant."""
    return instant.date()
