"""Reading persons and permanent missions, each reader as far as that reader may see."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Prefetch, Q, QuerySet

from servanda.common.access import NotThere, Viewer
from servanda.common.history.models import Change
from servanda.people.access import require_addresses, require_names, sees_addresses, sees_people
from servanda.people.addressing import freshness
from servanda.people.enums import ContactTable, Freshness, PersonRoleKind
from servanda.people.models import ContactVersion, PermanentMission, Person, PersonRole
from servanda.people.spelling import folded


@dataclass(frozen=True)
class PersonLine:
    """A person as a list shows one. Addresses are empty for a reader who may not see them."""

    id: int
    version: int
    account_id: int | None
    title: str
    name: str
    language: str
    email: str
    telephone: str
    freshness: Freshness
    last_confirmed_on: dt.date | None
    note: str
    erased_on: dt.date | None
    roles: Sequence[PersonRole]
    """Held on the day, as far as the reader may see them."""
    other_roles: Sequence[PersonRole]
    """Ended, or not begun."""


@dataclass(frozen=True)
class PersonFilter:
    """What a list of persons is narrowed to; "" for everything."""

    state: str = ""
    kind: str = ""
    theme: str = ""
    freshness: str = ""
    text: str = ""
    """Part of a name, an address or a function, in any script."""
    former: bool = False
    """Whether persons who hold no role on the day are shown as well."""


def persons(viewer: Viewer, *, on: dt.date, only: PersonFilter = PersonFilter()) -> list[PersonLine]:
    """Persons by name. Two queries, however many there are. `NotAllowed` for those who see none."""
    require_names(viewer)
    lines = [_line(person, viewer, on) for person in _persons(viewer)]
    return [line for line in lines if _wanted(line, only)]


def persons_of_state(viewer: Viewer, iso3: str, *, on: dt.date) -> list[PersonLine]:
    """Those with a role for the State on the day, for its file; nobody for a reader who sees none."""
    return persons(viewer, on=on, only=PersonFilter(state=iso3)) if sees_people(viewer) else []


def contact(viewer: Viewer, person_id: int, *, on: dt.date) -> PersonLine:
    """One person; `NotThere` where there is none, or none that the viewer may see."""
    require_names(viewer)
    found = _persons(viewer).filter(pk=person_id).first()
    if found is None:
        raise NotThere
    return _line(found, viewer, on)


def missions(viewer: Viewer, *, state: str = "") -> list[PermanentMission]:
    """Permanent missions, open ones and closed ones. `NotAllowed` for those who may not see addresses."""
    require_addresses(viewer)
    found = PermanentMission.objects.all()
    return list(found.filter(state_id=state) if state else found)


def missions_of_state(viewer: Viewer, iso3: str) -> list[PermanentMission]:
    """The State's permanent missions for its file; none for a reader who may not see addresses."""
    return missions(viewer, state=iso3) if sees_addresses(viewer) else []


def mission(viewer: Viewer, mission_id: int) -> PermanentMission:
    """One permanent mission, with the roles of its members. `NotThere` where there is none."""
    require_addresses(viewer)
    found = PermanentMission.objects.prefetch_related("roles__person").filter(pk=mission_id).first()
    if found is None:
        raise NotThere
    return found


@dataclass(frozen=True)
class ToldVersion:
    """One version of a row: who made it say this, and when."""

    version: ContactVersion
    change: Change
    before: ContactVersion | None


def story_of_person(viewer: Viewer, person_id: int) -> list[ToldVersion]:
    """Every version of the person, of the roles, and of those merged with the person; newest first. Three queries."""
    require_addresses(viewer)
    merged = Person.objects.filter(Q(pk=person_id) | Q(merged_into=person_id)).values_list("pk", flat=True)
    return _story(ContactVersion.objects.filter(person__in=list(merged)))


def story_of_mission(viewer: Viewer, mission_id: int) -> list[ToldVersion]:
    """Every version of the mission, newest first. Two queries."""
    require_addresses(viewer)
    return _story(ContactVersion.objects.filter(table=ContactTable.MISSION, row=mission_id))


def _story(found: QuerySet[ContactVersion]) -> list[ToldVersion]:
    versions = list(found.order_by("change", "pk"))
    changes = Change.objects.in_bulk([version.change for version in versions])
    known = {(version.table, version.row, version.number): version for version in versions}
    return [
        ToldVersion(
            version, changes[version.change], known.get((version.table, version.row, version.number - 1))
        )
        for version in reversed(versions)
    ]


def _persons(viewer: Viewer) -> QuerySet[Person]:
    roles = PersonRole.objects.select_related("mission").order_by("since", "pk")
    found = Person.objects.filter(merged_into__isnull=True)
    if not sees_addresses(viewer):
        roles = roles.filter(theme__in=viewer.themes)
        found = found.filter(roles__theme__in=viewer.themes).distinct()
    return found.prefetch_related(Prefetch("roles", roles)).order_by("name", "pk")


def _line(person: Person, viewer: Viewer, on: dt.date) -> PersonLine:
    full, roles = sees_addresses(viewer), list(person.roles.all())
    return PersonLine(
        id=person.pk,
        version=person.version,
        account_id=person.account_id if full else None,
        title=person.title,
        name=person.shown_name,
        language=person.language if full else "",
        email=person.email if full else "",
        telephone=person.telephone if full else "",
        freshness=freshness(person.last_confirmed_on, on),
        last_confirmed_on=person.last_confirmed_on,
        note=person.note if full else "",
        erased_on=person.erased_on,
        roles=[role for role in roles if role.holds_on(on)],
        other_roles=[role for role in roles if not role.holds_on(on)],
    )


def _wanted(line: PersonLine, only: PersonFilter) -> bool:
    roles = line.roles or (line.other_roles if only.former else ())
    if only.state or only.kind or only.theme:
        if not any(_fits(role, only) for role in roles):
            return False
    elif not roles and not only.former:
        return False
    if only.freshness and line.freshness != only.freshness:
        return False
    return not only.text or _holds(line, only.text)


def _fits(role: PersonRole, only: PersonFilter) -> bool:
    return (
        only.state in ("", role.state_id)
        and only.kind in ("", str(PersonRoleKind(role.kind)))
        and only.theme in ("", role.theme)
    )


def _holds(line: PersonLine, text: str) -> bool:
    wanted = folded(text)
    places: Iterable[str] = (
        line.name,
        line.email,
        *(role.function for role in (*line.roles, *line.other_roles)),
    )
    return any(wanted in folded(place) for place in places)
