"""Recording meetings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.utils.translation import gettext as _

from servanda.common import rows
from servanda.common.access import Role, Viewer, require
from servanda.common.history import writing
from servanda.law import records as law
from servanda.meetings.models import Meeting
from servanda.states.operations import entry_problems, refuse
from servanda.states.queries import known_states


def record_meeting(*, treaty_id: str, meeting: law.Meeting, actor: Viewer, today: dt.date) -> Meeting:
    """Record a meeting, held or announced. BadInput where it cannot be right."""
    require(actor, Role.STAFF)
    with writing():
        refuse([*entry_problems(treaty_id, meeting, today=today), *_problems(meeting)])
        return rows.add(Meeting, treaty_id, meeting, actor=actor, action="record meeting")


def correct_meeting(
    *, meeting_id: int, version: int, meeting: law.Meeting, actor: Viewer, today: dt.date
) -> Meeting:
    """Make a recorded meeting say what `meeting` says; deadlines counted back from it move along."""
    require(actor, Role.STAFF)
    with writing():
        row = rows.opened(Meeting, meeting_id, version, meeting)
        refuse([*entry_problems(row.treaty_id, meeting, today=today), *_problems(meeting)])
        return rows.change(row, meeting, version=version, actor=actor, action="correct meeting")


def _problems(meeting: law.Meeting) -> Iterator[str]:
    if not meeting.code.strip():
        yield _("The meeting needs a short code, such as 13MSP.")
    if meeting.closes_on < meeting.opens_on:
        yield _("The meeting would close before it opens. Check both days.")
    for code in {meeting.country, meeting.presidency} - {""} - known_states():
        yield _("“%(code)s” is not the code of a State. Choose the State from the list.") % {"code": code}
