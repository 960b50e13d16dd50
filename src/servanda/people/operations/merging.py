"""Two rows found to be one person, or to be two. Staff only."""

from __future__ import annotations

from collections.abc import Collection

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Role, Viewer, require
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.people.models import DifferentPersons, Person, PersonRole
from servanda.people.operations.keeping import keep

CHOSEN = ("title", "name", "language", "email", "telephone", "last_confirmed_on", "note")
"""What the two rows may say differently, and a person chooses between."""


def merge_persons(*, actor: Viewer, kept_id: int, merged_id: int, take: Collection[str] = ()) -> Person:
    """Let the row `kept_id` stand for both. `take` names the fields to be taken from the other row.

    A field that is empty in the row kept is filled from the other in any case. Roles move over; the other row
    stays, with its versions, and leads to the one kept. BadInput where both have an account.
    """
    require(actor, Role.STAFF)
    with writing():
        kept, merged = _two(kept_id, merged_id)
        if kept.account_id and merged.account_id:
            raise BadInput(
                _("Both have access with an account of their own. Close one of the accounts first.")
            )
        for field in CHOSEN:
            if field in take or not getattr(kept, field):
                setattr(kept, field, getattr(merged, field) or getattr(kept, field))
        _move_roles(actor, kept, merged)
        account, merged.account = merged.account, None
        merged.merged_into = kept
        keep(merged, actor=actor, action="merge person")
        kept.account = kept.account or account
        kept.save(update_fields=["account"])
        Person.objects.filter(merged_into=merged).update(merged_into=kept)
        return keep(kept, actor=actor, action="merge person")


def tell_apart(*, actor: Viewer, one_id: int, other_id: int) -> None:
    """The two are different persons: they are not proposed again."""
    require(actor, Role.STAFF)
    with writing():
        first, second = sorted(_two(one_id, other_id), key=lambda person: person.pk)
        row, made = DifferentPersons.objects.get_or_create(one=first, other=second)
        if made:
            record(actor=actor, subject=row, action="tell apart", after={"one": first.pk, "other": second.pk})


def _two(one_id: int, other_id: int) -> tuple[Person, Person]:
    found = Person.objects.filter(merged_into=None, erased_on=None).in_bulk([one_id, other_id])
    if one_id not in found or other_id not in found:
        raise NotThere
    if one_id == other_id:
        raise BadInput(_("This is one row already. Choose two persons."))
    return found[one_id], found[other_id]


def _move_roles(actor: Viewer, kept: Person, merged: Person) -> None:
    """What both hold alike stays with the merged row, so that the person does not hold it twice."""
    held = {_same(role) for role in kept.roles.all()}
    for role in merged.roles.all():
        if _same(role) not in held:
            role.person = kept
            keep(role, actor=actor, action="merge person")


def _same(role: PersonRole) -> tuple[object, ...]:
    return role.kind, role.state_id, role.theme, role.since, role.until
