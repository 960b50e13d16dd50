"""The board and its export."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render

from servanda.common.access import ViewerRequest
from servanda.common.as_of import as_of
from servanda.desk.access import reads_the_desk
from servanda.desk.pages.board import board_page
from servanda.desk.pages.board.export import board_workbook

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@reads_the_desk
def board(request: ViewerRequest) -> HttpResponse:
    """What is due, what is past, what the Unit prepares."""
    day = as_of(request)
    page = board_page(settings.SERVANDA_TREATY, day, request.GET, request.viewer)
    return render(request, "desk/board.html", {"page": page, "as_of": day})


@reads_the_desk
def board_export(request: ViewerRequest) -> HttpResponse:
    """The same as a workbook."""
    day = as_of(request)
    content = board_workbook(settings.SERVANDA_TREATY, day, request.GET, request.viewer)
    response = HttpResponse(content, content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="due-{day.day.isoformat()}.xlsx"'
    return response
