"""Logging work that no other theme records, in ten seconds; correcting an entry, and taking one out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, TypedDict, Unpack

from django.utils.translation import gettext as _

from servanda.common.access import Role, Viewer, require
from servanda.common.errors import BadInput
from servanda.common.history import writing
from servanda.common.steps import date_in_words
from servanda.common.treaty import treaty_by_id
from servanda.common.versioned import opened, take
from servanda.library.operations import store_file
from servanda.missions.activities import activity_problems
from servanda.results.models import LogEntry, LogEntryFile
from servanda.states.for_states import keep_for_states, state_problems, tidy_states
from servanda.states.operations import refuse

HOURS_OF_A_DAY = 24
MOST_FILES = 20


class EntryFacts(TypedDict, total=False):
    """What an entry says; what is left out stays as it is."""

    on: dt.date
    what: str
    state_id: str | None
    further_states: Sequence[str]
    event: str
    activity: str
    theme: str
    people: Sequence[str]
    hours: Decimal | None


def log_work(
    *,
    treaty_id: str,
    actor: Viewer,
    today: dt.date,
    now: dt.datetime,
    papers: Sequence[tuple[str, bytes]] = (),
    **facts: Unpack[EntryFacts],
) -> LogEntry:
    """Log one piece of work, with its papers (names and bytes). BadInput where it cannot be right; nothing is saved."""
    require(actor, Role.STAFF)
    with writing():
        entry = take(LogEntry(treaty_id=treaty_id), _tidy(facts))
        entry.people = entry.people or [actor.name]
        refuse([*_problems(entry, today), *_activity_problems(entry)])
        keep_for_states(entry, before=None, actor=actor, action="log work")
        _add(entry, papers, actor, now)
        return entry


def correct_entry(
    *,
    entry_id: int,
    version: int,
    actor: Viewer,
    today: dt.date,
    now: dt.datetime,
    papers: Sequence[tuple[str, bytes]] = (),
    **facts: Unpack[EntryFacts],
) -> LogEntry:
    """Make an entry say something else, and add papers. `Stale` where someone else changed it meanwhile."""
    require(actor, Role.STAFF)
    with writing():
        told = _tidy(facts)
        entry = opened(LogEntry, entry_id, version, told)
        before, named = entry.says(), (entry.activity, entry.on.year)
        refuse([*_problems(take(entry, told), today), *_activity_problems(entry, named)])
        keep_for_states(entry, before=before, actor=actor, action="correct log entry")
        _add(entry, papers, actor, now)
        return entry


def take_out_entry(*, entry_id: int, version: int, reason: str, actor: Viewer) -> LogEntry:
    """Take an entry out: it stays with the reason, and counts for nothing."""
    require(actor, Role.STAFF)
    if not reason.strip():
        raise BadInput(_("Say in a few words why this is taken out of use."))
    with writing():
        told = {"in_use": False, "reason": reason}
        entry = opened(LogEntry, entry_id, version, told)
        before = entry.says()
        take(entry, told)
        return keep_for_states(entry, before=before, actor=actor, action="take out log entry")


def _add(entry: LogEntry, papers: Sequence[tuple[str, bytes]], actor: Viewer, now: dt.datetime) -> None:
    if len(papers) > MOST_FILES:
        raise BadInput(_("These are too many files at once. Hand in at most 20."))
    for name, content in papers:
        file = store_file(content=content, name=name, actor=actor, now=now)
        LogEntryFile.objects.create(entry=entry, file=file)


def _problems(entry: LogEntry, today: dt.date) -> Iterator[str]:
    if not entry.what:
        yield _("Say in a few words what was done.")
    if entry.on > today:
        yield _("%(day)s is still to come. Log the work once it is done, or check the day.") % {
            "day": date_in_words(entry.on.isoformat())
        }
    yield from state_problems(entry)
    if entry.theme and entry.theme not in treaty_by_id(entry.treaty_id).themes:
        yield _("“%(theme)s” is no theme of the treaty. Choose one from the list.") % {"theme": entry.theme}
    if entry.hours is not None and not 0 < entry.hours <= HOURS_OF_A_DAY * max(1, len(entry.people)):
        yield _("A day has 24 hours for each person. Check the hours, or leave them empty.")


def _activity_problems(entry: LogEntry, named: tuple[str, int] | None = None) -> Iterator[str]:
    """`named` is what an entry on record says: a number that was taken before stays, as long as its year does."""
    kept = [named[0]] if named and named[1] == entry.on.year else []
    yield from activity_problems([entry.activity] if entry.activity else [], entry.on, kept=kept)


def _tidy(facts: EntryFacts) -> dict[str, Any]:
    told: dict[str, Any] = dict(facts)
    tidy_states(told)
    if "people" in told:
        told["people"] = list(dict.fromkeys(told["people"]))
    return told
