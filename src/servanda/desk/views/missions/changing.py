"""Planning, correcting, completing, cancelling a mission."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from servanda.common.access import ViewerRequest
from servanda.common.clock import now, today
from servanda.desk.access import works_at_the_desk
from servanda.desk.views.forms_of_work import answer
from servanda.desk.views.people.forms import FormPage, act, version_opened
from servanda.missions import operations, queries
from servanda.missions.forms import CancelForm, CompleteForm, MissionForm
from servanda.missions.models import Mission
from servanda.results.queries import usual_for_missions


@works_at_the_desk
def add(request: ViewerRequest) -> HttpResponse:
    """Plan a mission."""
    asked = {name: request.GET.get(name, "")[:20] for name in ("state_id", "meeting", "activities")}
    form = MissionForm(
        request.POST or None,
        treaty_id=settings.SERVANDA_TREATY,
        today=today(),
        likely=usual_for_missions(settings.SERVANDA_TREATY),
        initial=asked,
    )
    page = FormPage(_("Plan a mission"), [form], _("Save"), reverse("desk:unit_missions"))

    def save() -> str:
        made = operations.plan_mission(
            treaty_id=settings.SERVANDA_TREATY, actor=request.viewer, today=today(), **form.cleaned_data
        )
        return reverse("desk:unit_mission", args=[made.pk])

    return answer(request, page, save, _("The mission is on record."))


@works_at_the_desk
def correct(request: ViewerRequest, number: int) -> HttpResponse:
    """Correct what is recorded of a mission."""
    row = queries.mission(number, viewer=request.viewer)
    form = MissionForm(
        request.POST or None,
        treaty_id=row.treaty_id,
        today=today(),
        likely=usual_for_missions(row.treaty_id, row.kind),
        initial=_recorded(row),
    )
    page = _page(request, row, _("Correct the mission"), form, _("Save"))

    def save() -> str:
        operations.correct_mission(
            mission_id=number, version=page.version, actor=request.viewer, today=today(), **form.cleaned_data
        )
        return page.back

    return answer(request, page, save, _("Saved."))


@works_at_the_desk
def complete(request: ViewerRequest, number: int) -> HttpResponse:
    """Mark a mission as done, with what it has to show."""
    row = queries.mission(number, viewer=request.viewer)
    form = CompleteForm(request.POST or None, request.FILES or None, today=today(), initial=_recorded(row))
    page = _page(request, row, _("The mission is done"), form, _("Mark as done"))

    def save() -> str:
        typed = dict(form.cleaned_data)
        sent = typed.pop("report")
        operations.complete_mission(
            mission_id=number,
            version=page.version,
            actor=request.viewer,
            today=today(),
            now=now(),
            report=(sent.name or "", sent.read()) if sent else None,
            **typed,
        )
        return page.back

    return answer(request, page, save, _("The mission is done."))


@works_at_the_desk
def cancel(request: ViewerRequest, number: int) -> HttpResponse:
    """Cancel a mission, with the reason."""
    row = queries.mission(number, viewer=request.viewer)
    form = CancelForm(request.POST or None)
    page = _page(request, row, _("Cancel the mission"), form, _("Cancel the mission"))

    def save() -> str:
        operations.cancel_mission(
            mission_id=number,
            version=page.version,
            reason=form.cleaned_data["reason"],
            actor=request.viewer,
            today=today(),
        )
        return page.back

    return answer(request, page, save, _("The mission is cancelled."))


@works_at_the_desk
@require_POST
def reopen(request: ViewerRequest, number: int) -> HttpResponse:
    """Make a mission planned again."""
    row = queries.mission(number, viewer=request.viewer)
    version = version_opened(request, row.version)

    def do() -> None:
        operations.reopen_mission(mission_id=number, version=version, actor=request.viewer, today=today())

    return act(request, do, _("The mission is planned again."), reverse("desk:unit_mission", args=[number]))


def _page(request: ViewerRequest, row: Mission, title: str, form: Any, button: str) -> FormPage:
    return FormPage(
        title,
        [form],
        button,
        reverse("desk:unit_mission", args=[row.pk]),
        version=version_opened(request, row.version),
        version_now=row.version,
    )


def _recorded(row: Mission) -> dict[str, Any]:
    return {name: getattr(row, name) for name in row.recorded if name != "report_id"}
