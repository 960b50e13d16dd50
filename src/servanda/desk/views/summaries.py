"""Summaries across States and years: the page, the rows behind a figure, the workbook and the paper."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, ViewerRequest
from servanda.common.as_of import as_of
from servanda.desk.access import reads_the_desk
from servanda.desk.pages.summaries import rows_page, state_names, summaries_page
from servanda.desk.views.paper_files import WRITERS, paper_file, record_made, workbook_file
from servanda.library.enums import FileKind
from servanda.publications.summaries import summary
from servanda.publications.summaries.paper import summary_paper
from servanda.publications.summaries.workbook import summary_workbook
from servanda.results.enums import MadeKind


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
def summaries_file(request: ViewerRequest, form: str) -> HttpResponse:
    """The same as a workbook, or as a paper for a meeting, without what is restricted.

    A POST by staff records that it was made.
    """
    if form not in (FileKind.XLSX, *WRITERS):
        raise NotThere(_("There is no such file."))
    day = as_of(request)
    found = summary(settings.SERVANDA_TREATY, day.day, request.viewer, for_others=True)
    name = f"summaries-{day.day.isoformat()}"
    if form == FileKind.XLSX:
        answer = workbook_file(summary_workbook(found, state_names(day)), name)
    else:
        answer = paper_file(summary_paper(found, state_names(day)), name, form)
    if request.method == "POST":
        record_made(request, MadeKind.SUMMARY, form)
    return answer
