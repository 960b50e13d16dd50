"""States: the list, the tiles, the file of one State, and what would follow from a deposit."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from servanda.common.access import ViewerRequest
from servanda.common.as_of import as_of
from servanda.common.languages import current
from servanda.desk.access import reads_the_desk
from servanda.desk.pages.state import state_page
from servanda.desk.pages.what_if import what_if_page
from servanda.publications.status_list import status_list


@reads_the_desk
def states(request: HttpRequest) -> HttpResponse:
    """Every State: by regional group as tiles, or as a list with dates (`?view=list`)."""
    day = as_of(request)
    page = status_list(settings.SERVANDA_TREATY, day.day, current())
    as_list = request.GET.get("view") == "list"
    return render(request, "desk/states.html", {"page": page, "as_of": day, "as_list": as_list})


@reads_the_desk
def state(request: ViewerRequest, iso3: str) -> HttpResponse:
    """The State file."""
    day = as_of(request)
    page = state_page(request.viewer, settings.SERVANDA_TREATY, iso3, day)
    return render(request, "desk/state.html", {"page": page, "as_of": day})


@reads_the_desk
def what_if(request: HttpRequest) -> HttpResponse:
    """A State and a day: what would follow, and when."""
    page = what_if_page(settings.SERVANDA_TREATY, as_of(request), request.GET)
    return render(request, "desk/what_if.html", {"page": page})
