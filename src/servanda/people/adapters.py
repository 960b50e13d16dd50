"""What the sign-in library asks of a project: where it may lead, whom it lets in, how names are shown."""

from __future__ import annotations

import logging
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import resolve_url

from servanda.common.treaty import treaty_of_this_desk
from servanda.people import second_factor
from servanda.people.arrival import start_page, viewer_of_request
from servanda.people.models import User
from servanda.people.own_paths import own_path

log = logging.getLogger(__name__)


class AccountAdapter(DefaultAccountAdapter):
    """No sign-up, redirects to own paths only, each sign-in in the log."""

    def is_open_for_signup(self, _request: HttpRequest) -> bool:
        """People are invited; nobody makes an account for himself."""
        return False

    def is_safe_url(self, url: str | None) -> bool:
        """Only paths of this desk, not even its own full address."""
        return bool(own_path(url))

    def is_reauthentication_required(self, **_options: Any) -> bool:
        """Changing a second factor asks for it again; setting up the first one does not."""
        return second_factor.is_set_up(context.request.user)

    def respond_user_inactive(self, _request: HttpRequest, _user: User) -> HttpResponseRedirect:
        """A closed account is answered like an unknown one."""
        return HttpResponseRedirect(resolve_url("sign_in"))

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """The page on which this person starts; an own path that was asked for goes before it."""
        return start_page(viewer_of_request(request))

    def login(self, request: HttpRequest, user: User) -> None:
        """Begin the session; the log keeps who, not from where."""
        super().login(request, user)
        log.info("Signed in: account %s.", user.pk)

    def authentication_failed(self, _request: HttpRequest, **_credentials: Any) -> None:
        """A wrong password leaves a line in the log, without the address that was typed."""
        log.warning("A sign-in with a password failed.")


class SecondFactorAdapter(DefaultMFAAdapter):
    """Names the treaty, not the host, in authenticator apps."""

    def get_totp_issuer(self) -> str:
        """The name under which an authenticator app lists the account."""
        return treaty_of_this_desk().titles.in_language("en")

    def _get_site_name(self) -> str:
        return self.get_totp_issuer()
