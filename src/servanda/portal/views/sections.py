"""The sections of a draft, for the State's focal points."""

from __future__ import annotations

from http import HTTPStatus

from django.http import HttpResponse
from django.shortcuts import render

from servanda.common.access import ViewerRequest
from servanda.common.clock import today
from servanda.common.languages import current
from servanda.law.forms import Section
from servanda.portal.access import own_draft, own_version, speaks_for_a_state
from servanda.portal.answers_shown import shown
from servanda.portal.pages.report import file_names
from servanda.portal.pages.section import section_of
from servanda.portal.pages.texts import texts_page
from servanda.portal.typed import answer_typed
from servanda.portal.views import commenting, filling
from servanda.portal.views.keeping import keeps_what_was_typed
from servanda.reporting.queries import VersionView


@keeps_what_was_typed
@speaks_for_a_state
def section(request: ViewerRequest, version: int, section: str) -> HttpResponse:
    """The form of a section; POST saves it, whatever is missing."""
    if request.method != "POST":
        view = own_draft(request.viewer, version)
        return filling.shown(request, view, section_of(view, section))
    view = own_version(request.viewer, version)
    part = section_of(view, section)
    return filling.saved(request, view, part) if view.may_write else _too_late(request, view, part)


@speaks_for_a_state
def texts(request: ViewerRequest, version: int, section: str) -> HttpResponse:
    """Two texts of one section side by side; POST says which one stands."""
    view = own_draft(request.viewer, version)
    return filling.texts_compared(request, view, section_of(view, section))


@keeps_what_was_typed
@speaks_for_a_state
def comments(request: ViewerRequest, version: int, section: str) -> HttpResponse:
    """What is said on a section within the State; POST adds a word."""
    view = own_draft(request.viewer, version)
    return commenting.comments(request, view, section_of(view, section))


def _too_late(request: ViewerRequest, view: VersionView, part: Section) -> HttpResponse:
    """A colleague submitted the report meanwhile: what was typed is shown, to be taken into a correction."""
    answer = answer_typed(part, request.POST.dict(), current(), without=None)
    context = {"page": texts_page(view, part, today()), "answer": shown(part, answer, file_names(view))}
    return render(request, "portal/too_late.html", context, status=HTTPStatus.CONFLICT)
