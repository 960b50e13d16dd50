"""The missions of a year, one mission, its report."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render

from servanda.common.access import ViewerRequest
from servanda.common.as_of import as_of
from servanda.desk.access import reads_the_desk
from servanda.desk.pages.missions.mission import mission_page
from servanda.desk.pages.missions.year import missions_page
from servanda.library.serve import serve
from servanda.missions import queries


@reads_the_desk
def missions(request: ViewerRequest) -> HttpResponse:
    """The missions of a year, its trips against those planned, what is still to be done after them."""
    day = as_of(request)
    page = missions_page(request.viewer, settings.SERVANDA_TREATY, day, request.GET)
    return render(request, "desk/missions/year.html", {"page": page, "as_of": day})


@reads_the_desk
def mission(request: ViewerRequest, number: int) -> HttpResponse:
    """One mission with its follow-up and its report."""
    page = mission_page(request.viewer, number, as_of(request))
    return render(request, "desk/missions/mission.html", {"page": page})


@reads_the_desk
def report(request: ViewerRequest, number: int) -> HttpResponse:
    """The file of a mission's report."""
    return serve(queries.report_of_mission(number, viewer=request.viewer))
