"""The one-time link that is mailed to sign in with."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.http import urlencode
from django.utils.translation import gettext_noop
from sesame.backends import ModelBackend
from sesame.utils import get_token

from servanda.common.access import Role, Viewer, require
from servanda.common.languages import django_code
from servanda.people import mail
from servanda.people.models import User
from servanda.people.own_paths import own_path
from servanda.people.queries import person_by_address


def mail_sign_in_link(*, address: str, next_path: str = "") -> None:
    """Mail a link to the person with this address. For an unknown one the same work is done, nothing sent."""
    person = person_by_address(address)
    addressee = person or User(pk=0, email=address)
    link = sign_in_link(addressee, settings.SERVANDA_ADDRESS, next_path)
    message = mail.letter(
        addressee,
        gettext_noop("Your link to sign in"),
        "people/mail/sign_in_link.txt",
        link=link,
        minutes=settings.SESAME_MAX_AGE // 60,
    )
    if person is not None:
        mail.send(message)


def sign_in_link(user: User, base_url: str, next_path: str = "") -> str:
    """The full address that signs the person in once, within the time that SESAME_MAX_AGE gives."""
    token = f"{user.session_generation}-{get_token(user, scope=_scope(user.session_generation))}"
    with translation.override(django_code(user.language)):
        path = reverse("sign_in_link", args=[token])
    onward = own_path(next_path)
    return base_url.rstrip("/") + path + (f"?{urlencode({'next': onward})}" if onward else "")


def person_of_link(token: str) -> User | None:
    """Whom the link signs in; None once it was used, is too old, or was made before `sign_out_everywhere`.

    Looking does not use the link up: the sign-in that follows does.
    """
    generation, _dash, secret = token.partition("-")
    if not (generation.isascii() and generation.isdecimal()):
        return None
    person = ModelBackend().authenticate(None, sesame=secret, scope=_scope(int(generation)))
    return person if person is not None and person.session_generation == int(generation) else None


def claim_link(token: str) -> User | None:
    """As `person_of_link`, inside the transaction that signs in: of two at once, one comes too late."""
    person = person_of_link(token)
    if person is None:
        return None
    User.objects.select_for_update().get(pk=person.pk)
    return person_of_link(token)


def send_invitation(*, actor: Viewer, user: User) -> None:
    """Mail the person where to sign in. There is no secret in this letter. Staff only."""
    require(actor, Role.STAFF)
    with translation.override(django_code(user.language)):
        address = settings.SERVANDA_ADDRESS + reverse("sign_in")
    mail.send(mail.letter(user, gettext_noop("Your access"), "people/mail/invitation.txt", address=address))


def _scope(generation: int) -> str:
    return f"sign-in:{generation}"
