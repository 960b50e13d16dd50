"""Lists of persons and permanent missions as .xlsx, .csv and .vcf; each can be read back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import cast

from django.utils.translation import gettext as _

from servanda.common.languages import current
from servanda.common.sourced import plain
from servanda.common.treaty import treaty_of_this_desk
from servanda.papers.spreadsheets import Column, ColumnKind, Notes, Sheet, write_xlsx
from servanda.papers.tables import write_csv
from servanda.people.enums import ContactTable
from servanda.people.exchange.columns import COLUMNS, LABELS
from servanda.people.exchange.vcards import write_vcards
from servanda.people.models import PermanentMission, PersonRole
from servanda.people.queries.contacts import PersonLine


class ListFormat(StrEnum):
    """The files in which a list leaves the house, by their ending."""

    XLSX = "xlsx"
    CSV = "csv"
    VCARD = "vcf"

    @property
    def media_type(self) -> str:
        """As the web names it."""
        return _MEDIA_TYPES[self]


_MEDIA_TYPES = {
    ListFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ListFormat.CSV: "text/csv; charset=utf-8",
    ListFormat.VCARD: "text/vcard; charset=utf-8",
}


def write_persons(lines: Iterable[PersonLine], form: ListFormat) -> bytes:
    """Persons, one row a role; on vCards one card a person, with the first role. Nobody who was erased."""
    lines = [line for line in lines if line.erased_on is None]
    if form is ListFormat.VCARD:
        return write_vcards(_person_row(line, line.roles[0] if line.roles else None) for line in lines)
    rows = [
        _person_row(line, role)
        for line in lines
        for role in (line.roles or cast("Sequence[PersonRole | None]", (None,)))
    ]
    return _table(ContactTable.PERSON, rows, form, _("Persons"))


def write_missions(missions: Iterable[PermanentMission], form: ListFormat) -> bytes:
    """Permanent missions, one row each. A mission has no vCard: ValueError."""
    if form is ListFormat.VCARD:
        raise ValueError("permanent missions are written as xlsx or csv")
    rows = [_mission_row(mission) for mission in missions]
    return _table(ContactTable.MISSION, rows, form, _("Permanent missions"))


def _table(table: ContactTable, rows: Sequence[dict[str, str]], form: ListFormat, title: str) -> bytes:
    columns = COLUMNS[table]
    cells = [[row[column] for column in columns] for row in rows]
    if form is ListFormat.CSV:
        return write_csv([str(LABELS[name]) for name in columns], cells, byte_order_mark=True)
    kinds = [Column(str(LABELS[name]), ColumnKind.TEXT) for name in columns]
    notes = Notes(
        _("About this list"),
        [
            (_("Treaty"), treaty_of_this_desk().names[current()]),
            (
                _("Personal data"),
                _("For the work of the Unit only. Delete this file when it is no longer needed."),
            ),
            (_("Read back"), _("Correct cells and hand the file in again: only what differs is changed.")),
        ],
        current(),
    )
    return write_xlsx([Sheet(title, kinds, cells, current())], notes)


def _person_row(line: PersonLine, role: PersonRole | None) -> dict[str, str]:
    row = dict.fromkeys(COLUMNS[ContactTable.PERSON], "")
    row |= {
        "number": str(line.id),
        "name": line.name,
        "title": line.title,
        "language": line.language,
        "email": line.email,
        "telephone": line.telephone,
        "last_confirmed_on": str(line.last_confirmed_on or ""),
        "note": line.note,
    }
    if role is not None:
        row |= {
            "state": role.state_id,
            "role": str(role.kind),
            "theme": role.theme,
            "function": role.function,
        }
        row |= {"since": str(role.since or ""), "until": str(role.until or "")}
    return row


def _mission_row(mission: PermanentMission) -> dict[str, str]:
    row = {"number": str(mission.pk), "state": mission.state_id}
    return row | {
        name: str(plain(getattr(mission, name)) or "") for name in COLUMNS[ContactTable.MISSION][2:]
    }
