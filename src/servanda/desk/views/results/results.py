"""What was done towards each activity of the plan: the tree, one activity, the export."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render

from servanda.common.access import NotThere, ViewerRequest
from servanda.common.as_of import as_of
from servanda.desk.access import reads_the_desk
from servanda.desk.pages.results.activity import activity_page
from servanda.desk.pages.results.export import results_csv, results_workbook
from servanda.desk.pages.results.tree import results_page
from servanda.desk.views.board import XLSX

CSV = "text/csv; charset=utf-8"


@reads_the_desk
def results(request: ViewerRequest) -> HttpResponse:
    """The plan's tree with this year's evidence."""
    day = as_of(request)
    page = results_page(request.viewer, settings.SERVANDA_TREATY, day, request.GET)
    return render(request, "desk/results/results.html", {"page": page, "as_of": day})


@reads_the_desk
def activity(request: ViewerRequest, activity: str) -> HttpResponse:
    """Every piece of evidence for one activity."""
    day = as_of(request)
    page = activity_page(request.viewer, settings.SERVANDA_TREATY, activity, day, request.GET)
    return render(request, "desk/results/activity.html", {"page": page, "as_of": day})


@reads_the_desk
def export(request: ViewerRequest, form: str) -> HttpResponse:
    """The same as a workbook, or every piece as CSV."""
    kinds = {"xlsx": (results_workbook, XLSX), "csv": (results_csv, CSV)}
    if form not in kinds:
        raise NotThere
    write, kind = kinds[form]
    day = as_of(request)
    response = HttpResponse(
        write(request.viewer, settings.SERVANDA_TREATY, day, request.GET), content_type=kind
    )
    response["Content-Disposition"] = f'attachment; filename="results-{day.day.isoformat()}.{form}"'
    return response
