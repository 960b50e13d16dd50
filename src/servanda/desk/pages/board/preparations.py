"""What the Unit itself has to prepare: meetings that open, and last days for asking that a deadline be extended."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from servanda.law.findings import Duty, LeadTime
from servanda.law.records import Meeting, Register
from servanda.states.queries import StateLabel

DAYS_AHEAD = 90


@dataclass(frozen=True)
class Preparation:
    """A day ahead: a meeting opens, or it is the last day on which a State can ask for an extension."""

    day: dt.date
    meeting: Meeting | None = None
    iso3: str = ""
    name: str = ""
    obligation: str = ""
    lead_time: LeadTime | None = None


def preparations(
    register: Register, duties: Iterable[Duty], on: dt.date, labels: Mapping[str, StateLabel]
) -> Sequence[Preparation]:
    """What lies within the next 90 days, soonest first."""
    until = on + dt.timedelta(days=DAYS_AHEAD)
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
    found = [each for each in (*opening, *asking) if on < each.day <= until]
    return sorted(found, key=lambda each: (each.day, each.name))
