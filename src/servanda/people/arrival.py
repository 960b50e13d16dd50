"""Who came in with a request, and the page on which that person starts."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from servanda.common import clock
from servanda.common.access import ANYONE, Role, Viewer
from servanda.people import queries, second_factor
from servanda.people.models import User


def viewer_of_request(request: HttpRequest) -> Viewer:
    """The person signed in with this session, with the roles held today."""
    if not isinstance(request.user, User):
        return ANYONE
    given = second_factor.given_in(request)
    return queries.viewer_of(request.user, today=clock.today(), second_factor_given=given)


def start_page(viewer: Viewer) -> str:
    """Where someone starts who asked for no page: what the settings say for the first of the roles held."""
    pages: dict[str, str] = settings.SERVANDA_START_PAGES
    held = [role for role in Role if role in viewer.roles and role in pages]
    return reverse(pages[held[0]] if held else settings.LOGIN_REDIRECT_URL)
