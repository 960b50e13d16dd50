"""Access for a national focal point: an account at the address that the Unit has on record. Staff only."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Role, Viewer, require
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.people.enums import Language, PersonRoleKind
from servanda.people.models import Person, User
from servanda.people.operations.accounts import invite_person
from servanda.people.operations.links import mail_sign_in_link, send_invitation
from servanda.people.operations.roles import end_role, grant_role


def give_access(*, actor: Viewer, today: dt.date, person_id: int, state: str) -> User:
    """Let the person report for the State, and mail the invitation with a link that signs in once.

    BadInput unless the person is the State's national focal point today and has an address on record.
    """
    require(actor, Role.STAFF)
    with writing():
        person = (
            Person.objects.select_related("account")
            .filter(pk=person_id, merged_into=None, erased_on=None)
            .first()
        )
        if person is None:
            raise NotThere
        _refuse_others(person, state, today)
        account = _account(person, state, actor, today)
        if person.account_id != account.pk:
            person.account = account
            person.save(update_fields=["account"])
            record(
                actor=actor, subject=person, action="give access", after={"account": account.pk}, about=state
            )
        transaction.on_commit(lambda: _send(actor, account))
    return account


def end_access(person: Person, *, actor: Viewer, today: dt.date, on: dt.date, state: str = "") -> None:
    """End what the person may do for a State, or for all: an account outlives a post, its access must not.

    `on` is the first day without it; today where that day has passed. In the caller's transaction.
    """
    if person.account is None:
        return
    last_day = max(on, today)
    held = person.account.grants.filter(Q(until__isnull=True) | Q(until__gt=last_day), role=Role.FOCAL_POINT)
    for grant in held.filter(state_id=state) if state else held:
        end_role(actor=actor, today=today, grant=grant, on=last_day)


def _refuse_others(person: Person, state: str, today: dt.date) -> None:
    held = [role for role in person.roles.all() if role.holds_on(today) and role.state_id == state]
    if not any(role.kind == PersonRoleKind.NATIONAL_FOCAL_POINT for role in held):
        raise BadInput(_("Only a State’s national focal point is given access. Record that role first."))
    if not person.email:
        raise BadInput(_("No e-mail address is on record. Add the one that the State gave, then invite."))


def _account(person: Person, state: str, actor: Viewer, today: dt.date) -> User:
    account = person.account or User.objects.filter(email=person.email).first()
    if account is None:
        return invite_person(
            actor=actor,
            today=today,
            email=person.email,
            name=person.name,
            role=Role.FOCAL_POINT,
            language=person.language or Language.ENGLISH,
            state=state,
        )
    if account.email != person.email:
        raise BadInput(
            _(
                "This person signs in with %(address)s, which is not the address on record. Correct one of them."
            )
            % {"address": account.email}
        )
    if not account.is_active:
        raise BadInput(_("The account at this address is closed. Reopen it under “People and access” first."))
    owner = Person.objects.filter(account=account).exclude(pk=person.pk).first()
    if owner is not None:
        raise BadInput(
            _("This account is linked to %(name)s. Merge the two persons first.") % {"name": owner.name}
        )
    if not any(
        grant.role == Role.FOCAL_POINT and grant.state_id == state and grant.holds_on(today)
        for grant in account.grants.all()
    ):
        grant_role(actor=actor, today=today, user=account, role=Role.FOCAL_POINT, state=state)
    return account


def _send(actor: Viewer, account: User) -> None:
    send_invitation(actor=actor, user=account)
    mail_sign_in_link(address=account.email)
