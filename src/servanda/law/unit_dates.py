"""What the Unit owes, and by when: dates counted back from the meetings on record."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from servanda.law.calendar import before
from servanda.law.findings import Step
from servanda.law.records import Meeting, Register
from servanda.law.sentences import step
from servanda.law.treaty import Treaty, UnitDuty


@dataclass(frozen=True)
class UnitDate:
    """One thing that the Unit owes before one meeting."""

    duty: str
    meeting: str
    meeting_opens_on: dt.date
    due_on: dt.date
    steps: Sequence[Step]


def unit_dates(treaty: Treaty, register: Register, first: dt.date, last: dt.date) -> list[UnitDate]:
    """What the Unit owes from the day `first` to the day `last`, earliest first."""
    found = [
        _date(duty, meeting)
        for duty in treaty.unit_duty_list
        for meeting in register.meetings
        if meeting.in_use and series_of(meeting.code) in duty.series
    ]
    return sorted((one for one in found if first <= one.due_on <= last), key=lambda one: one.due_on)


def series_of(code: str) -> str:
    """The series of a meeting: MSP for 9MSP, RC for 2RC-1."""
    letters = re.search(r"[A-Z]+", code)
    return letters.group() if letters else code


def _date(duty: UnitDuty, meeting: Meeting) -> UnitDate:
    due_on = before(meeting.opens_on, duty.before_meeting)
    told = step(
        "unit-owes",
        source=duty.source,
        meeting=meeting.code,
        opens_on=meeting.opens_on,
        length=duty.before_meeting,
        day_on=due_on,
        result=due_on.isoformat(),
    )
    return UnitDate(duty.id, meeting.code, meeting.opens_on, due_on, (told,))
