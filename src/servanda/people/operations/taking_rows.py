"""One row of a list, done as its plan says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from servanda.common.access import Viewer
from servanda.common.errors import BadInput
from servanda.people.contact_checks import mission_mistakes, person_mistakes, role_mistakes
from servanda.people.enums import PersonRoleKind
from servanda.people.exchange.columns import DAYS
from servanda.people.exchange.plan import FieldChange, PlannedRow, Step
from servanda.people.exchange.reading import ReadRow
from servanda.people.models import ContactImport, PermanentMission, Person, PersonRole
from servanda.people.operations.keeping import keep

Made = dict[str, int]
"""Where a row of the file stands → the person that it brought."""
ACTION = "take list"


def take_mission_row(
    actor: Viewer, today: dt.date, planned: PlannedRow, told: ReadRow, held: ContactImport, _made: Made
) -> None:
    """Add or change a permanent mission."""
    if planned.step is Step.SAME:
        return
    row = PermanentMission.objects.get(pk=planned.row_id) if planned.row_id else PermanentMission()
    row.state_id = told["state"]
    _set(row, planned.fields)
    _refuse(planned, mission_mistakes(row, today))
    keep(row, actor=actor, action=ACTION, imported=held)


def take_person_row(  # noqa: PLR0917
    actor: Viewer, today: dt.date, planned: PlannedRow, told: ReadRow, held: ContactImport, made: Made
) -> None:
    """Add or change a person and the role that the row tells."""
    if planned.step is Step.SAME:
        return
    person_id = made.get(planned.same_as) or planned.row_id
    person = Person.objects.get(pk=person_id) if person_id else Person()
    if not planned.same_as:
        _set(person, planned.fields)
        _refuse(planned, person_mistakes(person, today))
        keep(person, actor=actor, action=ACTION, imported=held)
        made[planned.where] = person.pk
    if planned.role_fields:
        _take_role(actor, planned, told, held, person)


def _take_role(
    actor: Viewer, planned: PlannedRow, told: ReadRow, held: ContactImport, person: Person
) -> None:
    if planned.role_id:
        role = PersonRole.objects.get(pk=planned.role_id)
    else:
        role = PersonRole(person=person, state_id=told["state"], theme=told.get("theme") or "")
        role.kind = PersonRoleKind(told.get("role") or PersonRoleKind.MISSION_MEMBER)
    _set(role, [each for each in planned.role_fields if each.field not in ("role", "theme")])
    _refuse(planned, role_mistakes(role))
    keep(role, actor=actor, action=ACTION, imported=held)


def _set(row: Person | PersonRole | PermanentMission, fields: Iterable[FieldChange]) -> None:
    for change in fields:
        value = dt.date.fromisoformat(change.after) if change.field in DAYS else change.after
        setattr(row, change.field, value)


def _refuse(planned: PlannedRow, mistakes: Iterable[str]) -> None:
    if found := [f"{planned.where}: {sentence}" for sentence in mistakes]:
        raise BadInput(found)
