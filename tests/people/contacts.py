"""Persons and permanent missions for tests, in every room: fictional, at example.org."""

import datetime as dt
from typing import Any

from servanda.common.access import OPERATOR
from servanda.people import operations
from servanda.people.enums import PersonRoleKind
from servanda.people.models import PermanentMission, Person
from servanda.people.operations import NewRole
from servanda.states.models import State
from tests.people.accounts import THE_DAY

FOCAL_POINT = PersonRoleKind.NATIONAL_FOCAL_POINT


def named_person(
    name: str = "Mina Model",
    state: str = "PER",
    *,
    kind: PersonRoleKind = FOCAL_POINT,
    theme: str = "",
    function: str = "",
    since: dt.date | None = dt.date(2017, 1, 1),
    until: dt.date | None = None,
    **facts: Any,
) -> Person:
    """A person with one role, confirmed a month before the day of the tests unless said otherwise."""
    State.objects.get_or_create(iso3=state)
    told: dict[str, Any] = {
        "email": f"{name.partition(' ')[0].lower()}@example.org",
        "last_confirmed_on": THE_DAY - dt.timedelta(days=30),
    } | facts
    role = NewRole(kind=kind, state=state, theme=theme, function=function, since=since, until=until)
    return operations.record_person(actor=OPERATOR, today=THE_DAY, role=role, name=name, **told)


def office(state: str = "PER", duty_station: str = "Geneva", **facts: Any) -> PermanentMission:
    """A permanent mission, confirmed a month before."""
    State.objects.get_or_create(iso3=state)
    told: dict[str, Any] = {
        "email": f"{state.lower()}@example.org",
        "address": "1 Example Street",
        "language": "fr",
        "last_confirmed_on": THE_DAY - dt.timedelta(days=30),
    } | facts
    return operations.record_mission(
        actor=OPERATOR, today=THE_DAY, state=state, duty_station=duty_station, **told
    )
