"""What the second of two people is told: who changed the row after it was opened, when, and where the two differ."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from servanda.common.errors import Stale
from servanda.common.languages import current
from servanda.common.steps import date_in_words
from servanda.desk.pages.words_of_actions import action_in_words
from servanda.papers.numbering import number_levels
from servanda.papers.numbers import write_number


@dataclass(frozen=True)
class Meanwhile:
    """The context of `desk/meanwhile.html`."""

    by: str
    at: dt.datetime | None
    did: str
    """In words; empty where the history does not tell."""


def meanwhile(stale: Stale) -> Meanwhile | None:
    """Who came first, and what they did; None where that is not known."""
    if not stale.changed_by:
        return None
    did = action_in_words(stale.action) if stale.action else ""
    return Meanwhile(stale.changed_by, stale.changed_at, ": ".join(filter(None, (did, stale.place))))


def differing(form: forms.Form, now: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Of each field typed otherwise than it stands `now`: its label, how it stands, how it was typed."""
    for bound in form:
        if isinstance(bound.field, forms.FileField) or bound.name not in form.cleaned_data:
            continue
        typed, stands = form.cleaned_data[bound.name], now.get(bound.name)
        if isinstance(typed, Decimal) and isinstance(stands, str) and stands:
            stands = Decimal(stands)
        if _shown(bound.field, typed) != _shown(bound.field, stands):
            yield str(bound.label), _shown(bound.field, stands), _shown(bound.field, typed)


def _shown(field: forms.Field, value: Any) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, dt.date):
        return date_in_words(value.isoformat())
    if isinstance(value, Decimal):
        return write_number(value.normalize(), current())
    if isinstance(value, list | tuple):
        return _(", ").join(number_levels(str(each), current()) for each in value)
    if isinstance(field, forms.ChoiceField):
        return str(dict(field.choices).get(value, value))  # type: ignore[arg-type]
    return str(value)
