"""Recording, correcting and confirming persons, and their moving on. Staff only."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict, Unpack

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Role, Viewer, require
from servanda.common.errors import BadInput
from servanda.common.history import writing
from servanda.people.addresses import normal_address
from servanda.people.contact_checks import person_mistakes
from servanda.people.models import Person
from servanda.people.operations.keeping import keep, opened, refuse, says
from servanda.people.operations.person_access import end_access
from servanda.people.operations.person_roles import NewRole, add_role


class PersonFacts(TypedDict, total=False):
    """What is recorded of a person; what is left out stays as it is."""

    title: str
    name: str
    language: str
    email: str
    telephone: str
    last_confirmed_on: dt.date | None
    note: str


def record_person(
    *, actor: Viewer, today: dt.date, role: NewRole | None = None, **facts: Unpack[PersonFacts]
) -> Person:
    """A person, with a first role for a State. No account is made."""
    require(actor, Role.STAFF)
    with writing():
        person = Person()
        take(person, facts)
        refuse(person_mistakes(person, today))
        keep(person, actor=actor, action="record person")
        if role is not None:
            add_role(actor=actor, person_id=person.pk, role=role)
        return person


def correct_person(
    *, actor: Viewer, today: dt.date, person_id: int, version: int, **facts: Unpack[PersonFacts]
) -> Person:
    """Change what is recorded. `Stale` where someone else did so since `version` was opened."""
    require(actor, Role.STAFF)
    with writing():
        row = Person.objects.filter(pk=person_id, merged_into=None, erased_on=None).first()
        wanted = Person.objects.filter(pk=person_id).first() or Person()
        take(wanted, facts)
        person = opened(row, version, says(wanted))
        take(person, facts)
        refuse(person_mistakes(person, today))
        return keep(person, actor=actor, action="correct person")


def confirm_person(*, actor: Viewer, today: dt.date, person_id: int) -> Person:
    """Note that today someone confirmed the person's address and roles."""
    require(actor, Role.STAFF)
    with writing():
        person = _person(person_id)
        person.last_confirmed_on = today
        return keep(person, actor=actor, action="confirm person")


def move_on(
    *, actor: Viewer, today: dt.date, person_id: int, on: dt.date, email: str = "", telephone: str = ""
) -> Person:
    """The person leaves the post: `on` is the first day without it. Every role ends; nothing is lost.

    The old address and number belong to the post and are taken off; `email` and `telephone` are the new ones,
    where they are known. Access as a focal point ends the same day, or today where that day has passed.
    """
    require(actor, Role.STAFF)
    with writing():
        person = _person(person_id)
        roles = [role for role in person.roles.all() if role.until is None or role.until > on]
        refuse(
            _("A role of this person begins only on %(day)s. Choose a later day, or correct the role first.")
            % {"day": role.since.isoformat()}
            for role in roles
            if role.since and role.since > on
        )
        for role in roles:
            role.until = on
            keep(role, actor=actor, action="move on")
        person.email, person.telephone = normal_address(email), telephone.strip()
        person.last_confirmed_on = today if person.email else None
        refuse(person_mistakes(person, today))
        end_access(person, actor=actor, today=today, on=on)
        return keep(person, actor=actor, action="move on")


def take(person: Person, facts: PersonFacts) -> None:
    """Make the row say the facts, without blanks around them. Nothing is saved."""
    for name, value in facts.items():
        setattr(person, name, value.strip() if isinstance(value, str) else value)
    person.name = " ".join(person.name.split())
    person.email = normal_address(person.email)


def _person(person_id: int) -> Person:
    person = Person.objects.select_related("account").filter(pk=person_id).first()
    if person is None or person.erased_on is not None:
        raise NotThere
    if person.merged_into_id is not None:
        raise BadInput(_("This person was merged with another. Open that one."))
    return person
