"""Recording the sample missions and log entries of the demonstration."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.conf import settings
from django.db import transaction

from servanda.common.access import NotAllowed, Viewer
from servanda.missions.enums import Currency, Haul
from servanda.missions.models import Mission
from servanda.missions.operations import MissionFacts, add_follow_up, complete_mission, plan_mission
from servanda.people.queries import staff_names
from servanda.results.models import LogEntry
from servanda.results.operations.entries import log_work
from servanda.results.operations.sample_rows import ENTRIES, MISSIONS, SampleEntry, SampleMission
from servanda.states.queries import known_states
from servanda.workplan.queries import known_activity, plan_years


@dataclass(frozen=True)
class _Desk:
    """Where, by whom and when the samples are recorded."""

    treaty_id: str
    year: int
    actor: Viewer
    people: Sequence[str]
    today: dt.date
    now: dt.datetime
    states: frozenset[str]

    def knows(self, state: str, activities: Sequence[str]) -> bool:
        """Whether this desk has the State and the activities."""
        return (not state or state in self.states) and all(
            known_activity(self.year, one) for one in activities
        )


@transaction.atomic
def create_sample_work(*, treaty_id: str, actor: Viewer, today: dt.date, now: dt.datetime) -> int:
    """Samples in the year of the newest plan, where no work is on record yet; how many entries there are.

    Refused in production (`NotAllowed`): nobody did them.
    """
    if settings.IN_PRODUCTION:
        raise NotAllowed("Sample work is for demonstrations; this desk is in production.")
    year = next((each for each in plan_years(actor) if each <= today.year), None)
    if year is not None and not LogEntry.objects.exists() and not Mission.objects.exists():
        people = staff_names(on=today)[:1] or [actor.name]
        desk = _Desk(treaty_id, year, actor, people, today, now, known_states())
        for sample in MISSIONS:
            _mission(sample, desk)
        for entry in ENTRIES:
            _entry(entry, desk)
    return LogEntry.objects.count()


def _mission(sample: SampleMission, desk: _Desk) -> None:
    if not desk.knows(sample.state, sample.activities):
        return
    first = dt.date(desk.year, sample.month, sample.day)
    facts = MissionFacts(
        kind=sample.kind,
        state_id=sample.state,
        event=sample.event,
        place=sample.place,
        purpose=sample.purpose,
        activities=sample.activities,
        starts_on=first,
        ends_on=first + dt.timedelta(days=sample.days - 1),
        travellers=desk.people,
        haul=sample.haul,
        estimated_cost=Decimal(sample.cost),
        currency=Currency.CHF,
    )
    mission = plan_mission(treaty_id=desk.treaty_id, actor=desk.actor, today=desk.today, **facts)
    if sample is MISSIONS[-1] or mission.ends_on >= desk.today:
        return
    complete_mission(
        mission_id=mission.pk,
        version=mission.version,
        result="Sample: what was agreed would stand here.",
        actual_cost=mission.estimated_cost,
        travellers=desk.people,
        actor=desk.actor,
        today=desk.today,
        now=desk.now,
    )
    if sample.haul == Haul.LONG:
        add_follow_up(
            mission_id=mission.pk,
            what="Sample: send the notes of the talks",
            owner=desk.people[0],
            due_on=mission.ends_on + dt.timedelta(days=30),
            actor=desk.actor,
            today=desk.today,
        )


def _entry(sample: SampleEntry, desk: _Desk) -> None:
    on = dt.date(desk.year, sample.month, sample.day)
    if on > desk.today or not desk.knows(sample.state, [sample.activity]):
        return
    log_work(
        treaty_id=desk.treaty_id,
        actor=desk.actor,
        today=desk.today,
        now=desk.now,
        on=on,
        what=sample.what,
        state_id=sample.state,
        event=sample.event,
        activity=sample.activity,
        theme=sample.theme,
        people=desk.people,
        hours=Decimal(sample.hours),
    )
