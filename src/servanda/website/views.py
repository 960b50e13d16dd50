"""The public pages. Each calls one query and shows what it gives; all can be cached for everyone."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static

from servanda.common.access import public
from servanda.common.as_of import as_of
from servanda.common.caching import shared
from servanda.website.pages.deadlines import deadlines_of_page, deadlines_page
from servanda.website.pages.meetings import meetings_page
from servanda.website.pages.sources import sources_page
from servanda.website.pages.states import state_page, states_page
from servanda.website.pages.status import status_page


@public
@shared
def status(request: HttpRequest) -> HttpResponse:
    """How many States stand where, and what comes next."""
    day = as_of(request)
    return render(
        request, "website/status.html", {"page": status_page(settings.SERVANDA_TREATY, day), "as_of": day}
    )


@public
@shared
def states(request: HttpRequest) -> HttpResponse:
    """Every State with its dates."""
    day = as_of(request)
    return render(
        request, "website/states.html", {"page": states_page(settings.SERVANDA_TREATY, day), "as_of": day}
    )


@public
@shared
def state(request: HttpRequest, iso3: str) -> HttpResponse:
    """One State: status, duties, dates and how they follow."""
    day = as_of(request)
    page = state_page(settings.SERVANDA_TREATY, iso3, day)
    return render(request, "website/state.html", {"page": page, "as_of": day})


@public
@shared
def deadlines(request: HttpRequest) -> HttpResponse:
    """Which obligations have deadlines."""
    return render(request, "website/deadlines.html", {"page": deadlines_page(), "as_of": as_of(request)})


@public
@shared
def deadlines_of(request: HttpRequest, obligation: str) -> HttpResponse:
    """Every State's deadline under one obligation."""
    day = as_of(request)
    page = deadlines_of_page(settings.SERVANDA_TREATY, obligation, day, request.GET.get("year", ""))
    return render(request, "website/deadlines_of.html", {"page": page, "as_of": day})


@public
@shared
def meetings(request: HttpRequest) -> HttpResponse:
    """Formal meetings."""
    day = as_of(request)
    page = meetings_page(settings.SERVANDA_TREATY, day)
    return render(request, "website/meetings.html", {"page": page, "as_of": day})


@public
@shared
def sources(request: HttpRequest) -> HttpResponse:
    """The documents that facts come from, and the same facts as open data."""
    return render(request, "website/sources.html", {"page": sources_page(settings.SERVANDA_TREATY)})


@public
@shared
def about(request: HttpRequest) -> HttpResponse:
    """What this site is, and how its dates are found."""
    return render(request, "website/about.html")


@public
def icon(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  every page is given it
    """The icon where browsers look for it by themselves, as beside a file of open data."""
    return redirect(static("servanda/icon.svg"))
