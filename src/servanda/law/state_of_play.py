"""How a duty stands on a day: the one table of rules, for one duty. `servanda.law.arrays` has it for many."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from servanda.law.calendar import Span, before
from servanda.law.findings import Reason, StateOfPlay
from servanda.law.known import Known
from servanda.law.partial_dates import PartialDate


@dataclass(frozen=True)
class Running:
    """A clock: from `start_on` to `due_on`; `ends_on` is when the State left the treaty, if it did."""

    start_on: dt.date
    due_on: PartialDate
    ends_on: dt.date | None
    notice: Span
    complete_since: dt.date | None = None
    """From this day on the Unit's own log is complete."""
    period_starts_on: dt.date | None = None


Play = tuple[StateOfPlay, Reason]


def state_of_play(clock: Running, known: Known, on: dt.date) -> Play:
    """The first of these that holds: not bound, done, left, not started, not told, time left, past."""
    return (
        _settled(clock, known, on)
        or _not_started(clock, on)
        or _not_told(known, on)
        or _not_done(clock, known, on)
    )


def _settled(clock: Running, known: Known, on: dt.date) -> Play | None:
    if known.bound is False:
        return StateOfPlay.NOT_APPLICABLE, Reason.CONDITION_FALSE
    if known.done is not None and known.done.surely_by(on):
        return _done(clock, known.done)
    if clock.ends_on is not None and clock.ends_on <= on and clock.ends_on <= clock.due_on.first:
        return StateOfPlay.ENDED, Reason.LEFT
    return None


def _not_started(clock: Running, on: dt.date) -> Play | None:
    if on < clock.start_on:
        return StateOfPlay.NOT_STARTED, Reason.CLOCK_NOT_STARTED
    if clock.period_starts_on is not None and on < clock.period_starts_on:
        return StateOfPlay.NOT_STARTED, Reason.PERIOD_NOT_STARTED
    return None


def _not_told(known: Known, on: dt.date) -> Play | None:
    if known.bound is None:
        return StateOfPlay.UNKNOWN, known.bound_reason
    if known.done is not None and known.done.possibly_by(on):
        return StateOfPlay.UNKNOWN, Reason.DATE_NOT_TOLD
    return None


def _done(clock: Running, done: PartialDate) -> Play:
    if done.last <= clock.due_on.first:
        return StateOfPlay.MET, Reason.DONE_IN_TIME
    if done.first > clock.due_on.last:
        return StateOfPlay.MET_LATE, Reason.DONE_LATE
    return StateOfPlay.UNKNOWN, Reason.DONE_DAY_NOT_TOLD


def _not_done(clock: Running, known: Known, on: dt.date) -> Play:
    due = clock.due_on
    if on <= due.first:
        near = on >= before(due.first, clock.notice)
        return (StateOfPlay.DUE, Reason.WITHIN_NOTICE) if near else (StateOfPlay.RUNNING, Reason.TIME_LEFT)
    if on <= due.last:
        return StateOfPlay.UNKNOWN, Reason.DATE_NOT_TOLD
    logged = clock.complete_since is not None and clock.complete_since <= due.first
    if logged or (known.open_until is not None and known.open_until >= on):
        return StateOfPlay.OVERDUE, Reason.PAST_KNOWN_OPEN
    return StateOfPlay.UNKNOWN, Reason.PAST_SILENT
