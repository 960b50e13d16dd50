"""What a person becomes and ceases to be for a State. Staff only."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Role, Viewer, require
from servanda.common.errors import BadInput
from servanda.common.history import writing
from servanda.people.contact_checks import role_mistakes
from servanda.people.enums import PersonRoleKind
from servanda.people.models import ContactImport, PermanentMission, Person, PersonRole
from servanda.people.operations.keeping import keep, refuse
from servanda.people.operations.person_access import end_access
from servanda.states.models import State


@dataclass(frozen=True, kw_only=True)
class NewRole:
    """A role for a State, for one theme of the treaty file or for all (""); days as `PersonRole` has them."""

    kind: PersonRoleKind
    state: str
    theme: str = ""
    function: str = ""
    mission_id: int | None = None
    since: dt.date | None = None
    until: dt.date | None = None


def add_role(
    *, actor: Viewer, person_id: int, role: NewRole, imported: ContactImport | None = None
) -> PersonRole:
    """The person has this role as well. BadInput where it does not fit or is held already in that time."""
    require(actor, Role.STAFF)
    with writing():
        if not Person.objects.filter(pk=person_id, merged_into=None, erased_on=None).exists():
            raise NotThere
        row = _row(person_id, role)
        refuse([*role_mistakes(row), *_held_already(row)])
        return keep(row, actor=actor, action="add role", imported=imported)


def end_person_role(*, actor: Viewer, today: dt.date, role_id: int, on: dt.date) -> PersonRole:
    """The role ends; the person stays in other roles. `on` is the first day without it.

    With the last role as a State's national focal point, access to the State's pages ends as well.
    """
    require(actor, Role.STAFF)
    with writing():
        row = PersonRole.objects.select_related("person__account").filter(pk=role_id).first()
        if row is None:
            raise NotThere
        row.until = on
        refuse(role_mistakes(row))
        keep(row, actor=actor, action="end role")
        if not _is_focal_point(row, max(on, today)):
            end_access(row.person, actor=actor, today=today, on=on, state=row.state_id)
        return row


def _is_focal_point(row: PersonRole, on: dt.date) -> bool:
    same = row.person.roles.filter(kind=PersonRoleKind.NATIONAL_FOCAL_POINT, state_id=row.state_id)
    return any(role.holds_on(on) for role in same)


def _row(person_id: int, role: NewRole) -> PersonRole:
    if not State.objects.filter(pk=role.state).exists():
        raise BadInput(_("Choose the State from the list."))
    mission = PermanentMission.objects.filter(pk=role.mission_id).first() if role.mission_id else None
    return PersonRole(
        person_id=person_id,
        kind=role.kind,
        state_id=role.state,
        theme=role.theme,
        function=role.function.strip(),
        mission=mission,
        since=role.since,
        until=role.until,
    )


def _held_already(row: PersonRole) -> list[str]:
    same = PersonRole.objects.filter(
        person_id=row.person_id, kind=row.kind, state_id=row.state_id, theme=row.theme
    )
    for other in same:
        starts_in_time = row.until is None or other.since is None or other.since < row.until
        ends_after = other.until is None or row.since is None or other.until > row.since
        if starts_in_time and ends_after:
            return [_("The person has this role already in that time. End it first, or choose other days.")]
    return []
