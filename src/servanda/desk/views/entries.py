"""Recording and correcting: fill in, see what would follow, save. Works without scripts, one step a request."""

from __future__ import annotations

from dataclasses import replace

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from servanda.common.access import NotThere, ViewerRequest
from servanda.common.as_of import as_of
from servanda.common.clock import today
from servanda.common.errors import BadInput, Stale
from servanda.common.languages import current
from servanda.desk.access import reads_the_desk, works_at_the_desk
from servanda.desk.entry_form import as_typed
from servanda.desk.pages.entries import KINDS, MEETINGS, EntryKind
from servanda.desk.pages.entry import EntryPage, conflict, label_of, preview, row_to_correct
from servanda.desk.pages.meetings import meetings_page
from servanda.desk.pages.state_rows import state_rows_page
from servanda.desk.views.versions import version_opened
from servanda.states.queries import state_labels

FIRST = {"in_use": True, "confidence": "high"}


@works_at_the_desk
def entry_add(request: ViewerRequest, iso3: str, kind: str) -> HttpResponse:
    """Record something of a State."""
    return _add(request, KINDS[kind], iso3)


@works_at_the_desk
def entry_correct(request: ViewerRequest, iso3: str, kind: str, number: int) -> HttpResponse:
    """Correct what is recorded of a State."""
    return _correct(request, KINDS[kind], iso3, number)


@works_at_the_desk
@require_POST
def entry_use(request: ViewerRequest, iso3: str, kind: str, number: int) -> HttpResponse:
    """Use this source, and none that says otherwise."""
    entry = KINDS[kind]
    row = row_to_correct(entry, settings.SERVANDA_TREATY, iso3, number)
    if entry.choose is None:
        raise NotThere
    try:
        opened = version_opened(request, row.version)
        entry.choose(**{f"{entry.noun}_id": number}, version=opened, actor=request.viewer)
        messages.success(request, _("This source is used from now on. The dates below follow from it."))
    except BadInput as bad:
        for sentence in bad.sentences:
            messages.error(request, sentence)
    return HttpResponseRedirect(reverse("desk:state", args=[iso3]) + f"#{kind}")


@works_at_the_desk
def state_rows(request: ViewerRequest, iso3: str) -> HttpResponse:
    """The extensions and reports recorded of a State."""
    page = state_rows_page(settings.SERVANDA_TREATY, iso3, as_of(request))
    return render(request, "desk/state_rows.html", {"page": page})


@reads_the_desk
def meetings(request: ViewerRequest) -> HttpResponse:
    """The meetings, and since when the Unit's log of reports is complete."""
    page = meetings_page(request.viewer, settings.SERVANDA_TREATY)
    return render(request, "desk/meetings.html", {"page": page})


@works_at_the_desk
def meeting_add(request: ViewerRequest) -> HttpResponse:
    """Record a meeting."""
    return _add(request, MEETINGS)


@works_at_the_desk
def meeting_correct(request: ViewerRequest, number: int) -> HttpResponse:
    """Correct a recorded meeting; the days by which States ask for more time follow from it."""
    return _correct(request, MEETINGS, "", number)


def _add(request: ViewerRequest, kind: EntryKind, iso3: str = "") -> HttpResponse:
    form = kind.form(request.POST or None, initial=FIRST)
    return _steps(request, EntryPage(kind, label_of(iso3, as_of(request)) if iso3 else None, form, None, 0))


def _correct(request: ViewerRequest, kind: EntryKind, iso3: str, number: int) -> HttpResponse:
    """The version opened goes along, so that nobody overwrites what another changed."""
    row = row_to_correct(kind, settings.SERVANDA_TREATY, iso3, number)
    form = kind.form(request.POST or None, initial=as_typed(row.to_record()))
    label = label_of(iso3, as_of(request)) if iso3 else None
    return _steps(request, EntryPage(kind, label, form, row, version_opened(request, row.version)))


def _steps(request: ViewerRequest, page: EntryPage) -> HttpResponse:
    """The step asked for: the form again, what would follow, or saving."""
    step = request.POST.get("step", "")
    if step not in ("preview", "save") or not page.form.is_valid():
        return _form(request, page)
    try:
        return _save(request, page) if step == "save" else _preview(request, page)
    except Stale as stale:
        return _conflict(request, page, stale)
    except BadInput as bad:
        return _form(request, replace(page, mistakes=bad.sentences))


def _form(request: ViewerRequest, page: EntryPage) -> HttpResponse:
    return render(request, "desk/entry.html", {"page": page})


def _previewed(request: ViewerRequest, page: EntryPage) -> EntryPage:
    found = preview(settings.SERVANDA_TREATY, page, request.viewer, today(), request.POST.dict())
    return replace(page, preview=found)


def _preview(request: ViewerRequest, page: EntryPage) -> HttpResponse:
    return render(request, "desk/entry_preview.html", {"page": _previewed(request, page)})


def _save(request: ViewerRequest, page: EntryPage) -> HttpResponse:
    page.kind.save(
        page.record,
        page.row,
        page.version,
        treaty_id=settings.SERVANDA_TREATY,
        actor=request.viewer,
        today=today(),
    )
    messages.success(request, _("Saved. The dates below follow from it."))
    return HttpResponseRedirect(page.back)


def _conflict(request: ViewerRequest, page: EntryPage, stale: Stale) -> HttpResponse:
    row = row_to_correct(page.kind, settings.SERVANDA_TREATY, page.iso3, page.row.pk if page.row else 0)
    now = _previewed(request, replace(page, row=row, version=row.version))
    names = {label.iso3: label.name for label in state_labels(current(), today())}
    told = replace(now, conflict=conflict(stale, names))
    return render(request, "desk/entry_conflict.html", {"page": told}, status=409)
