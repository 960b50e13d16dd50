"""Reports that did not come, as a page and as a workbook."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from servanda.common.as_of import as_of
from servanda.desk.access import reads_the_desk
from servanda.desk.pages.reports.overdue import overdue_page, overdue_workbook

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@reads_the_desk
def overdue(request: HttpRequest) -> HttpResponse:
    """Which report, since when, last contact: as of any day."""
    day = as_of(request)
    page = overdue_page(settings.SERVANDA_TREATY, day, request.GET)
    return render(request, "desk/reports/overdue.html", {"page": page, "as_of": day})


@reads_the_desk
def overdue_export(request: HttpRequest) -> HttpResponse:
    """The same as a workbook."""
    day = as_of(request)
    content = overdue_workbook(settings.SERVANDA_TREATY, day, request.GET)
    response = HttpResponse(content, content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="reports-{day.day.isoformat()}.xlsx"'
    return response
