"""Which reminders are due for sending on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from servanda.law.findings import Duty, Reason, StateOfPlay
from servanda.law.reminders.ladder import Ladder, Reminder

OPEN = frozenset({StateOfPlay.NOT_STARTED, StateOfPlay.RUNNING, StateOfPlay.DUE, StateOfPlay.OVERDUE})


@dataclass(frozen=True)
class Sent:
    """A reminder that went out: which rung, for which duty."""

    reminder: str
    iso3: str
    obligation: str
    period: str


@dataclass(frozen=True)
class Proposal:
    """A letter that could go out today; `certain` is False where the records do not tell whether it is owed."""

    duty: Duty
    reminder: Reminder
    since: dt.date
    """The day from which it has been proposed."""
    certain: bool


def proposals(
    ladder: Ladder, duties: Iterable[Duty], sent: Collection[Sent], today: dt.date
) -> list[Proposal]:
    """The letters to propose today, at most one for a duty: its last rung reached, unless that one, or a later
    one, went out already. Earlier rungs that were missed are not made up for, and what was to be sent before
    the date is not proposed after it.
    """
    gone = frozenset(sent)
    return [found for duty in duties for found in _proposed(ladder, duty, gone, today)]


def may_be_reminded(duty: Duty) -> bool:
    """Whether a letter can ask for it: it is open, or its date has passed and all sources are silent."""
    return duty.state in OPEN or _is_silent(duty)


def _is_silent(duty: Duty) -> bool:
    return duty.state is StateOfPlay.UNKNOWN and duty.reason is Reason.PAST_SILENT


def _proposed(ladder: Ladder, duty: Duty, gone: frozenset[Sent], today: dt.date) -> Iterator[Proposal]:
    if duty.due_on is None or not duty.due_on.is_exact or not may_be_reminded(duty):
        return
    due = duty.due_on.first
    fitting = [rung for rung in ladder.of(duty.obligation) if rung.still_fits(due, today)]
    reached = [rung for rung in fitting if rung.day(due) <= today]
    if not reached:
        return
    rung = reached[-1]
    if Sent(rung.id, duty.iso3, duty.obligation, duty.period) not in gone:
        yield Proposal(duty, rung, rung.day(due), certain=not _is_silent(duty))
