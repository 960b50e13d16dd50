"""The log of work: a form of ten seconds, the list, correcting and taking out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import ViewerRequest
from servanda.common.as_of import as_of
from servanda.common.clock import now, today
from servanda.desk.access import reads_the_desk, works_at_the_desk
from servanda.desk.pages.results.log import entry_page, log_page
from servanda.desk.views.forms_of_work import answer
from servanda.desk.views.people.forms import FormPage, version_opened
from servanda.library.serve import serve
from servanda.missions.activity_fields import Likely
from servanda.results import operations, queries
from servanda.results.forms import EntryForm, TakeOutForm


@reads_the_desk
def entries(request: ViewerRequest) -> HttpResponse:
    """Entries that fit, newest first."""
    page = log_page(request.viewer, settings.SERVANDA_TREATY, as_of(request), request.GET)
    return render(request, "desk/results/log.html", {"page": page})


@reads_the_desk
def entry(request: ViewerRequest, number: int) -> HttpResponse:
    """One entry with its papers."""
    page = entry_page(request.viewer, number, as_of(request))
    return render(request, "desk/results/entry.html", {"page": page})


@reads_the_desk
def file(request: ViewerRequest, number: int, file: int) -> HttpResponse:
    """A paper of an entry."""
    return serve(queries.file_of_entry(number, file, viewer=request.viewer))


@works_at_the_desk
def add(request: ViewerRequest) -> HttpResponse:
    """Log work; `?state=`, `?activity=` and `?on=` fill the form in."""
    form = EntryForm(
        request.POST or None,
        request.FILES or None,
        today=today(),
        likely=_likely(request),
        initial=_asked(request),
    )
    page = FormPage(_("Log work"), [form], _("Log it"), reverse("desk:work_log"))

    def save() -> str:
        operations.log_work(
            treaty_id=settings.SERVANDA_TREATY,
            actor=request.viewer,
            today=today(),
            now=now(),
            papers=form.handed_in(),
            **form.told(),
        )
        return reverse("desk:work_log")

    return answer(request, page, save, _("The work is logged."))


@works_at_the_desk
def correct(request: ViewerRequest, number: int) -> HttpResponse:
    """Correct an entry, and add papers to it."""
    row = queries.entry(number, viewer=request.viewer)
    form = EntryForm(
        request.POST or None,
        request.FILES or None,
        today=today(),
        likely=_likely(request),
        initial={name: getattr(row, name) for name in row.recorded},
    )
    back = reverse("desk:log_entry", args=[number])
    version = version_opened(request, row.version)
    page = FormPage(
        _("Correct the log entry"), [form], _("Save"), back, version=version, version_now=row.version
    )

    def save() -> str:
        operations.correct_entry(
            entry_id=number,
            version=version,
            actor=request.viewer,
            today=today(),
            now=now(),
            papers=form.handed_in(),
            **form.told(),
        )
        return back

    return answer(request, page, save, _("Saved."))


@works_at_the_desk
def take_out(request: ViewerRequest, number: int) -> HttpResponse:
    """Take an entry out, with the reason."""
    row = queries.entry(number, viewer=request.viewer)
    form = TakeOutForm(request.POST or None)
    back = reverse("desk:log_entry", args=[number])
    version = version_opened(request, row.version)
    page = FormPage(
        _("Take the entry out"),
        [form],
        _("Take it out"),
        back,
        lead=row.what,
        version=version,
        version_now=row.version,
    )

    def save() -> str:
        operations.take_out_entry(
            entry_id=number, version=version, reason=form.cleaned_data["reason"], actor=request.viewer
        )
        return back

    return answer(request, page, save, _("The entry is taken out and counts for nothing."))


def _likely(request: ViewerRequest) -> Sequence[Likely]:
    return queries.lately_logged(settings.SERVANDA_TREATY, request.viewer)


def _asked(request: ViewerRequest) -> dict[str, Any]:
    """What the address fills in: the State, the activity, the theme; the day and the person stand by themselves."""
    fields = request.GET
    return {
        "state_id": fields.get("state", "")[:3],
        "activity": fields.get("activity", "")[:10],
        "theme": fields.get("theme", "")[:60],
        "event": fields.get("event", "")[:200],
        "on": _day(fields.get("on", "")),
        "people": [request.viewer.name],
    }


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return today()
