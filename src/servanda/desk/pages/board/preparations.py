"""What the Unit itself has to prepare: its papers before meetings, meetings, last days to ask for an extension."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from servanda.common.obligations import unit_duty_name
from servanda.common.treaty import treaty_of_this_desk
from servanda.law.findings import Duty, LeadTime
from servanda.law.records import Meeting, Register
from servanda.law.unit_dates import UnitDate, unit_dates
from servanda.states.queries import StateLabel

DAYS_AHEAD = 90


@dataclass(frozen=True)
class Preparation:
    """A day ahead: a paper is owed, a meeting opens, or it is the last day for a State to ask for an extension."""

    day: dt.date
    meeting: Meeting | None = None
    iso3: str = ""
    name: str = ""
    obligation: str = ""
    lead_time: LeadTime | None = None
    unit_date: UnitDate | None = None

    @property
    def owed(self) -> str:
        """The name of what the Unit owes on this day, in the reader's language; nothing for other days."""
        return unit_duty_name(self.unit_date.duty) if self.unit_date else ""


def preparations(
    register: Register, duties: Iterable[Duty], on: dt.date, labels: Mapping[str, StateLabel]
) -> Sequence[Preparation]:
    """What lies within the next 90 days, soonest first."""
    until = on + dt.timedelta(days=DAYS_AHEAD)
    dates = unit_dates(treaty_of_this_desk(), register, on, until)
    owed = [Preparation(one.due_on, unit_date=one) for one in dates]
    opening = [Preparation(meeting.opens_on, meeting) for meeting in register.meetings]
    asking = [
        Preparation(
            lead.ask_by,
            iso3=duty.iso3,
            name=labels[duty.iso3].name,
            obligation=duty.obligation,
            lead_time=lead,
        )
        for duty in duties
        if (lead := duty.lead_time)
    ]
    found = [each for each in (*owed, *opening, *asking) if on < each.day <= until]
    return sorted(found, key=lambda each: (each.day, each.name))
