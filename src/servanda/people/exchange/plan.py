"""What a list would change: each of its rows beside what is recorded."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from enum import StrEnum

from servanda.common.sourced import plain
from servanda.people.enums import ContactTable, PersonRoleKind
from servanda.people.exchange.columns import MISSION_FIELDS, PERSON_FIELDS, ROLE_FIELDS
from servanda.people.exchange.reading import ReadRow
from servanda.people.exchange.recognition import PersonsOnRecord
from servanda.people.models import PermanentMission, Person, PersonRole
from servanda.people.spelling import words_of


class Step(StrEnum):
    """What a row of a list would do."""

    ADD = "add"
    CHANGE = "change"
    ADD_ROLE = "add role"
    SAME = "same"


@dataclass(frozen=True)
class FieldChange:
    """One field before and after; "" where it says nothing."""

    field: str
    before: str
    after: str


@dataclass(frozen=True)
class PlannedRow:
    """What one row would do. Empty cells change nothing: they are not told, not taken back."""

    where: str
    step: Step
    name: str
    state: str
    fields: Sequence[FieldChange]
    """Of the person or the mission."""
    role_fields: Sequence[FieldChange] = ()
    row_id: int | None = None
    """The person or mission that the row was recognised as; None for a new one."""
    role_id: int | None = None
    """The role that is changed; None for a new one, or where the role stays."""
    same_as: str = ""
    """Where an earlier row of the file brings the same new person."""
    resembles: int | None = None
    """A person on record who may be the same as this new one."""
    resembles_name: str = ""


@dataclass(frozen=True)
class Plan:
    """All rows of a list. `digest` tells whether it is still the plan that a person saw."""

    rows: Sequence[PlannedRow]
    digest: str = field(init=False)

    def __post_init__(self) -> None:
        """The digest is over everything that the plan says."""
        told = json.dumps([asdict(row) for row in self.rows], sort_keys=True, ensure_ascii=False)
        object.__setattr__(self, "digest", hashlib.sha256(told.encode()).hexdigest())

    @property
    def changing(self) -> Sequence[PlannedRow]:
        """The rows that would change something."""
        return [row for row in self.rows if row.step is not Step.SAME]


def plan_missions(rows: Iterable[ReadRow]) -> Plan:
    """Permanent missions are recognised by their number here, or by State and duty station. One query."""
    known = list(PermanentMission.objects.all())
    by_number = {str(each.pk): each for each in known}
    by_place = {(each.state_id, each.duty_station.casefold()): each for each in known if not each.closed_on}
    planned = []
    for row in rows:
        place = (row["state"], row["duty_station"].casefold())
        found = by_place.get(place) or by_number.get(row.get("number", ""))
        if found is not None and found.state_id != row["state"]:
            found = None
        fields = changes(found, row, MISSION_FIELDS)
        step = Step.ADD if found is None else Step.CHANGE if fields else Step.SAME
        row_id = found.pk if found else None
        planned.append(
            PlannedRow(row["where"], step, row["duty_station"], row["state"], fields, row_id=row_id)
        )
    return Plan(planned)


def plan_persons(rows: Iterable[ReadRow], today: dt.date) -> Plan:
    """Persons are recognised by number here and name, by address and name, or by State and name. Three queries."""
    known = PersonsOnRecord()
    newcomers: dict[tuple[str, ...], str] = {}
    planned = []
    for row in rows:
        found = known.person_of(row)
        newcomer = (row["state"], *words_of(row["name"]))
        same_as = newcomers.get(newcomer, "") if found is None else ""
        if found is None and not same_as:
            newcomers[newcomer] = row["where"]
        planned.append(_planned(row, found, same_as, known, today))
    return Plan(planned)


def plan(table: ContactTable, rows: Iterable[ReadRow], today: dt.date) -> Plan:
    """What the rows of a list would change today."""
    return plan_missions(rows) if table is ContactTable.MISSION else plan_persons(rows, today)


def changes(
    row: Person | PersonRole | PermanentMission | None, told: Mapping[str, str], fields: Iterable[str]
) -> list[FieldChange]:
    """The fields that the list tells otherwise than the row."""
    found = []
    for name in fields:
        before = str(plain(getattr(row, name)) or "") if row is not None else ""
        if told.get(name) and told[name] != before:
            found.append(FieldChange(name, before, told[name]))
    return found


def _planned(
    row: ReadRow, found: Person | None, same_as: str, known: PersonsOnRecord, today: dt.date
) -> PlannedRow:
    fields = [] if same_as else changes(found, row, PERSON_FIELDS)
    role, role_fields = _role_changes(row, found, today)
    twin = known.resembled(row) if found is None and not same_as else None
    return PlannedRow(
        where=row["where"],
        step=_step(found, same_as, role, fields, role_fields),
        name=row["name"],
        state=row["state"],
        fields=fields,
        role_fields=role_fields,
        row_id=found.pk if found else None,
        role_id=role.pk if role else None,
        same_as=same_as,
        resembles=twin.pk if twin else None,
        resembles_name=twin.name if twin else "",
    )


def _role_changes(
    row: ReadRow, found: Person | None, today: dt.date
) -> tuple[PersonRole | None, list[FieldChange]]:
    kind, theme = row.get("role") or "", row.get("theme") or ""
    held = [] if found is None else [role for role in found.roles.all() if role.state_id == row["state"]]
    if found is not None and not kind and held:
        return None, []  # the list tells nothing about roles
    kind = kind or str(PersonRoleKind.MISSION_MEMBER)
    same = [
        role
        for role in held
        if role.kind == kind and role.theme == theme and (role.until is None or role.until > today)
    ]
    if not same and row.get("until") and row["until"] <= today.isoformat():
        same = [
            role for role in held if (str(role.kind), role.theme) == (kind, theme)
        ]  # a role that has ended
    role = same[-1] if same else None
    new = (
        [] if role else [FieldChange("role", "", kind), *([FieldChange("theme", "", theme)] if theme else [])]
    )
    return role, [*new, *changes(role, row, ROLE_FIELDS)]


def _step(
    found: Person | None,
    same_as: str,
    role: PersonRole | None,
    fields: Sequence[FieldChange],
    role_fields: Sequence[FieldChange],
) -> Step:
    if found is None:
        return Step.ADD_ROLE if same_as else Step.ADD
    if role is None and role_fields:
        return Step.CHANGE if fields else Step.ADD_ROLE
    return Step.CHANGE if fields or role_fields else Step.SAME
