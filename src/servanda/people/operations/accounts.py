"""Inviting people, their language, ending their sessions, closing accounts."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, Q
from django.utils.translation import gettext as _

from servanda.common import clock
from servanda.common.access import NotAllowed, Role, Viewer, require
from servanda.common.errors import BadInput
from servanda.common.history import record
from servanda.people.addresses import normal_address
from servanda.people.enums import Language
from servanda.people.models import User
from servanda.people.operations.roles import end_role, grant_role


@transaction.atomic
def invite_person(
    *,
    actor: Viewer,
    today: dt.date,
    email: str,
    name: str,
    role: Role,
    language: str = Language.ENGLISH,
    state: str | None = None,
    theme: str = "",
    since: dt.date | None = None,
    until: dt.date | None = None,
) -> User:
    """Make an account with its first role; nothing is mailed. Staff only.

    Raises `BadInput` for an address that is not well formed or is taken, and where the role does not fit.
    """
    require(actor, Role.STAFF)
    if User.objects.filter(email=normal_address(email)).exists():
        raise BadInput(_("There is an account with this address already. Give that person the role instead."))
    try:
        user = User.objects.create_user(email=email, name=name.strip(), language=language, invited_on=today)
    except ValidationError as error:
        raise BadInput(error.messages) from error
    record(actor=actor, subject=user, action="invite person", after={"language": user.language})
    grant_role(
        actor=actor, today=today, user=user, role=role, state=state, theme=theme, since=since, until=until
    )
    return user


@transaction.atomic
def change_language(*, actor: Viewer, user: User, language: str) -> None:
    """Set the language of letters to the person. The person, or staff. `BadInput` for any other language."""
    _own_or_staff(actor, user)
    if language not in Language.values:
        raise BadInput(_("Choose one of the six languages."))
    before = user.language
    user.language = language
    user.save(update_fields=["language"])
    record(
        actor=actor,
        subject=user,
        action="change language",
        before={"language": before},
        after={"language": language},
    )


@transaction.atomic
def sign_out_everywhere(*, actor: Viewer, user: User) -> None:
    """End every session and every link mailed before, at the next request. The person, or staff."""
    _own_or_staff(actor, user)
    User.objects.filter(pk=user.pk).update(session_generation=F("session_generation") + 1)
    record(actor=actor, subject=user, action="sign out everywhere")


@transaction.atomic
def close_account(*, actor: Viewer, today: dt.date, user: User) -> None:
    """End every role, session and feed of the person, who cannot sign in again. Staff only."""
    require(actor, Role.STAFF)
    for grant in user.grants.filter(Q(until__isnull=True) | Q(until__gt=today)):
        end_role(actor=actor, today=today, grant=grant)
    user.feed_tokens.filter(revoked_at__isnull=True).update(revoked_at=clock.now())
    sign_out_everywhere(actor=actor, user=user)
    User.objects.filter(pk=user.pk).update(is_active=False)
    record(actor=actor, subject=user, action="close account")


@transaction.atomic
def reopen_account(*, actor: Viewer, user: User) -> None:
    """Let the person sign in again; roles and feeds stay ended. Staff only."""
    require(actor, Role.STAFF)
    User.objects.filter(pk=user.pk).update(is_active=True)
    record(actor=actor, subject=user, action="reopen account")


def _own_or_staff(actor: Viewer, user: User) -> None:
    if actor.user_id != user.pk and not actor.has(Role.STAFF):
        raise NotAllowed(
            _("This is another person’s account. Only the person and the Unit’s staff can change it.")
        )
