"""Extensions in the order they were granted. The date that counts is the one written in the decision."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from servanda.law.partial_dates import PartialDate
from servanda.law.records import Decision, Meeting


@dataclass(frozen=True)
class Granted:
    """A decision with the day it was taken, told by a source or inferred from the calendar of meetings."""

    decision: Decision
    decided_on: dt.date
    inferred: bool
    moved_on: dt.date
    """The date that the decision moved."""


def granted(decisions: Iterable[Decision], due_on: dt.date, meetings: Sequence[Meeting]) -> list[Granted]:
    """The decisions in use that moved the date `due_on`, earliest first.

    Where a source gives neither the day nor the meeting, the decision is taken to be that of the last meeting that
    opened before the date it moved, since a request must be decided before the time limit ends.
    """
    meetings = [meeting for meeting in meetings if meeting.in_use]
    chain: list[Granted] = []
    current = due_on
    for decision in sorted((one for one in decisions if one.in_use), key=lambda one: one.until):
        told = decision.decided_on or _closing_day(decision.meeting, meetings)
        decided_on = told or _last_before(current, meetings)
        chain.append(Granted(decision, decided_on, told is None, current))
        current = decision.until.first
    return chain


def due_on_after(chain: Sequence[Granted], due_on: dt.date, on: dt.date) -> PartialDate:
    """The date as it stood on the day `on`, after the decisions taken by then."""
    taken = [one.decision.until for one in chain if one.decided_on <= on]
    return taken[-1] if taken else PartialDate.on(due_on)


def _closing_day(code: str, meetings: Sequence[Meeting]) -> dt.date | None:
    return next((meeting.closes_on for meeting in meetings if code and meeting.code == code), None)


def _last_before(day: dt.date, meetings: Sequence[Meeting]) -> dt.date:
    return max((meeting.closes_on for meeting in meetings if meeting.opens_on < day), default=day)
