"""Acts at the desk in a year, read from the history: one record counts once towards an activity."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils.timezone import get_current_timezone

from servanda.common.history.models import Change
from servanda.law.treaty import Treaty
from servanda.results.counting.evidence import Evidence, Source, Subject
from servanda.results.counting.rows import NOTHING_KNOWN, RowFacts, facts_of, theme_of
from servanda.results.table import Act, InForce
from servanda.results.table.file import REST, Withdrawal

LETTERS = "correspondence_letter"
"""Letters tell by themselves when they went (`counting.letters`)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the history, without what the row said."""

    number: int
    table: str
    key: str
    action: str
    about: str
    actor: str
    on: dt.date


def acts_of_year(treaty: Treaty, table: InForce, year: int, states: frozenset[str]) -> Iterator[Evidence]:
    """What was done in the year and is not withdrawn since. `states` are the codes of all States."""
    entries = [entry for entry in _entries(table, year) if entry.table != LETTERS]
    gone = _withdrawn(table, {(entry.table, entry.key) for entry in entries})
    kept = [entry for entry in entries if (entry.table, entry.key) not in gone]
    ground = _Ground(treaty, table, states, facts_of({(entry.table, entry.key) for entry in kept}))
    by_record: dict[Subject, list[Entry]] = {}
    for entry in kept:
        by_record.setdefault(ground.record(entry), []).append(entry)
    for done in by_record.values():
        yield from _evidence(done, ground)


def instants_of(year: int) -> tuple[dt.datetime, dt.datetime]:
    """From when, and until before when, a year lasts where the Unit sits."""
    zone = get_current_timezone()
    return dt.datetime(year, 1, 1, tzinfo=zone), dt.datetime(year + 1, 1, 1, tzinfo=zone)


def changes_of_year(year: int) -> QuerySet[Change]:
    """The entries of the history made in a year."""
    first, end = instants_of(year)
    return Change.objects.filter(at__gte=first, at__lt=end)


def _entries(table: InForce, year: int) -> Sequence[Entry]:
    zone = get_current_timezone()
    rows = changes_of_year(year).exclude(_counts_nowhere(table)).order_by("number")
    return [
        Entry(number, name, key, action, about, actor, at.astimezone(zone).date())
        for number, name, key, action, about, actor, at in rows.values_list(
            "number", "subject_table", "subject_key", "action", "about", "actor_name", "at"
        )
    ]


def _counts_nowhere(table: InForce) -> Q:
    """Acts that belong to no activity on any day: a folder loaded at once writes thousands of them."""
    nowhere = Q(action="")
    for act in table.table.acts:
        for action in act.actions if table.belongs_nowhere(act) else ():
            if any(action in other.actions for other in table.table.acts if not table.belongs_nowhere(other)):
                continue  # the same word is used of another table's rows
            one = Q(action__startswith=action[:-1]) if action.endswith(REST) else Q(action=action)
            nowhere |= one & Q(subject_table__in=act.tables) if act.tables else one
    return nowhere


def _withdrawn(table: InForce, subjects: Collection[Subject]) -> frozenset[Subject]:
    """Rows that were taken back last, and not put in use again. One query."""
    last: dict[Subject, bool] = {}
    rules = table.table.withdrawals
    if not (rules and subjects):
        return frozenset()
    asked = Q(action="")
    for rule in rules:
        asked |= Q(subject_table__in=rule.tables, action__in=(*rule.actions, *rule.put_back_by))
    rows = Change.objects.filter(asked).order_by("number")
    for name, key, action in rows.values_list("subject_table", "subject_key", "action"):
        if (name, key) in subjects:
            last[name, key] = any(_takes_back(rule, name, action) for rule in rules)
    return frozenset(subject for subject, gone in last.items() if gone)


def _takes_back(rule: Withdrawal, table: str, action: str) -> bool:
    return table in rule.tables and action in rule.actions


@dataclass(frozen=True)
class _Ground:
    """What acts are judged by."""

    treaty: Treaty
    table: InForce
    states: frozenset[str]
    facts: Mapping[Subject, RowFacts]

    def row(self, entry: Entry) -> RowFacts:
        """What is known of the row acted on."""
        return self.facts.get((entry.table, entry.key), NOTHING_KNOWN)

    def record(self, entry: Entry) -> Subject:
        """The record that the row is, or is part of."""
        return self.row(entry).counts_as or (entry.table, entry.key)

    def act(self, entry: Entry) -> Act | None:
        """What kind of act it was; None where the table names none."""
        fitting = self.table.table.acts_of(entry.table, entry.action)
        return next((act for act in fitting if act.fits_row(self.row(entry).obligation, "")), None)


def _evidence(done: Sequence[Entry], ground: _Ground) -> Iterator[Evidence]:
    """Of what was done to one record, for each activity the act that stands first in the table, on its first day."""
    first: dict[str, Entry] = {}
    for entry in done:
        act = ground.act(entry)
        if act is not None:
            first.setdefault(act.id, entry)
    claimed: set[str] = set()
    for act in ground.table.table.acts:
        if act.id not in first:
            continue
        entry = first[act.id]
        activities = tuple(each for each in ground.table.activities(act, entry.on) if each not in claimed)
        claimed.update(activities)
        if activities:
            yield _one(act, entry, activities, ground)


def _one(act: Act, entry: Entry, activities: tuple[str, ...], ground: _Ground) -> Evidence:
    row, is_of_state = ground.row(entry), entry.about in ground.states
    return Evidence(
        source=Source.ACT,
        kind=act.id,
        on=entry.on,
        activities=activities,
        subject=(entry.table, entry.key),
        states=(entry.about,) if is_of_state else (),
        event="" if is_of_state else entry.about,
        people=(entry.actor,) if entry.actor else (),
        theme=row.theme or act.theme or theme_of(ground.treaty, row.obligation),
        title=row.title,
        obligation=row.obligation,
        period=row.period,
        sensitivity=row.sensitivity,
    )
