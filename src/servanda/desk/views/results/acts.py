"""The table of acts: what counts towards which activity; changed from a day on."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from servanda.common.access import NotAllowed, ViewerRequest
from servanda.common.as_of import as_of
from servanda.common.clock import today
from servanda.common.errors import BadInput, Stale
from servanda.desk.access import reads_the_desk, works_at_the_desk
from servanda.desk.pages.meanwhile import meanwhile
from servanda.desk.pages.results.acts import act_page, acts_page
from servanda.desk.views.people.forms import act as do_and_go_back
from servanda.desk.views.people.forms import version_opened
from servanda.results import operations
from servanda.results.access import may_log
from servanda.results.forms import ActForm


@reads_the_desk
def acts(request: ViewerRequest) -> HttpResponse:
    """The whole table, and what it does not name."""
    day = as_of(request)
    page = acts_page(request.viewer, settings.SERVANDA_TREATY, day)
    return render(request, "desk/results/acts.html", {"page": page, "as_of": day})


@reads_the_desk
def act(request: ViewerRequest, name: str) -> HttpResponse:
    """One act: to which activities it belongs, and since when."""
    page = act_page(request.viewer, settings.SERVANDA_TREATY, name, as_of(request))
    posted = request.method == "POST"
    if posted and not may_log(request.viewer):
        raise NotAllowed(_("Only staff of the Unit change what counts towards an activity."))
    form = ActForm(
        request.POST if posted else None,
        year=today().year,
        initial={"since": today(), "activities": list(page.act.activities)},
    )
    mistakes: list[str] = []
    told: dict[str, Any] = {"version": version_opened(request, page.times_decided)}
    if posted and form.is_valid():
        try:
            operations.decide_activity(
                treaty_id=settings.SERVANDA_TREATY,
                act=name,
                seen=version_opened(request, page.times_decided),
                actor=request.viewer,
                **form.cleaned_data,
            )
        except Stale as stale:
            mistakes = list(stale.sentences)
            told = {"version": page.times_decided, "meanwhile": meanwhile(stale)}
        except BadInput as bad:
            mistakes = list(bad.sentences)
        else:
            messages.success(request, _("Saved."))
            return HttpResponseRedirect(reverse("desk:act_of_table", args=[name]))
    refused = HTTPStatus.CONFLICT if "meanwhile" in told else HTTPStatus.UNPROCESSABLE_ENTITY
    status = refused if posted else HTTPStatus.OK
    context = {"page": page, "form": form, "mistakes": mistakes, **told}
    return render(request, "desk/results/act.html", context, status=status)


@works_at_the_desk
@require_POST
def take_back(request: ViewerRequest, name: str, number: int) -> HttpResponse:
    """Take a decision back."""
    version = version_opened(request, 0)

    def do() -> None:
        operations.take_back_decision(decision_id=number, version=version, actor=request.viewer)

    return do_and_go_back(request, do, _("Saved."), reverse("desk:act_of_table", args=[name]))
