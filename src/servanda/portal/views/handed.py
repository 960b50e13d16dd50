"""The pages of a colleague without an account: the sections in hand, and nothing else.

They are open to the public in that nobody signs in for them; what they show is bound to the link that was opened.
Of every other section, draft and State there is nothing here, whether there is such a thing or not.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, cast

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from servanda.common.access import NotThere, ViewerRequest, public
from servanda.common.clock import today
from servanda.common.languages import current
from servanda.library.serve import serve
from servanda.portal import colleague_sessions, unsaved
from servanda.portal.answers_shown import shown
from servanda.portal.pages.report import report_page
from servanda.portal.pages.section import section_of
from servanda.portal.typed import answer_typed
from servanda.portal.views import commenting, filling
from servanda.portal.views.keeping import keeps_what_a_colleague_typed
from servanda.reporting.form_versions import form_of
from servanda.reporting.models import Colleague
from servanda.reporting.queries import handed_file, handed_view

View = Callable[..., HttpResponse]


def for_a_colleague(view: View) -> View:
    """Open the view to whoever came by a link to that draft; anyone else is told to open the link in the mail."""

    @public
    @functools.wraps(view)
    def opened(request: ViewerRequest, version: int, **told: Any) -> HttpResponse:
        found = colleague_sessions.colleague_here(request, version)
        if found is None:
            return render(request, "portal/handed/nothing.html", status=HTTPStatus.NOT_FOUND)
        request.viewer = found[1]
        try:
            return view(request, version=version, **told)
        except NotThere:
            return _gone(request, found[0], **told)

    return cast("View", opened)


@for_a_colleague
def report(request: ViewerRequest, version: int) -> HttpResponse:
    """The sections in hand, with how far each is."""
    page = report_page(request.viewer, handed_view(version, viewer=request.viewer), today())
    return render(request, "portal/handed/tasks.html", {"page": page})


@keeps_what_a_colleague_typed
@for_a_colleague
def section(request: ViewerRequest, version: int, section: str) -> HttpResponse:
    """The form of a section in hand; POST saves it, whatever is missing."""
    view = handed_view(version, viewer=request.viewer)
    answer = filling.saved if request.method == "POST" else filling.shown
    return answer(request, view, section_of(view, section))


@for_a_colleague
def texts(request: ViewerRequest, version: int, section: str) -> HttpResponse:
    """Two texts of one section side by side; POST says which one stands."""
    view = handed_view(version, viewer=request.viewer)
    return filling.texts_compared(request, view, section_of(view, section))


@keeps_what_a_colleague_typed
@for_a_colleague
def comments(request: ViewerRequest, version: int, section: str) -> HttpResponse:
    """What is said on a section in hand; POST adds a word."""
    view = handed_view(version, viewer=request.viewer)
    return commenting.comments(request, view, section_of(view, section))


@for_a_colleague
def file(request: ViewerRequest, version: int, file: int) -> HttpResponse:
    """A file that a section in hand names."""
    return serve(handed_file(version, file, viewer=request.viewer))


@public
@require_POST
def leave(request: ViewerRequest) -> HttpResponse:
    """Close the sections in this browser, before someone else sits down at it."""
    colleague_sessions.end(request)
    return HttpResponseRedirect(reverse("website:status"))


def _gone(request: ViewerRequest, colleague: Colleague, **told: Any) -> HttpResponse:
    """What is not in hand, or not any more. Who typed into it meanwhile is shown the text again."""
    context: dict[str, Any] = {"colleague": colleague}
    section, version = str(told.get("section", "")), colleague.version
    mark = request.POST.get("form_of", "")
    writer = unsaved.writer_of(mark, version.pk, section) if mark else None
    if writer is not None and writer.colleague == colleague.pk:
        part = form_of(version.report.treaty_id, version.form_version).sections_by_id[section]
        typed = answer_typed(part, request.POST.dict(), current(), without=None)
        context |= {"section": part, "answer": shown(part, typed, {})}
    return render(request, "portal/handed/gone.html", context, status=HTTPStatus.NOT_FOUND)
