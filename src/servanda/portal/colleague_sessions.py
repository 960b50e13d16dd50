"""The session of a colleague without an account: by draft, whose hands its sections are in."""

from __future__ import annotations

from django.contrib.auth import logout
from django.http import HttpRequest

from servanda.common.access import Viewer
from servanda.reporting.models import Colleague
from servanda.reporting.queries import colleague_viewer

KEY = "servanda_colleague"


def begin(request: HttpRequest, colleague: Colleague) -> None:
    """Let this browser open the colleague's sections. Whoever else sat here before is signed out."""
    kept = _of_one_person(request, colleague)
    logout(request)
    request.session[KEY] = {**kept, str(colleague.version_id): colleague.pk}


def colleague_here(request: HttpRequest, version_id: int) -> tuple[Colleague, Viewer] | None:
    """Who fills sections of that draft in this browser; None where nobody does. One query, none without a session."""
    number = request.session.get(KEY, {}).get(str(version_id))
    found = colleague_viewer(number) if number else None
    return found if found and found[0].version_id == version_id else None


def end(request: HttpRequest) -> None:
    """Close what the link had opened."""
    request.session.flush()


def _of_one_person(request: HttpRequest, colleague: Colleague) -> dict[str, int]:
    """The drafts that the same address opened here before: one person may help with two reports."""
    before: dict[str, int] = request.session.get(KEY, {})
    same = Colleague.objects.filter(pk__in=before.values(), email=colleague.email)
    return {str(one.version_id): one.pk for one in same}
