"""People for tests, in every room: an account with a role, and a session of it."""

import datetime as dt
import time

from django.conf import settings
from django.test import Client

from servanda.common.access import OPERATOR, Role, Viewer
from servanda.common.clock import today
from servanda.people import operations, queries
from servanda.people.models import User
from servanda.states.models import State

THE_DAY = dt.date(2018, 5, 31)


def person(
    role: Role | None = Role.STAFF,
    *,
    state: str | None = None,
    theme: str = "",
    email: str = "",
    language: str = "en",
    name: str = "Ada Example",
) -> User:
    """An account holding the role since the day of the tests; a focal point's State is made where it is missing."""
    number = User.objects.count() + 1
    user = User.objects.create_user(
        email=email or f"person{number}@example.org", name=name, language=language
    )
    if role is not None:
        if state:
            State.objects.get_or_create(iso3=state)
        operations.grant_role(actor=OPERATOR, today=today(), user=user, role=role, state=state, theme=theme)
    return user


def viewer(user: User) -> Viewer:
    """The person as operations and queries see someone who gave the second factor."""
    return queries.viewer_of(user, today=today(), second_factor_given=True)


def sign_in(client: Client, user: User, *, second_factor: bool = True) -> Client:
    """Give the client a session of the person, as if all pages of the sign-in had been passed."""
    client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[0])
    if second_factor:
        session = client.session
        session["account_authentication_methods"] = [{"method": "mfa", "type": "totp", "at": time.time()}]
        session["account_authentication_methods_user"] = str(user.pk)
        session.save()
    return client
