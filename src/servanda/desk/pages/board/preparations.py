"""What the Unit itself has to prepare: its papers before meetings, meetings, last days to ask for an extension."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from servanda.common.obligations import unit_duty_name
from servanda.common.treaty import treaty_of_this_desk
from servanda.desk.pages.board.choice import Window
from servanda.law.findings import Duty, LeadTime, Reason, StateOfPlay
from servanda.law.records import Meeting, Register
from servanda.law.unit_dates import UnitDate, unit_dates
from servanda.states.queries import StateLabel

_APPLIES = frozenset({StateOfPlay.NOT_STARTED, StateOfPlay.RUNNING, StateOfPlay.DUE, StateOfPlay.OVERDUE})


@dataclass(frozen=True)
class Asking:
    """A duty whose extension would have to be asked for."""

    iso3: str
    name: str
    obligation: str


@dataclass(frozen=True)
class Preparation:
    """A day ahead: a paper is owed, a meeting opens, or it is the last day for States to ask for an extension."""

    day: dt.date
    meeting: Meeting | None = None
    unit_date: UnitDate | None = None
    lead_time: LeadTime | None = None
    asking: Sequence[Asking] = ()
    """One duty that applies; or all duties of the day of which it is not known whether they apply."""
    is_told: bool = True
    """Whether it is known that the duty applies."""

    @property
    def owed(self) -> str:
        """The name of what the Unit owes on this day, in the reader's language; nothing for other days."""
        return unit_duty_name(self.unit_date.duty) if self.unit_date else ""


def days_ahead(window: Window) -> int:
    """How far the Unit looks ahead: as far as the window; the longest where the window looks elsewhere."""
    return window.days or max(each.days for each in Window)


def preparations(
    register: Register, duties: Iterable[Duty], on: dt.date, days: int, labels: Mapping[str, StateLabel]
) -> Sequence[Preparation]:
    """What lies on the day `on` or within `days` days after it, soonest first."""
    until = on + dt.timedelta(days=days)
    dates = unit_dates(treaty_of_this_desk(), register, on, until)
    owed = [Preparation(one.due_on, unit_date=one) for one in dates]
    opening = [Preparation(each.opens_on, each) for each in register.meetings if each.in_use]
    found = [*owed, *opening, *_last_days(duties, labels)]
    return sorted((each for each in found if on <= each.day <= until), key=lambda each: each.day)


def _last_days(duties: Iterable[Duty], labels: Mapping[str, StateLabel]) -> Iterator[Preparation]:
    place = {iso3: number for number, iso3 in enumerate(labels)}
    asking = [(lead, duty) for duty in duties if (lead := duty.lead_time)]
    asking.sort(key=lambda pair: (*_occasion(pair), place[pair[1].iso3]))
    for (_day, _meeting, is_doubtful), pairs in groupby(asking, key=_occasion):
        of_the_day = list(pairs)
        each = [Asking(duty.iso3, labels[duty.iso3].name, duty.obligation) for _lead, duty in of_the_day]
        lead = of_the_day[0][0]
        for lines in [each] if is_doubtful else [[one] for one in each]:
            yield Preparation(lead.ask_by, lead_time=lead, asking=lines, is_told=not is_doubtful)


def _occasion(pair: tuple[LeadTime, Duty]) -> tuple[dt.date, str, bool]:
    lead, duty = pair
    applies = duty.state in _APPLIES and duty.reason != Reason.CONDITION_UNKNOWN
    return lead.ask_by, lead.meeting, not applies
