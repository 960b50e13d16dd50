"""What cannot be right in a mission, in sentences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.utils.translation import gettext as _

from servanda.common.steps import date_in_words
from servanda.common.treaty import treaty_by_id
from servanda.meetings.queries import meetings
from servanda.missions.enums import Haul, Stage
from servanda.missions.models import Mission
from servanda.states.for_states import state_problems

LONGEST = dt.timedelta(days=92)


def mission_problems(mission: Mission, today: dt.date) -> Iterator[str]:
    """A sentence for each thing that cannot be right: what, where, what to do."""
    yield from _subject_problems(mission)
    yield from _day_problems(mission, today)
    if mission.haul != Haul.NONE and mission.stage == Stage.DONE and not mission.travellers:
        yield _("Say who travelled: a journey that was made has at least one traveller.")
    if any(cost is not None and cost < 0 for cost in (mission.estimated_cost, mission.actual_cost)):
        yield _("A cost cannot be negative. Write the amount that was paid; a refund lowers it.")
    if mission.stage == Stage.DONE and not (mission.result or mission.report_id):
        yield _("A mission that is done has something to show: add its report, or say what came of it.")
    if mission.stage == Stage.CANCELLED and not mission.reason:
        yield _("Say in a few words why the mission is cancelled.")


def _subject_problems(mission: Mission) -> Iterator[str]:
    if not mission.purpose:
        yield _("Say in a few words what the mission is for.")
    if not (mission.state_id or mission.event or mission.meeting):
        yield _("Name the State, the meeting or the event that it is for.")
    yield from state_problems(mission)
    if mission.meeting and mission.meeting not in {each.code for each in meetings(mission.treaty_id)}:
        yield _("“%(code)s” is no meeting on record. Choose the meeting from the list.") % {
            "code": mission.meeting
        }
    if mission.theme and mission.theme not in treaty_by_id(mission.treaty_id).themes:
        yield _("“%(theme)s” is no theme of the treaty. Choose one from the list.") % {"theme": mission.theme}


def _day_problems(mission: Mission, today: dt.date) -> Iterator[str]:
    if mission.ends_on < mission.starts_on:
        yield _("The mission would end before it begins. Check both days.")
    elif mission.ends_on - mission.starts_on > LONGEST:
        yield _("The mission would last more than three months. Check both days.")
    if mission.stage == Stage.DONE and mission.ends_on > today:
        yield _("%(day)s is still to come. Mark the mission as done once it is over, or check its days.") % {
            "day": date_in_words(mission.ends_on.isoformat())
        }
