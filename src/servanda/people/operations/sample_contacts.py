"""Sample persons and permanent missions for the demonstration: invented, at example.org, so that nobody is meant."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction

from servanda.common.access import OPERATOR, NotAllowed
from servanda.people.enums import PersonRoleKind
from servanda.people.models import PermanentMission, Person, User
from servanda.people.operations.missions import record_mission
from servanda.people.operations.person_roles import NewRole
from servanda.people.operations.persons import record_person
from servanda.states.models import State


@dataclass(frozen=True)
class _SampleMission:
    state: str
    language: str
    confirmed_days_ago: int | None


@dataclass(frozen=True)
class _SamplePerson:
    state: str
    name: str
    title: str
    email: str
    language: str
    kind: PersonRoleKind
    function: str
    theme: str = ""
    since_days_ago: int = 600
    confirmed_days_ago: int | None = 40


_FOCAL_POINT = PersonRoleKind.NATIONAL_FOCAL_POINT
MISSIONS = (
    _SampleMission("LAO", "en", 40),
    _SampleMission("FRA", "fr", 120),
    _SampleMission("PER", "es", 500),
    _SampleMission("IRQ", "ar", None),
    _SampleMission("MDA", "ru", 90),
    _SampleMission("TCD", "fr", 700),
    _SampleMission("TUN", "ar", 60),
)
PERSONS = (
    _SamplePerson(
        "LAO", "Phonevilay Focal-Point", "Ms.", "focal.point", "en", _FOCAL_POINT, "Sample head of section"
    ),
    _SamplePerson(
        "LAO",
        "Somchit Sample",
        "Mr.",
        "s.sample",
        "en",
        _FOCAL_POINT,
        "Sample clearance officer",
        "clearance",
    ),
    _SamplePerson(
        "FRA",
        "Fanny Fictive",
        "Mme",
        "f.fictive",
        "fr",
        PersonRoleKind.MISSION_MEMBER,
        "Sample first secretary",
    ),
    _SamplePerson(
        "PER", "Pilar Prueba", "Sra.", "p.prueba", "es", _FOCAL_POINT, "Sample director", "", 2000, 800
    ),
    _SamplePerson("IRQ", "محمد النموذجي", "", "m.model", "ar", _FOCAL_POINT, "Sample director general"),
    _SamplePerson(
        "IRQ",
        "Mohammed Al-Namudhaji",
        "Mr.",
        "m.namudhaji",
        "ar",
        PersonRoleKind.MISSION_MEMBER,
        "Sample counsellor",
    ),
    _SamplePerson(
        "MDA",
        "Ион Примеров",
        "",
        "i.primerov",
        "ru",
        PersonRoleKind.COMMITTEE_DELEGATE,
        "Sample second secretary",
    ),
)


@transaction.atomic
def create_sample_contacts(today: dt.date) -> int:
    """Record the samples where nobody is recorded yet, for States that are known; how many persons there are.

    Refused in production (`NotAllowed`): they stand for nobody.
    """
    if settings.IN_PRODUCTION:
        raise NotAllowed("Sample contacts are for demonstrations; this desk is in production.")
    if Person.objects.exists() or PermanentMission.objects.exists():
        return Person.objects.count()
    known = frozenset(State.objects.values_list("iso3", flat=True))
    for mission in MISSIONS:
        if mission.state in known:
            _record_mission(mission, today)
    for person in PERSONS:
        if person.state in known:
            _record_person(person, today)
    return Person.objects.count()


def _record_mission(sample: _SampleMission, today: dt.date) -> None:
    record_mission(
        actor=OPERATOR,
        today=today,
        state=sample.state,
        duty_station="Geneva",
        address="Sample address, Geneva",
        email=f"mission.{sample.state.lower()}@example.org",
        language=sample.language,
        accreditation="Sample: United Nations Office at Geneva",
        last_confirmed_on=_before(today, sample.confirmed_days_ago),
    )


def _record_person(sample: _SamplePerson, today: dt.date) -> None:
    mission = PermanentMission.objects.filter(state_id=sample.state).first()
    at_mission = sample.kind in (PersonRoleKind.MISSION_MEMBER, PersonRoleKind.COMMITTEE_DELEGATE)
    email = f"{sample.email}@example.org"
    person = record_person(
        actor=OPERATOR,
        today=today,
        title=sample.title,
        name=sample.name,
        language=sample.language,
        email=email,
        last_confirmed_on=_before(today, sample.confirmed_days_ago),
        note="Invented for the demonstration.",
        role=NewRole(
            kind=sample.kind,
            state=sample.state,
            theme=sample.theme,
            function=sample.function,
            mission_id=mission.pk if mission and at_mission else None,
            since=_before(today, sample.since_days_ago),
        ),
    )
    person.account = User.objects.filter(email=email).first()
    person.save(update_fields=["account"])


def _before(today: dt.date, days: int | None) -> dt.date | None:
    return None if days is None else today - dt.timedelta(days=days)
