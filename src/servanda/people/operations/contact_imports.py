"""Lists of persons and missions: read, looked at, taken whole or not at all, undone. Staff only."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator

from django.conf import settings
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Role, Viewer, require
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.people.contact_checks import person_mistakes
from servanda.people.enums import ContactTable, ImportState
from servanda.people.exchange.columns import DAYS, PERSON_FIELDS
from servanda.people.exchange.plan import plan
from servanda.people.exchange.reading import MOST_MISTAKES, ReadList, read_list
from servanda.people.models import ContactImport, ContactVersion, PermanentMission, Person, PersonRole
from servanda.people.operations.keeping import keep, make_say, newest_version, remove
from servanda.people.operations.taking_rows import take_mission_row, take_person_row
from servanda.states.models import State
from servanda.states.naming import NameIndex, read_names

_MODELS: dict[str, type[Person | PersonRole | PermanentMission]] = {
    ContactTable.PERSON: Person,
    ContactTable.ROLE: PersonRole,
    ContactTable.MISSION: PermanentMission,
}


def propose_import(
    *, actor: Viewer, today: dt.date, content: bytes, filename: str, state: str = ""
) -> ContactImport:
    """Read a list (.xlsx, .csv, .vcf) and hold its rows; nothing else changes. `state` is for rows without one.

    BadInput with a sentence for each row that cannot be right.
    """
    require(actor, Role.STAFF)
    names = NameIndex(read_names(settings.SERVANDA_TREATIES / settings.SERVANDA_TREATY / "data"))
    read = read_list(content, names, state=state)
    known = frozenset(State.objects.values_list("iso3", flat=True))
    strangers = [
        _("%(where)s: no State here has the code %(code)s.") % {"where": row["where"], "code": row["state"]}
        for row in read.rows
        if row["state"] not in known
    ]
    wrong = [*strangers, *_mistakes(read, today)]
    if wrong:
        raise BadInput(wrong[:MOST_MISTAKES])
    with writing():
        held = ContactImport.objects.create(
            filename="".join(sign for sign in filename if sign.isprintable())[:255],
            digest=hashlib.sha256(content).hexdigest(),
            table=read.table,
            rows=list(read.rows),
            doubts=list(read.doubts),
            received_on=today,
            received_by=actor.name,
        )
        record(actor=actor, subject=held, action="read list", after={"rows": len(read.rows)})
    return held


def _mistakes(read: ReadList, today: dt.date) -> Iterator[str]:
    """What a person would be refused for, told while the list is being handed in."""
    for row in read.rows if read.table is ContactTable.PERSON else ():
        told = {name: value for name in PERSON_FIELDS if (value := row.get(name)) and name not in DAYS}
        for sentence in person_mistakes(Person(**told), today):
            yield f"{row['where']}: {sentence}"


def take_import(*, actor: Viewer, today: dt.date, number: int, digest: str) -> ContactImport:
    """Do all that the plan says, or nothing. `digest` is that of the plan which the person saw.

    BadInput where what is recorded changed since, or a row cannot be right after all.
    """
    require(actor, Role.STAFF)
    with writing():
        held = _open_import(number)
        table = ContactTable(held.table)
        planned = plan(table, held.rows, today)
        if planned.digest != digest:
            raise BadInput(_("What is recorded has changed since you looked. Look at the differences again."))
        made: dict[str, int] = {}
        for row, told in zip(planned.rows, held.rows, strict=True):
            take = take_mission_row if table is ContactTable.MISSION else take_person_row
            take(actor, today, row, told, held, made)
        _decide(held, ImportState.TAKEN, actor, today)
    return held


def discard_import(*, actor: Viewer, today: dt.date, number: int) -> ContactImport:
    """Take nothing, and forget the rows."""
    require(actor, Role.STAFF)
    with writing():
        held = _open_import(number)
        held.rows = []
        _decide(held, ImportState.DISCARDED, actor, today)
    return held


def undo_import(*, actor: Viewer, today: dt.date, number: int) -> ContactImport:
    """Put back what every row said before the list was taken; what it had brought goes. All, or nothing.

    BadInput naming the rows that someone changed since: those changes would be lost.
    """
    require(actor, Role.STAFF)
    with writing():
        held = ContactImport.objects.filter(pk=number, state=ImportState.TAKEN).first()
        if held is None:
            raise NotThere
        brought = list(held.versions.order_by("-change", "-pk"))
        changed = list(_changed_since(brought))
        if changed:
            raise BadInput(changed)
        for version in brought:
            _put_back(version, actor)
        _decide(held, ImportState.UNDONE, actor, today)
    return held


def _open_import(number: int) -> ContactImport:
    held = ContactImport.objects.filter(pk=number).first()
    if held is None:
        raise NotThere
    if held.state != ImportState.OPEN:
        raise BadInput(_("This list was decided on already."))
    return held


def _decide(held: ContactImport, state: ImportState, actor: Viewer, today: dt.date) -> None:
    held.state, held.decided_on, held.decided_by = state, today, actor.name
    held.save()
    record(actor=actor, subject=held, action=f"list {state}", after={"rows": len(held.rows)})


def _changed_since(brought: list[ContactVersion]) -> Iterator[str]:
    newest = {(version.table, version.row): version for version in reversed(brought)}
    for (table, row_id), version in newest.items():
        row = _MODELS[table].objects.filter(pk=row_id).first()
        last = newest_version(row) if row else None
        if last is None or last.number != version.number:
            yield _("%(row)s was changed after the list was taken. Correct it by hand.") % {
                "row": row or version.row
            }
    persons = [
        version.row
        for version in newest.values()
        if version.table == ContactTable.PERSON and version.number == 1
    ]
    added = {version.row for version in newest.values() if version.table == ContactTable.ROLE}
    for role in PersonRole.objects.filter(person__in=persons).exclude(pk__in=added).select_related("person"):
        yield _("%(row)s was given a role after the list was taken. Correct it by hand.") % {
            "row": role.person
        }


def _put_back(version: ContactVersion, actor: Viewer) -> None:
    row = _MODELS[version.table].objects.get(pk=version.row)
    before = ContactVersion.objects.filter(
        table=version.table, row=version.row, number=version.number - 1
    ).first()
    if before is None or before.says is None:
        remove(row, actor=actor, action="undo list")
    else:
        make_say(row, before.says)
        keep(row, actor=actor, action="undo list")
