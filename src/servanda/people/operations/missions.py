"""Recording, correcting, confirming and closing permanent missions. Staff only."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict, Unpack

from servanda.common.access import NotThere, Role, Viewer, require
from servanda.common.history import writing
from servanda.people.addresses import normal_address
from servanda.people.contact_checks import mission_mistakes
from servanda.people.models import PermanentMission
from servanda.people.operations.keeping import keep, opened, refuse, says


class MissionFacts(TypedDict, total=False):
    """What is recorded of a permanent mission; what is left out stays as it is."""

    duty_station: str
    address: str
    email: str
    telephone: str
    language: str
    accreditation: str
    closed_on: dt.date | None
    last_confirmed_on: dt.date | None
    note: str


def record_mission(
    *, actor: Viewer, today: dt.date, state: str, **facts: Unpack[MissionFacts]
) -> PermanentMission:
    """A permanent mission of the State. BadInput where there is one at that duty station already."""
    require(actor, Role.STAFF)
    with writing():
        mission = PermanentMission(state_id=state)
        _take(mission, facts)
        refuse(mission_mistakes(mission, today))
        return keep(mission, actor=actor, action="record mission")


def correct_mission(
    *, actor: Viewer, today: dt.date, mission_id: int, version: int, **facts: Unpack[MissionFacts]
) -> PermanentMission:
    """Change what is recorded. `Stale` where someone else did so since `version` was opened."""
    require(actor, Role.STAFF)
    with writing():
        row = PermanentMission.objects.filter(pk=mission_id).first()
        wanted = PermanentMission(pk=mission_id, state_id=row.state_id if row else "")
        _take(wanted, {**_facts_of(row), **facts} if row else facts)
        mission = opened(row, version, says(wanted))
        _take(mission, facts)
        refuse(mission_mistakes(mission, today))
        return keep(mission, actor=actor, action="correct mission")


def confirm_mission(*, actor: Viewer, today: dt.date, mission_id: int) -> PermanentMission:
    """Note that today someone confirmed what is recorded of the mission."""
    require(actor, Role.STAFF)
    with writing():
        mission = PermanentMission.objects.filter(pk=mission_id).first()
        if mission is None:
            raise NotThere
        mission.last_confirmed_on = today
        return keep(mission, actor=actor, action="confirm mission")


def _take(mission: PermanentMission, facts: MissionFacts) -> None:
    for name, value in facts.items():
        setattr(mission, name, value.strip() if isinstance(value, str) else value)
    mission.email = normal_address(mission.email)


def _facts_of(mission: PermanentMission) -> MissionFacts:
    return MissionFacts(**{name: getattr(mission, name) for name in MissionFacts.__annotations__})  # type: ignore[typeddict-item]
