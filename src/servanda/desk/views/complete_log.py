"""Declaring the Unit's log of a report complete: choose the day, see what would follow, declare."""

from __future__ import annotations

from dataclasses import replace

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import ViewerRequest
from servanda.common.clock import today
from servanda.common.errors import BadInput
from servanda.desk.access import works_at_the_desk
from servanda.desk.forms import CompleteLogForm
from servanda.desk.pages.meetings import CompleteLogPage, following, log_of
from servanda.reporting.operations import declare_complete


@works_at_the_desk
def complete_log(request: ViewerRequest, obligation: str) -> HttpResponse:
    """Declare the log of a report complete since a day."""
    log = log_of(settings.SERVANDA_TREATY, obligation)
    page = CompleteLogPage(log, CompleteLogForm(request.POST or None, initial={"since": log.since}))
    if request.POST.get("step") not in ("preview", "save") or not page.form.is_valid():
        return _shown(request, page)
    try:
        return _step(request, page)
    except BadInput as bad:
        return _shown(request, replace(page, mistakes=bad.sentences))


def _step(request: ViewerRequest, page: CompleteLogPage) -> HttpResponse:
    treaty, since, day = settings.SERVANDA_TREATY, page.form.cleaned_data["since"], today()
    obligation = page.log.obligation
    if request.POST["step"] == "preview":
        found = following(treaty, obligation, since, request.viewer, day)
        return _shown(request, replace(page, states=found))
    declare_complete(treaty_id=treaty, obligation=obligation, since=since, actor=request.viewer, today=day)
    messages.success(request, _("Declared. From that day on, silence of the log means “not received”."))
    return HttpResponseRedirect(reverse("desk:meetings") + "#log")


def _shown(request: ViewerRequest, page: CompleteLogPage) -> HttpResponse:
    return render(request, "desk/complete_log.html", {"page": page})
