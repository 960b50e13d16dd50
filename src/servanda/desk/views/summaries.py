"""Summaries across States and years: the page, the rows behind a figure, the workbook and the paper."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render

from servanda.common.access import ViewerRequest
from servanda.common.as_of import as_of
from servanda.desk.access import reads_the_desk
from servanda.desk.pages.summaries import rows_page, state_names, summaries_page
from servanda.desk.views.board import XLSX
from servanda.papers import pdf
from servanda.papers.docx import write
from servanda.publications.summaries import summary
from servanda.publications.summaries.paper import summary_paper
from servanda.publications.summaries.workbook import summary_workbook

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@reads_the_desk
def summaries(request: ViewerRequest) -> HttpResponse:
    """All themes, and what is new."""
    day = as_of(request)
    page = summaries_page(settings.SERVANDA_TREATY, day, request.viewer)
    return render(request, "desk/summaries.html", {"page": page, "as_of": day})


@reads_the_desk
def summary_rows(request: ViewerRequest) -> HttpResponse:
    """The rows behind one figure (`?figure=`)."""
    day = as_of(request)
    page = rows_page(settings.SERVANDA_TREATY, day, request.viewer, request.GET.get("figure", ""))
    return render(request, "desk/summaries_rows.html", {"page": page, "as_of": day})


@reads_the_desk
def summaries_workbook(request: ViewerRequest) -> HttpResponse:
    """The same as a workbook, without what is restricted."""
    day = as_of(request)
    found = summary(settings.SERVANDA_TREATY, day.day, request.viewer, for_others=True)
    content = summary_workbook(found, state_names(day))
    return _file(content, XLSX, f"summaries-{day.day.isoformat()}.xlsx")


@reads_the_desk
def summaries_paper(request: ViewerRequest) -> HttpResponse:
    """The same as a paper for a meeting, without what is restricted."""
    day = as_of(request)
    found = summary(settings.SERVANDA_TREATY, day.day, request.viewer, for_others=True)
    return _file(write(summary_paper(found, state_names(day))), DOCX, f"summaries-{day.day.isoformat()}.docx")


@reads_the_desk
def summaries_pdf(request: ViewerRequest) -> HttpResponse:
    """The same paper as a PDF that can be read aloud."""
    day = as_of(request)
    found = summary(settings.SERVANDA_TREATY, day.day, request.viewer, for_others=True)
    content = pdf.write(summary_paper(found, state_names(day)))
    return _file(content, "application/pdf", f"summaries-{day.day.isoformat()}.pdf")


def _file(content: bytes, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
