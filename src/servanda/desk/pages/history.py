"""Who changed what, when, from what to what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from servanda.common.access import Viewer
from servanda.common.as_of import AsOf
from servanda.common.history.models import Change
from servanda.common.languages import current
from servanda.desk.pages.words_of_actions import action_in_words
from servanda.desk.pages.words_of_rows import field_name, row_kind, value_in_words
from servanda.reporting.access import SAYS_WHAT_A_REPORT_SAYS, reads_history_of_answers
from servanda.states.queries import StateLabel, state_labels

NEWEST = 100


@dataclass(frozen=True)
class FieldChange:
    """One field of a row, before and after; "" where it said nothing."""

    field: str
    before: str
    after: str


@dataclass(frozen=True)
class HistoryEntry:
    """One change, told in words."""

    number: int
    at: dt.datetime
    actor: str
    action: str
    kind: str
    iso3: str
    state: str
    fields: Sequence[FieldChange]
    is_kept: bool
    """Whether what changed is kept from the viewer."""


@dataclass(frozen=True)
class HistoryPage:
    """The context of `desk/history.html`."""

    entries: Sequence[HistoryEntry]
    """Newest first, the newest 100."""
    states: Sequence[StateLabel]
    state: str
    people: Sequence[str]
    person: str
    most: int = NEWEST


def history_page(as_of: AsOf, fields: Mapping[str, str], viewer: Viewer) -> HistoryPage:
    """The newest changes, of one State or by one person where the fields name them."""
    labels = state_labels(current(), as_of.day)
    names = {label.iso3: label.name for label in labels}
    people = list(Change.objects.order_by("actor_name").values_list("actor_name", flat=True).distinct())
    state = fields.get("state", "") if fields.get("state") in names else ""
    person = fields.get("person", "") if fields.get("person") in people else ""
    found = Change.objects.order_by("-number")
    if state:
        found = found.filter(about=state)
    if person:
        found = found.filter(actor_name=person)
    hidden = frozenset() if reads_history_of_answers(viewer) else SAYS_WHAT_A_REPORT_SAYS
    entries = [_entry(change, names, hidden) for change in found[:NEWEST]]
    return HistoryPage(entries, labels, state, [name for name in people if name], person)


def told_changes(changes: Sequence[Change], names: Mapping[str, str]) -> Sequence[HistoryEntry]:
    """Changes of one row in words, in the order given; `names` are those of States by code."""
    return [_entry(change, names) for change in changes]


def _entry(change: Change, names: Mapping[str, str], hidden: Collection[str] = ()) -> HistoryEntry:
    is_kept = change.action in hidden
    return HistoryEntry(
        number=change.number,
        at=change.at,
        actor=change.actor_name,
        action=action_in_words(change.action),
        kind=row_kind(change.subject_table),
        iso3=change.about if change.about in names else "",
        state=names.get(change.about, change.about),
        fields=() if is_kept else _fields(change.before or {}, change.after or {}),
        is_kept=is_kept,
    )


def _fields(before: Mapping[str, Any], after: Mapping[str, Any]) -> Sequence[FieldChange]:
    return [
        FieldChange(field_name(name), value_in_words(before.get(name)), value_in_words(after.get(name)))
        for name in {**before, **after}
        if before.get(name) != after.get(name)
    ]
