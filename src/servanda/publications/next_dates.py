"""The next days that matter: what falls due, which meetings open."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from servanda.duties.queries import register
from servanda.law.findings import Duty, StateOfPlay
from servanda.law.records import Meeting
from servanda.publications.all_states import all_duties

_AHEAD = frozenset({StateOfPlay.RUNNING, StateOfPlay.DUE, StateOfPlay.NOT_STARTED})
_YEARS_AHEAD = 2


@dataclass(frozen=True)
class NextDate:
    """A day ahead: either an obligation that falls due for some States, or a meeting that opens."""

    day: dt.date
    obligation: str = ""
    period: str = ""
    states: Sequence[str] = ()
    """ISO3 codes of the States for which it falls due."""
    meeting: Meeting | None = None


def next_dates(treaty_id: str, on: dt.date, most: int) -> Sequence[NextDate]:
    """At most `most` days after `on`, soonest first."""
    until = on.replace(year=on.year + _YEARS_AHEAD, day=min(on.day, 28))
    duties = all_duties(treaty_id, on, until)
    found = [*_falling_due(duties, on), *_opening(register(treaty_id).meetings, on)]
    return sorted(found, key=lambda date: (date.day, date.obligation))[:most]


def _falling_due(duties: Iterable[Duty], on: dt.date) -> Iterable[NextDate]:
    states: defaultdict[tuple[dt.date, str, str], list[str]] = defaultdict(list)
    for duty in duties:
        if duty.state in _AHEAD and duty.due_on and duty.due_on.is_exact and duty.due_on.first > on:
            states[duty.due_on.first, duty.obligation, duty.period].append(duty.iso3)
    return (NextDate(*key, states=tuple(sorted(codes))) for key, codes in states.items())


def _opening(meetings: Iterable[Meeting], on: dt.date) -> Iterable[NextDate]:
    return (NextDate(meeting.opens_on, meeting=meeting) for meeting in meetings if meeting.opens_on > on)
