"""Planning a mission, and correcting what is recorded of one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, TypedDict, Unpack

from servanda.common.access import Role, Viewer, require
from servanda.common.history import writing
from servanda.common.versioned import opened, take
from servanda.missions.activities import activity_problems
from servanda.missions.checks import mission_problems
from servanda.missions.enums import Currency, Haul, MissionKind
from servanda.missions.models import Mission
from servanda.states.for_states import keep_for_states, tidy_states
from servanda.states.operations import refuse


class MissionFacts(TypedDict, total=False):
    """What is recorded of a mission; what is left out stays as it is."""

    kind: MissionKind
    state_id: str | None
    further_states: Sequence[str]
    event: str
    meeting: str
    place: str
    purpose: str
    theme: str
    activities: Sequence[str]
    starts_on: dt.date
    ends_on: dt.date
    travellers: Sequence[str]
    haul: Haul
    estimated_cost: Decimal | None
    actual_cost: Decimal | None
    currency: Currency
    result: str


def plan_mission(*, treaty_id: str, actor: Viewer, today: dt.date, **facts: Unpack[MissionFacts]) -> Mission:
    """Record a mission that is planned, or was made and will be completed. BadInput where it cannot be right."""
    require(actor, Role.STAFF)
    with writing():
        mission = take(Mission(treaty_id=treaty_id), _tidy(facts))
        wrong = activity_problems(mission.activities, mission.starts_on)
        refuse([*mission_problems(mission, today), *wrong])
        return keep_mission(mission, before=None, actor=actor, action="plan mission")


def correct_mission(
    *, mission_id: int, version: int, actor: Viewer, today: dt.date, **facts: Unpack[MissionFacts]
) -> Mission:
    """Change what is recorded. `Stale` where someone else did so since `version` was opened."""
    require(actor, Role.STAFF)
    with writing():
        told = _tidy(facts)
        mission = opened(Mission, mission_id, version, told)
        before, named, year = mission.says(), mission.activities, mission.starts_on.year
        problems = list(mission_problems(take(mission, told), today))
        kept = named if mission.starts_on.year == year else ()
        refuse([*problems, *activity_problems(mission.activities, mission.starts_on, kept=kept)])
        return keep_mission(mission, before=before, actor=actor, action="correct planned mission")


def about(mission: Mission) -> str:
    """The State that the history of the mission belongs to first, or the meeting."""
    return mission.state_id or mission.meeting


def keep_mission(mission: Mission, *, before: dict[str, Any] | None, actor: Viewer, action: str) -> Mission:
    """Save the mission, with an entry in the history of each State that it is for, or of the meeting."""
    return keep_for_states(mission, before=before, actor=actor, action=action, otherwise=mission.meeting)


def _tidy(facts: MissionFacts) -> dict[str, Any]:
    told: dict[str, Any] = dict(facts)
    tidy_states(told)
    for name in ("activities", "travellers"):
        if name in told:
            told[name] = list(dict.fromkeys(told[name]))
    return told
