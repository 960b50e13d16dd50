"""What a calendar feed shows: days on which something falls due, last days for asking, meetings."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from servanda.common.access import Role, Viewer
from servanda.common.languages import current
from servanda.common.obligations import article_of, in_digits, obligation_name, unit_duty_name
from servanda.common.treaty import treaty_of_this_desk
from servanda.duties.queries import register
from servanda.law.findings import Duty, StateOfPlay
from servanda.law.records import Meeting
from servanda.law.unit_dates import UnitDate, unit_dates
from servanda.meetings.names import name_in, place_in
from servanda.papers.calendars import Event
from servanda.papers.isolates import left_to_right
from servanda.papers.numbers import write_number
from servanda.publications.all_states import all_duties
from servanda.states.queries import state_labels

DAYS_AHEAD = 730
NAMES_IN_A_SUMMARY = 3
_AHEAD = frozenset({StateOfPlay.RUNNING, StateOfPlay.DUE, StateOfPlay.NOT_STARTED})
_SEES_ALL = (Role.STAFF, Role.PRESIDENT, Role.COORDINATOR, Role.AUDITOR)


@dataclass(frozen=True, order=True)
class _Occasion:
    """What falls on a day, for one State or many."""

    day: dt.date
    obligation: str
    period: str
    asks: bool
    """Whether it is the last day for asking that the deadline be extended, not the deadline."""


def calendar_events(treaty_id: str, viewer: Viewer, wanted: Mapping[str, Any], today: dt.date) -> list[Event]:
    """The events of the next two years that the viewer may see and wants, soonest first.

    Focal points see their own States. States that fall due on one day are one event.
    """
    until = today + dt.timedelta(days=DAYS_AHEAD)
    names = {label.iso3: label.name for label in state_labels(current(), today)}
    duties = [duty for duty in all_duties(treaty_id, today, until) if _is_for(duty, viewer, wanted)]
    states: defaultdict[_Occasion, list[str]] = defaultdict(list)
    for occasion, iso3 in _occasions(duties):
        if today <= occasion.day <= until:
            states[occasion].append(names.get(iso3, iso3))
    meetings = (meeting for meeting in register(treaty_id).meetings if today <= meeting.closes_on <= until)
    events = [*(_event(treaty_id, *each) for each in states.items()), *map(_meeting, meetings)]
    if viewer.has(Role.STAFF, Role.PRESIDENT) and not any(wanted.values()):
        owed = unit_dates(treaty_of_this_desk(), register(treaty_id), today, until)
        events += [_owed(treaty_id, one) for one in owed]
    return sorted(events, key=lambda event: (event.day, event.uid))


def _is_for(duty: Duty, viewer: Viewer, wanted: Mapping[str, Any]) -> bool:
    theme = treaty_of_this_desk().obligations[duty.obligation].theme
    return (
        (viewer.has(*_SEES_ALL) or viewer.speaks_for(duty.iso3))
        and duty.state in _AHEAD
        and wanted.get("theme") in (None, "", theme)
        and wanted.get("state") in (None, "", duty.iso3)
    )


def _occasions(duties: Iterable[Duty]) -> Iterable[tuple[_Occasion, str]]:
    for duty in duties:
        if duty.due_on and duty.due_on.is_exact:
            yield _Occasion(duty.due_on.first, duty.obligation, duty.period, asks=False), duty.iso3
        if duty.lead_time:
            yield _Occasion(duty.lead_time.ask_by, duty.obligation, duty.period, asks=True), duty.iso3


def _event(treaty_id: str, occasion: _Occasion, states: list[str]) -> Event:
    what = obligation_name(occasion.obligation)
    if occasion.period.isdigit():
        what = _("%(obligation)s for %(year)s") % {"obligation": what, "year": in_digits(occasion.period)}
    if occasion.asks:
        what = _("Last day to ask for an extension: %(obligation)s") % {"obligation": what}
    kind = "ask" if occasion.asks else "due"
    place = "-".join(part for part in (kind, occasion.obligation, occasion.period) if part)
    return Event(
        uid=f"{treaty_id}-{place}-{occasion.day.isoformat()}@servanda",
        day=occasion.day,
        summary=_("%(what)s: %(who)s") % {"what": what, "who": _who(states)},
        description=article_of(occasion.obligation, occasion.period) + "\n" + "\n".join(states),
        categories=[obligation_name(occasion.obligation)],
    )


def _who(states: list[str]) -> str:
    if len(states) <= NAMES_IN_A_SUMMARY:
        return _(", ").join(states)
    number = write_number(len(states), current())
    return ngettext("%(number)s State", "%(number)s States", len(states)) % {"number": number}


def _owed(treaty_id: str, one: UnitDate) -> Event:
    return Event(
        uid=f"{treaty_id}-unit-{one.duty}-{one.meeting}@servanda",
        day=one.due_on,
        summary=f"{unit_duty_name(one.duty)} ({left_to_right(one.meeting)})",
        categories=[_("Meetings")],
    )


def _meeting_and_place(meeting: Meeting) -> str:
    treaty_id = settings.SERVANDA_TREATY
    name = name_in(treaty_id, meeting, current())
    return _(", ").join([name, *([place_in(treaty_id, meeting.city, current())] if meeting.city else [])])


def _meeting(meeting: Meeting) -> Event:
    return Event(
        uid=f"meeting-{meeting.code}@servanda",
        day=meeting.opens_on,
        last_day=meeting.closes_on,
        summary=_meeting_and_place(meeting),
        categories=[_("Meetings")],
    )
