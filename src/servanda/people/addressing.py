"""Whom to write to: one answer for a State and a matter, with its reasons.

The order: who was named for the matter, then who was named for all matters, as national focal point; the same
among the delegates to the Committee; the same among the members of the mission; then the mission itself. Within
one place the one confirmed last goes first, then the one in the role for the shortest time. Ministers, permanent
representatives and coordinators are written to by decision, never by default. Someone without an address is
passed over, and the answer says so.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from servanda.people.enums import Freshness, Language, PersonRoleKind
from servanda.people.models import PermanentMission, Person, PersonRole

CONFIRMED_FOR = dt.timedelta(days=365)
"""How long a confirmation holds: posts rotate, and most within four years."""
ORDER = (
    PersonRoleKind.NATIONAL_FOCAL_POINT,
    PersonRoleKind.COMMITTEE_DELEGATE,
    PersonRoleKind.MISSION_MEMBER,
)


class LanguageFrom(StrEnum):
    """Where the language of a letter comes from."""

    PERSON = "the person"
    MISSION = "the permanent mission"
    NOT_TOLD = "not told"


@dataclass(frozen=True)
class Addressee:
    """The answer for one State: a person, or the permanent mission where no person can be written to."""

    iso3: str
    person: Person | None
    role: PersonRole | None
    """The role for which the person was chosen."""
    mission: PermanentMission | None
    """The mission to write to, or through which to write."""
    name: str
    """The person's, or "" for the mission."""
    email: str
    """Empty where only a postal address is known."""
    language: str
    """Two letters; English where none is told."""
    language_from: LanguageFrom
    freshness: Freshness
    last_confirmed_on: dt.date | None
    for_theme: str
    """The theme of the role; "" where the answer holds for all matters."""
    passed_over: Sequence[PersonRole] = ()
    """Roles that come before this one, of persons without an address."""

    @property
    def is_stale(self) -> bool:
        """Whether nobody confirmed the address in the last year."""
        return self.freshness is not Freshness.FRESH


def freshness(confirmed_on: dt.date | None, on: dt.date) -> Freshness:
    """How recent a confirmation is on a day. One made after that day counts as fresh."""
    if confirmed_on is None:
        return Freshness.NEVER
    return Freshness.FRESH if on - confirmed_on <= CONFIRMED_FOR else Freshness.STALE


def choose(
    iso3: str, roles: Iterable[PersonRole], missions: Iterable[PermanentMission], *, theme: str, on: dt.date
) -> Addressee | None:
    """The addressee in one State. `roles` with their persons; those not held on the day are left out here.

    None where the State has neither a person with an e-mail address nor a mission with any address.
    """
    office = _office(missions, on)
    fit = [role for role in roles if role.holds_on(on) and role.kind in ORDER and role.theme in (theme, "")]
    passed_over: list[PersonRole] = []
    for role in sorted(fit, key=lambda each: _place(each, theme)):
        if role.person.email:
            return _person(role, office, on, passed_over)
        passed_over.append(role)
    return _mission(iso3, office, on, passed_over) if office else None


def _place(role: PersonRole, theme: str) -> tuple[int, bool, int, int, int]:
    """Where a role stands in the order; the smallest comes first."""
    confirmed = role.person.last_confirmed_on or dt.date.min
    since = role.since or dt.date.min
    theme_differs = role.theme != theme
    return ORDER.index(role.kind), theme_differs, -confirmed.toordinal(), -since.toordinal(), role.pk


def _office(missions: Iterable[PermanentMission], on: dt.date) -> PermanentMission | None:
    """The mission to write to: open, with an address, confirmed last."""
    open_ones = [
        each
        for each in missions
        if (each.closed_on is None or on < each.closed_on) and (each.email or each.address)
    ]
    return max(
        open_ones,
        key=lambda each: (bool(each.email), each.last_confirmed_on or dt.date.min, -each.pk),
        default=None,
    )


def _person(
    role: PersonRole, office: PermanentMission | None, on: dt.date, passed_over: list[PersonRole]
) -> Addressee:
    person, mission = role.person, role.mission or office
    language, source = _language(person.language, mission)
    return Addressee(
        iso3=role.state_id,
        person=person,
        role=role,
        mission=mission,
        name=person.name,
        email=person.email,
        language=language,
        language_from=source,
        freshness=freshness(person.last_confirmed_on, on),
        last_confirmed_on=person.last_confirmed_on,
        for_theme=role.theme,
        passed_over=tuple(passed_over),
    )


def _mission(iso3: str, office: PermanentMission, on: dt.date, passed_over: list[PersonRole]) -> Addressee:
    language, source = _language("", office)
    return Addressee(
        iso3=iso3,
        person=None,
        role=None,
        mission=office,
        name="",
        email=office.email,
        language=language,
        language_from=source,
        freshness=freshness(office.last_confirmed_on, on),
        last_confirmed_on=office.last_confirmed_on,
        for_theme="",
        passed_over=tuple(passed_over),
    )


def _language(told: str, mission: PermanentMission | None) -> tuple[str, LanguageFrom]:
    if told:
        return told, LanguageFrom.PERSON
    if mission is not None and mission.language:
        return mission.language, LanguageFrom.MISSION
    return str(Language.ENGLISH), LanguageFrom.NOT_TOLD
