"""Whether the second factor was given: the one place that knows how the library keeps this in a session."""

from __future__ import annotations

from allauth.account.internal.flows.login import (
    clear_authentication_records,
    get_authentication_records,
    record_authentication,
)
from allauth.mfa.models import Authenticator
from django.http import HttpRequest

from servanda.people.models import User

METHOD = "mfa"


def given_in(request: HttpRequest) -> bool:
    """Whether this session gave a code, a recovery code or a passkey of its person."""
    return any(record["method"] == METHOD for record in get_authentication_records(request, request.user))


def note_given(request: HttpRequest, kind: str) -> None:
    """The person has just proved to hold a factor by setting it up, so nothing asks for it again for a while."""
    record_authentication(request, request.user, METHOD, type=kind, reauthenticated=True)


def forget(request: HttpRequest) -> None:
    """A factor was taken away: the session must give one again."""
    clear_authentication_records(request)


def is_set_up(user: User) -> bool:
    """Whether the person has an authenticator app or a passkey."""
    factors = Authenticator.objects.filter(user_id=user.pk)
    return factors.exclude(type=Authenticator.Type.RECOVERY_CODES).exists()
