"""The start page of a State, and starting a report."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from servanda.common.access import ViewerRequest
from servanda.common.clock import today
from servanda.portal import unsaved
from servanda.portal.access import require_own, speaks_for_a_state
from servanda.portal.pages.home import home_page, other_states
from servanda.reporting.operations import open_draft


@speaks_for_a_state
def home(request: ViewerRequest) -> HttpResponse:
    """The State that the viewer speaks for; of several, the first by name, with links to the others."""
    states = sorted(request.viewer.states)
    if len(states) > 1:
        states = [label.iso3 for label in other_states(states, today())]
    return _page(request, states[0])


@speaks_for_a_state
def state(request: ViewerRequest, iso3: str) -> HttpResponse:
    """One of the States that the viewer speaks for."""
    require_own(request.viewer, iso3)
    return _page(request, iso3)


@speaks_for_a_state
@require_POST
def start(request: ViewerRequest, iso3: str) -> HttpResponse:
    """Start a report, or a correction of one, from the answers given last; or go on with the draft there is."""
    require_own(request.viewer, iso3)
    draft = open_draft(
        treaty_id=settings.SERVANDA_TREATY,
        iso3=iso3,
        obligation=request.POST.get("obligation", ""),
        period=request.POST.get("period", ""),
        actor=request.viewer,
        today=today(),
    )
    unsaved.follow(request.viewer, draft)
    return HttpResponseRedirect(reverse("portal:report", args=[draft.pk]))


def _page(request: ViewerRequest, iso3: str) -> HttpResponse:
    page = home_page(request.viewer, settings.SERVANDA_TREATY, iso3, today())
    return render(request, "portal/home.html", {"page": page})
