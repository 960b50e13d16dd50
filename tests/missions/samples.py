"""Missions for tests: one to Peru that was made in May 2018, and others by changing what is told of it."""

import datetime as dt
from decimal import Decimal
from typing import Any

from servanda.missions import operations
from servanda.missions.enums import Currency, Haul, MissionKind
from servanda.missions.models import Mission
from tests.facts import ANN, TODAY, TREATY
from tests.results.work import a_plan

NOW = dt.datetime(2018, 5, 31, 9, 0, tzinfo=dt.UTC)
LIMA: dict[str, Any] = {
    "kind": MissionKind.SUPPORT,
    "state_id": "PER",
    "place": "Lima",
    "purpose": "Advice on the annual report",
    "activities": ["3.1.4"],
    "starts_on": dt.date(2018, 5, 14),
    "ends_on": dt.date(2018, 5, 16),
    "travellers": ["Ann Example"],
    "haul": Haul.LONG,
    "estimated_cost": Decimal("4200.00"),
    "currency": Currency.CHF,
}


def planned(**changed: Any) -> Mission:
    """A mission on record as planned, in a year that has a plan where it names an activity."""
    facts = {**LIMA, **changed}
    if facts["activities"]:
        a_plan(facts["starts_on"].year)
    return operations.plan_mission(treaty_id=TREATY, actor=ANN, today=TODAY, **facts)


def done(**changed: Any) -> Mission:
    """A mission that was made."""
    mission = planned(**changed)
    return operations.complete_mission(
        mission_id=mission.pk,
        version=mission.version,
        result="The report is drafted.",
        actual_cost=Decimal("3980.50"),
        travellers=mission.travellers,
        actor=ANN,
        today=TODAY,
        now=NOW,
    )
