"""Papers that are read: uploaded, looked at side by side, corrected, made the plan of their year, undone."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import ViewerRequest
from servanda.common.clock import now, today
from servanda.common.errors import BadInput
from servanda.desk.access import works_at_the_desk
from servanda.desk.pages.plan.readings import reading_page
from servanda.library.serve import serve
from servanda.workplan import operations, queries


@works_at_the_desk
def readings(request: ViewerRequest) -> HttpResponse:
    """Papers read before; a POST reads one more."""
    mistakes: list[str] = []
    if request.method == "POST":
        try:
            number = _read(request)
        except BadInput as bad:
            mistakes = bad.sentences
        else:
            return HttpResponseRedirect(reverse("desk:plan_reading", args=[number]))
    context = {"readings": queries.plan_readings(request.viewer), "mistakes": mistakes}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if mistakes else HTTPStatus.OK
    return render(request, "desk/plan/readings.html", context, status=status)


@works_at_the_desk
def reading(request: ViewerRequest, number: int) -> HttpResponse:
    """One reading beside its source; a POST corrects, lets a doubt stand, accepts, undoes or sets aside."""
    if request.method == "POST":
        try:
            messages.success(request, _decide(request, number))
        except BadInput as bad:
            for sentence in bad.sentences:
                messages.error(request, sentence)
        back = reverse("desk:plan_reading", args=[number])
        return HttpResponseRedirect(back + _place(request.POST.get("place", "")))
    page = reading_page(number, request.viewer)
    return render(request, "desk/plan/reading.html", {"page": page})


@works_at_the_desk
def source(request: ViewerRequest, number: int) -> HttpResponse:
    """The file that was read."""
    return serve(queries.plan_reading(number, request.viewer).file)


def _read(request: ViewerRequest) -> int:
    sent = request.FILES.get("file")
    if sent is None:
        raise BadInput(_("Choose the file with the plan first."))
    row = operations.read_paper(content=sent.read(), name=sent.name or "", actor=request.viewer, now=now())
    return row.pk


def _decide(request: ViewerRequest, number: int) -> str:
    decision, _colon, place = request.POST.get("decision", "").partition(":")
    verbs: dict[str, Callable[[], str]] = {
        "correct": lambda: _correct(request, number),
        "settle": lambda: _settle(request, number, place),
        "settle-kind": lambda: _settle_kind(request, number, place),
        "accept": lambda: _accept(request, number),
        "undo": lambda: _undo(request, number),
        "set-aside": lambda: _set_aside(request, number),
    }
    if decision not in verbs:
        raise BadInput(_("Choose one of the buttons."))
    return verbs[decision]()


def _correct(request: ViewerRequest, number: int) -> str:
    operations.correct_reading(
        reading_id=number,
        edition=_edition(request),
        what=request.POST.get("what", ""),
        value=request.POST.get("value", ""),
        actor=request.viewer,
    )
    return _("The correction is saved.")


def _settle(request: ViewerRequest, number: int, place: str) -> str:
    operations.settle_doubt(
        reading_id=number,
        edition=_edition(request),
        place=_figure(place),
        actor=request.viewer,
    )
    return _("The doubt is settled: it stands as it was taken.")


def _settle_kind(request: ViewerRequest, number: int, code: str) -> str:
    operations.settle_doubts_of_kind(
        reading_id=number, edition=_edition(request), code=code, actor=request.viewer
    )
    return _("The doubts of this kind are settled: they stand as they were taken.")


def _accept(request: ViewerRequest, number: int) -> str:
    version = operations.accept_reading(
        reading_id=number, edition=_edition(request), actor=request.viewer, today=today(), now=now()
    )
    return _("This is now version %(number)s of the plan for %(year)s. It can be undone here.") % {
        "number": version.number,
        "year": version.plan.year,
    }


def _undo(request: ViewerRequest, number: int) -> str:
    operations.undo_acceptance(reading_id=number, actor=request.viewer, today=today(), now=now())
    return _("The acceptance is undone. The plan is as it was before.")


def _set_aside(request: ViewerRequest, number: int) -> str:
    operations.set_reading_aside(reading_id=number, edition=_edition(request), actor=request.viewer)
    return _("The reading is set aside. Nothing of it is in the plan.")


def _edition(request: ViewerRequest) -> int:
    return _figure(request.POST.get("version", ""))


def _figure(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < len(str(10**9)) else -1


def _place(text: str) -> str:
    """The place on the page to come back to."""
    return f"#{text}" if text.replace("-", "").isalnum() and text.isascii() else ""
