"""Reports that did not come, as a page, as tables, and as a paper for a meeting."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import translation

from servanda.common.access import ViewerRequest
from servanda.common.as_of import as_of
from servanda.common.languages import UN_ORDER, current, django_code
from servanda.desk.access import reads_the_desk
from servanda.desk.pages.reports.overdue import overdue_filter, overdue_page
from servanda.desk.views.paper_files import WRITERS, file_answer, paper_file, record_made, workbook_file
from servanda.publications.overdue import (
    MissingReport,
    missing_reports,
    overdue_csv,
    overdue_paper,
    overdue_xlsx,
    themes_with_coordinators,
)
from servanda.results.enums import MadeKind


@reads_the_desk
def overdue(request: ViewerRequest) -> HttpResponse:
    """Which report, since when, last contact, what was sent, next step: as of any day."""
    day = as_of(request)
    page = overdue_page(settings.SERVANDA_TREATY, day, request.viewer, request.GET)
    return render(request, "desk/reports/overdue.html", {"page": page, "as_of": day})


@reads_the_desk
def overdue_export(request: ViewerRequest) -> HttpResponse:
    """The same as a workbook."""
    return workbook_file(overdue_xlsx(_rows(request), as_of(request).day), _name(request))


@reads_the_desk
def overdue_lines(request: ViewerRequest) -> HttpResponse:
    """The same as CSV."""
    return file_answer(overdue_csv(_rows(request)), f"{_name(request)}.csv", "text/csv; charset=utf-8")


@reads_the_desk
def overdue_for_meeting(request: ViewerRequest) -> HttpResponse:
    """The same as a paper for a meeting; `language` (two letters) may be another than the page's, `as` is
    `docx` or `pdf`. A POST by staff, which tells these two in its form, records that it was made."""
    told = request.POST if request.method == "POST" else request.GET
    asked, form = told.get("language", ""), told.get("as", "")
    form = form if form in WRITERS else "docx"
    language = asked if asked in UN_ORDER else current()
    with translation.override(django_code(language)):
        day, only = as_of(request).day, overdue_filter(request.GET)
        paper = overdue_paper(_rows(request), day, only, themes_with_coordinators(day))
        answer = paper_file(paper, f"{_name(request)}.{language}", form)
        if request.method == "POST":
            record_made(request, MadeKind.REPORTS_NOT_RECEIVED, form, theme=only.theme)
    return answer


def _rows(request: ViewerRequest) -> list[MissingReport]:
    only = overdue_filter(request.GET)
    return list(missing_reports(settings.SERVANDA_TREATY, as_of(request).day, request.viewer, only))


def _name(request: ViewerRequest) -> str:
    return f"reports-not-received-{as_of(request).day.isoformat()}"
