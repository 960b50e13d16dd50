"""The last day for asking that a date be extended, counted back from the meeting that must decide."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from servanda.law.calendar import add_months, before
from servanda.law.findings import LeadTime
from servanda.law.records import Meeting
from servanda.law.sentences import step
from servanda.law.treaty import Extension

MEETINGS_APART = 15
"""Months within which a formal meeting follows the one before, so that an earlier one is surely not the last."""


def deciding_meeting(due_on: dt.date, meetings: Sequence[Meeting]) -> Meeting | None:
    """The last meeting that opens before `due_on`; None while that meeting is not scheduled yet."""
    used = [meeting for meeting in meetings if meeting.in_use]
    earlier = [meeting for meeting in used if meeting.opens_on < due_on]
    if not earlier:
        return None
    last = max(earlier, key=lambda meeting: meeting.opens_on)
    followed = any(meeting.opens_on >= due_on for meeting in used)
    near = due_on <= add_months(last.opens_on, MEETINGS_APART)
    return last if followed or near else None


def lead_time(extension: Extension, due_on: dt.date, meetings: Sequence[Meeting]) -> LeadTime | None:
    """By when a request to extend `due_on` has to be submitted; None while the meeting is not scheduled."""
    meeting = deciding_meeting(due_on, meetings)
    if meeting is None:
        return None
    ask_by = before(meeting.opens_on, extension.ask_before_meeting)
    told = step(
        "ask-by",
        article=extension.ask_article,
        source=meeting.source,
        meeting=meeting.code,
        opens_on=meeting.opens_on,
        length=extension.ask_before_meeting,
        day_on=ask_by,
        result=ask_by.isoformat(),
    )
    return LeadTime(ask_by, meeting.code, meeting.opens_on, (told,))
