"""Saving rows about persons and missions: each change makes a version, and an entry in the history."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import Model

from servanda.common.access import NotThere, Viewer
from servanda.common.errors import BadInput
from servanda.common.history import record
from servanda.common.history.meanwhile import changed_meanwhile
from servanda.common.history.queries import last_change
from servanda.common.sourced import plain
from servanda.people.enums import ContactTable
from servanda.people.models import ContactImport, ContactVersion, PermanentMission, Person, PersonRole

TABLES: dict[type[Model], ContactTable] = {
    Person: ContactTable.PERSON,
    PersonRole: ContactTable.ROLE,
    PermanentMission: ContactTable.MISSION,
}
Row = TypeVar("Row", bound=Person | PersonRole | PermanentMission)
Versioned = TypeVar("Versioned", Person, PermanentMission)
AnyRow = Person | PersonRole | PermanentMission
Says = dict[str, Any]


def says(row: AnyRow) -> Says:
    """What the row says, in values that JSON knows."""
    return {column: plain(getattr(row, column)) for column in row.recorded}


def make_say(row: AnyRow, told: Says) -> None:
    """Make the row say what an older version said: the way back of `says`. Nothing is saved."""
    for column in row.recorded:
        field = row._meta.get_field(column)
        setattr(row, column, told[column] if column.endswith("_id") else field.to_python(told[column]))  # type: ignore[union-attr]


def keep(row: Row, *, actor: Viewer, action: str, imported: ContactImport | None = None) -> Row:
    """Save the row, new or changed, with its version and its entry. A row that says the same stays as it is."""
    before = newest_version(row) if row.pk else None
    after = says(row)
    changed = [
        name for name in after if before is None or before.says is None or before.says[name] != after[name]
    ]
    if not changed and before is not None:
        return row
    if before is not None and isinstance(row, Person | PermanentMission):
        row.version += 1
    row.save()
    _add_version(row, _Step(action, before, after, changed, imported), actor)
    return row


def remove(row: AnyRow, *, actor: Viewer, action: str) -> None:
    """Delete a row that only an import had made; its versions stay."""
    _add_version(row, _Step(action, newest_version(row), None), actor)
    row.delete()


def newest_version(row: AnyRow) -> ContactVersion | None:
    """What the row said last."""
    return ContactVersion.objects.filter(table=TABLES[type(row)], row=row.pk or 0).order_by("-number").first()


def opened(row: Versioned | None, version: int, told: Says) -> Versioned:
    """The row, where it is still at the version that the person saw. `told` is what would be saved."""
    if row is None:
        raise NotThere
    if _version_of(row) != version:
        raise changed_meanwhile(last_change(row), theirs=says(row), yours=told)
    return row


def refuse(mistakes: Iterable[str]) -> None:
    """BadInput with the sentences, if there are any."""
    if found := list(dict.fromkeys(mistakes)):
        raise BadInput(found)


@dataclass(frozen=True)
class _Step:
    """From one version of a row to the next."""

    action: str
    before: ContactVersion | None
    after: Says | None
    changed: Sequence[str] = ()
    imported: ContactImport | None = None


def _add_version(row: AnyRow, step: _Step, actor: Viewer) -> None:
    number = step.before.number + 1 if step.before else 1
    entry = record(
        actor=actor,
        subject=row,
        action=step.action,
        before={"version": step.before.number} if step.before else None,
        after={"version": number, "fields": ", ".join(step.changed)} if step.after else None,
        about=getattr(row, "state_id", ""),
    )
    ContactVersion.objects.create(
        table=TABLES[type(row)],
        row=row.pk,
        number=number,
        person=_person_of(row),
        says=step.after,
        change=entry.number,
        brought_by=step.imported,
    )


def _version_of(row: Person | PermanentMission) -> int:
    return row.version


def _person_of(row: AnyRow) -> int | None:
    return row.person_id if isinstance(row, PersonRole) else row.pk if isinstance(row, Person) else None
