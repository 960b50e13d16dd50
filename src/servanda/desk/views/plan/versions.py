"""The versions of a plan: one of them whole, two side by side, their stages, and new ones made from them."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, ViewerRequest
from servanda.common.clock import now, today
from servanda.common.errors import BadInput
from servanda.desk.access import reads_the_desk, works_at_the_desk
from servanda.desk.pages.plan.versions import differences_page, version_page, versions_page
from servanda.desk.views.people.forms import FormPage, version_opened
from servanda.desk.views.plan.forms import answer
from servanda.library.serve import serve
from servanda.workplan import operations, queries
from servanda.workplan.forms import MoveForm
from servanda.workplan.operations.moving import DATED
from servanda.workplan.stages import Action, transition


@reads_the_desk
def versions(request: ViewerRequest, year: int) -> HttpResponse:
    """Every version of a year with its stages."""
    page = versions_page(year, request.viewer)
    return render(request, "desk/plan/versions.html", {"page": page})


@reads_the_desk
def version(request: ViewerRequest, number: int) -> HttpResponse:
    """One version, part by part, with what can be done about it."""
    page = version_page(number, request.viewer)
    return render(request, "desk/plan/version.html", {"page": page})


@reads_the_desk
def against(request: ViewerRequest, number: int, other: int) -> HttpResponse:
    """Two versions side by side: only what differs."""
    page = differences_page(number, other, request.viewer)
    return render(request, "desk/plan/differences.html", {"page": page})


@reads_the_desk
def version_file(request: ViewerRequest, number: int, file: int) -> HttpResponse:
    """The paper a version was read from, or what shows one of its steps."""
    return serve(queries.file_of_version(number, file, request.viewer))


@works_at_the_desk
def move(request: ViewerRequest, number: int, verb: str) -> HttpResponse:
    """Record the next step of a version."""
    if verb not in set(Action):
        raise NotThere(_("There is no such page."))
    action, found = Action(verb), queries.plan_version(number, request.viewer)
    posted = request.method == "POST"
    form = MoveForm(request.POST if posted else None, request.FILES if posted else None)
    if action not in DATED:
        del form.fields["on"]
        del form.fields["proof"]
    back = reverse("desk:plan_version", args=[number])
    page = FormPage(str(action.label), [form], str(action.label), back, version=found.edition)

    def save() -> str:
        transition(found.stage, action)
        operations.move_version(
            version_id=number,
            edition=version_opened(request, 0),
            action=action,
            on=form.cleaned_data.get("on"),
            proof=form.proof_sent() if "proof" in form.fields else None,
            source=form.cleaned_data["source"],
            actor=request.viewer,
            today=today(),
            now=now(),
        )
        return back

    return answer(request, page, save, _("The step is recorded."))


@works_at_the_desk
def make(request: ViewerRequest, number: int, verb: str) -> HttpResponse:
    """Make an amended version, or the draft of the year after."""
    make_one = {"amend": operations.amend_version, "roll": operations.roll_version}.get(verb)
    if make_one is None or request.method != "POST":
        raise NotThere(_("There is no such page."))
    try:
        made = make_one(version_id=number, actor=request.viewer, today=today(), now=now())
    except BadInput as bad:
        for sentence in bad.sentences:
            messages.error(request, sentence)
        return HttpResponseRedirect(reverse("desk:plan_version", args=[number]))
    return HttpResponseRedirect(reverse("desk:plan_version", args=[made.pk]))
