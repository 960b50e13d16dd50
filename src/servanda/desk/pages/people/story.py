"""What a row about a person or a mission said before, told in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from servanda.common.steps import date_in_words
from servanda.people.addressing_words import theme_name
from servanda.people.enums import ContactTable, Language, PersonRoleKind
from servanda.people.exchange.columns import DAYS, LABELS
from servanda.people.queries import ToldVersion

_ACTIONS: dict[str, Promise] = {
    "record person": _("Recorded"),
    "record mission": _("Recorded"),
    "correct person": _("Corrected"),
    "correct mission": _("Corrected"),
    "confirm person": _("Confirmed"),
    "confirm mission": _("Confirmed"),
    "add role": _("Role added"),
    "end role": _("Role ended"),
    "move on": _("Moved on"),
    "erase person": _("Erased on request"),
    "merge person": _("Merged"),
    "take list": _("Taken from a list"),
    "undo list": _("A list was undone"),
}
_LABELS: dict[str, str | Promise] = {
    **LABELS,
    "kind": _("Role"),
    "state_id": _("State"),
    "mission_id": _("Permanent mission"),
    "person_id": _("Person, by number"),
    "merged_into_id": _("Merged into, by number"),
}


@dataclass(frozen=True)
class ToldChange:
    """One field before and after, in words; "" where it said nothing."""

    field: str
    before: str
    after: str


@dataclass(frozen=True)
class StoryEntry:
    """One change of a row."""

    number: int
    at: dt.datetime
    actor: str
    action: str
    is_role: bool
    changes: Sequence[ToldChange]


def story(told: Iterable[ToldVersion]) -> list[StoryEntry]:
    """Each version in words, in the order given."""
    return [
        StoryEntry(
            number=each.change.number,
            at=each.change.at,
            actor=each.change.actor_name,
            action=str(_ACTIONS.get(each.change.action, each.change.action)),
            is_role=each.version.table == ContactTable.ROLE,
            changes=_changes(each),
        )
        for each in told
    ]


def value_in_words(field: str, value: object) -> str:
    """A value of a column as a person reads it."""
    text = "" if value is None else str(value)
    if not text:
        return ""
    if field in DAYS:
        return date_in_words(text)
    if field in ("kind", "role"):
        return str(PersonRoleKind(text).label)
    if field == "language":
        return str(Language(text).label)
    return theme_name(text) if field == "theme" else text


def _changes(told: ToldVersion) -> list[ToldChange]:
    before = (told.before.says if told.before else None) or {}
    after = told.version.says or {}
    return [
        ToldChange(
            str(_LABELS.get(name, name)),
            value_in_words(name, before.get(name)),
            value_in_words(name, after.get(name)),
        )
        for name in {**before, **after}
        if (name != "person_id" or before)  # whose role it is, is told by the page
        if (before.get(name) or None) != (after.get(name) or None)
    ]
