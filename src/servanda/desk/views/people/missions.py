"""Permanent missions: the list, one mission, recording, correcting and confirming."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from servanda.common.access import ViewerRequest
from servanda.common.as_of import as_of
from servanda.common.clock import today
from servanda.desk.access import reads_addresses, works_at_the_desk
from servanda.desk.pages.people.missions import mission_page, missions_page, typed_of
from servanda.desk.views.people.forms import FormPage, act, answer, version_opened
from servanda.people import operations, queries
from servanda.people.forms import MissionForm, NewMissionForm


@reads_addresses
def missions(request: ViewerRequest) -> HttpResponse:
    """Every permanent mission, by State."""
    page = missions_page(request.viewer, as_of(request), request.GET)
    return render(request, "desk/people/missions.html", {"page": page})


@reads_addresses
def mission(request: ViewerRequest, mission: int) -> HttpResponse:
    """One permanent mission, its members, and what was recorded before."""
    day = as_of(request)
    page = mission_page(request.viewer, mission, day)
    return render(request, "desk/people/mission.html", {"page": page, "as_of": day})


@works_at_the_desk
def mission_add(request: ViewerRequest) -> HttpResponse:
    """Record a permanent mission."""
    form = NewMissionForm(request.POST or None, initial={"state": request.GET.get("state", "")})
    page = FormPage(_("Record a permanent mission"), [form], _("Save"), reverse("desk:missions"))

    def save() -> str:
        made = operations.record_mission(actor=request.viewer, today=today(), **form.cleaned_data)
        return reverse("desk:mission", args=[made.pk])

    return answer(request, page, save, _("The permanent mission is recorded."))


@works_at_the_desk
def mission_correct(request: ViewerRequest, mission: int) -> HttpResponse:
    """Correct what is recorded of a permanent mission."""
    row = queries.mission(request.viewer, mission)
    form = MissionForm(request.POST or None, initial=typed_of(row))
    back = reverse("desk:mission", args=[mission])
    version = version_opened(request, row.version)
    page = FormPage(
        _("Correct the permanent mission"), [form], _("Save"), back, version=version, version_now=row.version
    )

    def save() -> str:
        operations.correct_mission(
            actor=request.viewer, today=today(), mission_id=mission, version=version, **form.cleaned_data
        )
        return back

    return answer(request, page, save, _("Saved."))


@works_at_the_desk
@require_POST
def mission_confirm(request: ViewerRequest, mission: int) -> HttpResponse:
    """Note that the address was confirmed today."""
    return act(
        request,
        lambda: operations.confirm_mission(actor=request.viewer, today=today(), mission_id=mission),
        _("Noted: confirmed today."),
        reverse("desk:mission", args=[mission]),
    )
