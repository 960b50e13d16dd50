"""What has to be done after a mission."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from servanda.common.access import NotThere, ViewerRequest
from servanda.common.clock import today
from servanda.desk.access import works_at_the_desk
from servanda.desk.views.forms_of_work import answer
from servanda.desk.views.people.forms import FormPage, act, version_opened
from servanda.missions import operations, queries
from servanda.missions.forms import FollowUpForm


@works_at_the_desk
def add(request: ViewerRequest, number: int) -> HttpResponse:
    """Note what has to be done after a mission."""
    row = queries.mission(number, viewer=request.viewer)
    form = FollowUpForm(request.POST or None, today=today(), initial={"owner": request.viewer.name})
    back = reverse("desk:unit_mission", args=[row.pk])
    page = FormPage(_("Add follow-up"), [form], _("Save"), back, lead=row.purpose)

    def save() -> str:
        operations.add_follow_up(mission_id=number, actor=request.viewer, today=today(), **form.cleaned_data)
        return back

    return answer(request, page, save, _("The follow-up is noted."))


@works_at_the_desk
@require_POST
def change(request: ViewerRequest, number: int, verb: str) -> HttpResponse:
    """Mark a follow-up as done today, or open it again."""
    if verb not in ("done", "open"):
        raise NotThere
    row = queries.follow_up(number, viewer=request.viewer)
    version = version_opened(request, row.version)

    def do() -> None:
        operations.set_follow_up_done(
            follow_up_id=number,
            version=version,
            done_on=today() if verb == "done" else None,
            actor=request.viewer,
            today=today(),
        )

    return act(request, do, _("Saved."), reverse("desk:unit_mission", args=[row.mission_id]))
