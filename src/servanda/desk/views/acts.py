"""Adding and correcting acts: fill in, see what would follow, save. Works without scripts, one step a request."""

from __future__ import annotations

from dataclasses import replace

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from servanda.common.access import ViewerRequest
from servanda.common.as_of import as_of
from servanda.common.clock import today
from servanda.common.errors import BadInput, Stale
from servanda.desk.access import works_at_the_desk
from servanda.desk.forms import ActForm, act_as_typed
from servanda.desk.pages.act import ActPage, conflict, label_of, preview, row_to_correct
from servanda.desk.views.versions import version_opened
from servanda.states.operations import choose_source, correct_act, record_act


@works_at_the_desk
def act_add(request: ViewerRequest, iso3: str) -> HttpResponse:
    """Record an act of a State."""
    form = ActForm(request.POST or None, initial={"in_use": True, "confidence": "high"})
    return _steps(request, ActPage(label_of(iso3, as_of(request)), form, None, 0))


@works_at_the_desk
def act_correct(request: ViewerRequest, iso3: str, act: int) -> HttpResponse:
    """Correct a recorded act. The version opened goes along, so that nobody overwrites what another changed."""
    row = row_to_correct(settings.SERVANDA_TREATY, iso3, act)
    form = ActForm(request.POST or None, initial=act_as_typed(row.to_record()))
    page = ActPage(label_of(iso3, as_of(request)), form, row, version_opened(request, row.version))
    return _steps(request, page)


@works_at_the_desk
@require_POST
def act_use(request: ViewerRequest, iso3: str, act: int) -> HttpResponse:
    """Use this source, and none that says otherwise."""
    row = row_to_correct(settings.SERVANDA_TREATY, iso3, act)
    try:
        opened = version_opened(request, row.version)
        choose_source(act_id=act, version=opened, actor=request.viewer, today=today())
        messages.success(request, _("This source is used from now on. The dates below follow from it."))
    except BadInput as bad:
        for sentence in bad.sentences:
            messages.error(request, sentence)
    return HttpResponseRedirect(reverse("desk:state", args=[iso3]) + "#acts")


def _steps(request: ViewerRequest, page: ActPage) -> HttpResponse:
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


def _form(request: ViewerRequest, page: ActPage) -> HttpResponse:
    return render(request, "desk/act.html", {"page": page})


def _preview(request: ViewerRequest, page: ActPage) -> HttpResponse:
    act = page.form.act(page.label.iso3)
    found = preview(settings.SERVANDA_TREATY, act, page.row, today(), request.POST.dict())
    return render(request, "desk/act_preview.html", {"page": replace(page, preview=found)})


def _save(request: ViewerRequest, page: ActPage) -> HttpResponse:
    act, day = page.form.act(page.label.iso3), today()
    if page.row is None:
        record_act(treaty_id=settings.SERVANDA_TREATY, act=act, actor=request.viewer, today=day)
    else:
        correct_act(act_id=page.row.pk, version=page.version, act=act, actor=request.viewer, today=day)
    messages.success(request, _("Saved. The dates below follow from it."))
    return HttpResponseRedirect(reverse("desk:state", args=[page.label.iso3]))


def _conflict(request: ViewerRequest, page: ActPage, stale: Stale) -> HttpResponse:
    row = row_to_correct(settings.SERVANDA_TREATY, page.label.iso3, page.row.pk if page.row else 0)
    act = page.form.act(page.label.iso3)
    found = preview(settings.SERVANDA_TREATY, act, row, today(), request.POST.dict())
    shown = replace(page, row=row, version=row.version, preview=found, conflict=conflict(stale))
    return render(request, "desk/act_conflict.html", {"page": shown}, status=409)
