"""Erasing what is recorded of a person, on request. Staff only.

What goes: name, title, address, telephone, language, note and posts, in the row, in every version of it, in lists
handed in, and in an account. What stays: that the State named someone, as what, from when until when, and the
entries of the history, which never held anything else.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import make_password
from django.db.models import Q
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Role, Viewer, require
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.people.enums import ContactTable
from servanda.people.models import ContactImport, ContactVersion, Person, PersonRole, User
from servanda.people.operations.accounts import close_account
from servanda.people.operations.keeping import keep
from servanda.people.spelling import words_of

PERSONAL: dict[str, tuple[str, ...]] = {
    ContactTable.PERSON: ("title", "name", "language", "email", "telephone", "last_confirmed_on", "note"),
    ContactTable.ROLE: ("function",),
}
"""By table the columns that say who it was. Who it was for, and when, is the State's act and stays."""
ACTION = "erase person"


def erase_person(*, actor: Viewer, today: dt.date, person_id: int) -> Person:
    """Erase a person, with the rows merged into it; roles still held end today. It cannot be undone.

    BadInput where the account is that of the last member of staff, or of whoever asks for it.
    """
    require(actor, Role.STAFF)
    with writing():
        person = Person.objects.select_related("account").filter(pk=person_id, merged_into=None).first()
        if person is None or person.erased_on is not None:
            raise NotThere
        rows = list(Person.objects.filter(Q(pk=person_id) | Q(merged_into=person_id)))
        versions = list(ContactVersion.objects.filter(person__in=[row.pk for row in rows]))
        _erase_from_lists(versions)
        _erase_account(person, actor=actor, today=today)
        for role in PersonRole.objects.filter(person__in=rows):
            _end(role, today)
            role.function = ""
            keep(role, actor=actor, action=ACTION)
        for row in rows:
            for name in PERSONAL[ContactTable.PERSON]:
                setattr(row, name, None if name == "last_confirmed_on" else "")
            row.erased_on, row.account = today, None
            keep(row, actor=actor, action=ACTION)
        _blank(versions)
        return next(row for row in rows if row.pk == person_id)


def _end(role: PersonRole, today: dt.date) -> None:
    if role.until is None or role.until > today:
        role.until = max(today, role.since or today)


def _blank(versions: Iterable[ContactVersion]) -> None:
    """Every version keeps its number, its entry and what is not personal."""
    for version in versions:
        if version.says is not None:
            version.says = {**version.says, **_nothing(version)}
            version.save(update_fields=["says"])


def _nothing(version: ContactVersion) -> dict[str, str | None]:
    assert version.says is not None  # noqa: S101 - the caller asks only for those that say something
    return {
        name: "" if isinstance(version.says[name], str) and name != "last_confirmed_on" else None
        for name in PERSONAL[version.table]
        if name in version.says
    }


def _erase_from_lists(versions: Iterable[ContactVersion]) -> None:
    """Take the rows out of the lists handed in that name the person, by any name or address ever on record."""
    told = [version.says for version in versions if version.table == ContactTable.PERSON and version.says]
    roles = [version.says for version in versions if version.table == ContactTable.ROLE and version.says]
    names = {(role["state_id"], words_of(says["name"])) for says in told if says["name"] for role in roles}
    addresses = {says["email"] for says in told if says["email"]}
    for held in ContactImport.objects.filter(table=ContactTable.PERSON):
        rows = [
            row
            for row in held.rows
            if (row["state"], words_of(row.get("name", ""))) not in names
            and row.get("email") not in addresses
        ]
        if len(rows) != len(held.rows):
            gone = {row["where"] for row in held.rows} - {row["where"] for row in rows}
            held.rows = rows
            held.doubts = [doubt for doubt in held.doubts if not doubt.startswith(tuple(gone))]
            held.save(update_fields=["rows", "doubts"])


def _erase_account(person: Person, *, actor: Viewer, today: dt.date) -> None:
    """Close the account and take off what says whose it was. Its number stays: roles and entries name it."""
    account = person.account
    if account is None:
        return
    if account.pk == actor.user_id:
        raise BadInput(_("This is your own account. Ask a colleague to erase it."))
    close_account(actor=actor, today=today, user=account)
    Authenticator.objects.filter(user=account).delete()
    account.feed_tokens.update(name="")
    User.objects.filter(pk=account.pk).update(
        name="–", email=f"erased-{account.pk}@invalid", password=make_password(None), invited_on=None
    )
    record(actor=actor, subject=account, action="erase account")
