"""Meetings as recorded, and since when the Unit's log of each report is complete."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from servanda.common.access import NotThere, Role, Viewer
from servanda.desk.forms import CompleteLogForm, reports_of_this_desk
from servanda.desk.pages.consequences import StateConsequences, by_state
from servanda.duties.operations import rehearse_for_all
from servanda.meetings.models import Meeting
from servanda.meetings.queries import recorded_meetings
from servanda.reporting.operations import declare_complete
from servanda.reporting.queries import complete_since


@dataclass(frozen=True)
class LogOf:
    """The log of one report: the day since when it is complete, where that was declared."""

    obligation: str
    since: dt.date | None


@dataclass(frozen=True)
class MeetingsPage:
    """The context of `desk/meetings.html`."""

    meetings: Sequence[Meeting]
    logs: Sequence[LogOf]
    may_change: bool


@dataclass(frozen=True)
class CompleteLogPage:
    """The context of `desk/complete_log.html`: the form, and once a day was typed, what would follow."""

    log: LogOf
    form: CompleteLogForm
    states: Sequence[StateConsequences] | None = None
    mistakes: Sequence[str] = ()

    @property
    def dates(self) -> int:
        """How many dates would stand otherwise."""
        return sum(len(state.consequences) for state in self.states or ())


def meetings_page(viewer: Viewer, treaty_id: str) -> MeetingsPage:
    """All meetings, the latest first, and every log."""
    since = complete_since(treaty_id)
    logs = [LogOf(each, since.get(each)) for each in reports_of_this_desk()]
    return MeetingsPage(recorded_meetings(treaty_id), logs, viewer.has(Role.STAFF))


def log_of(treaty_id: str, obligation: str) -> LogOf:
    """The log of one report; `NotThere` for what is no report under the treaty."""
    if obligation not in reports_of_this_desk():
        raise NotThere
    return LogOf(obligation, complete_since(treaty_id).get(obligation))


def following(
    treaty_id: str, obligation: str, since: dt.date, viewer: Viewer, today: dt.date
) -> Sequence[StateConsequences]:
    """What would stand otherwise if the log were declared complete since that day; raises what declaring would."""

    def change() -> None:
        declare_complete(treaty_id=treaty_id, obligation=obligation, since=since, actor=viewer, today=today)

    return by_state(rehearse_for_all(treaty_id=treaty_id, change=change, on=today), today)
