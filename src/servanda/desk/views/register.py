"""The register itself: where printed dates differ, and who changed what."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from servanda.common.access import Role, ViewerRequest, allow
from servanda.common.as_of import as_of
from servanda.desk.access import reads_the_desk
from servanda.desk.pages.differences import differences_page
from servanda.desk.pages.history import history_page


@reads_the_desk
def differences(request: HttpRequest) -> HttpResponse:
    """Dates printed elsewhere beside the computed ones."""
    day = as_of(request)
    page = differences_page(settings.SERVANDA_TREATY, day)
    return render(request, "desk/differences.html", {"page": page, "as_of": day})


@allow(Role.STAFF, Role.AUDITOR)
def history(request: ViewerRequest) -> HttpResponse:
    """Who changed what, when, from what to what."""
    page = history_page(as_of(request), request.GET, request.viewer)
    return render(request, "desk/history.html", {"page": page})
