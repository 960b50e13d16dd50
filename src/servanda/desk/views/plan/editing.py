"""Changing a draft of the plan: its activities, amounts, meeting and head."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, ViewerRequest
from servanda.desk.access import works_at_the_desk
from servanda.desk.pages.head_form import HeadForm
from servanda.desk.pages.plan.editing import part_to_edit
from servanda.desk.views.people.forms import FormPage, act, version_opened
from servanda.desk.views.plan.forms import answer
from servanda.meetings.paper_heads import head_of
from servanda.workplan import operations, queries
from servanda.workplan.enums import PartKind
from servanda.workplan.forms import ActivityForm, AmountForm, MeetingForm
from servanda.workplan.texts import said


@works_at_the_desk
def activity_add(request: ViewerRequest, number: int) -> HttpResponse:
    """Add an activity to a draft."""
    version = queries.plan_version(number, request.viewer)
    form = ActivityForm(request.POST if request.method == "POST" else None)
    page = FormPage(
        _("Add an activity"), [form], _("Add the activity"), _back(number), version=version.edition
    )

    def save() -> str:
        operations.add_activity(
            version_id=number,
            edition=version_opened(request, 0),
            number=form.cleaned_data["number"].strip(),
            text=form.cleaned_data["text"],
            actor=request.viewer,
        )
        return _back(number)

    return answer(request, page, save, _("The activity is added."))


@works_at_the_desk
def take_out(request: ViewerRequest, number: int, part: str, reference: str) -> HttpResponse:
    """Take a part out of a draft."""
    version = queries.plan_version(number, request.viewer)
    found = part_to_edit(version, part, reference)
    if request.method != "POST":
        raise NotThere(_("There is no such page."))
    return act(request, _remove(request, number, found.kind, reference), _("It is taken out."), _back(number))


@works_at_the_desk
def amount(request: ViewerRequest, number: int, reference: str) -> HttpResponse:
    """Give a line of a draft's budget another amount."""
    version = queries.plan_version(number, request.viewer)
    line = next((each for each in version.budget_lines.all() if each.key == reference), None)
    if line is None:
        raise NotThere(_("There is no such line of the budget."))
    form = AmountForm(
        request.POST if request.method == "POST" else None,
        initial={"amount": "" if line.amount is None else format(line.amount.normalize(), "f")},
    )
    title = str(said(line.labels, original=version.language))
    page = FormPage(title, [form], _("Save the amount"), _back(number), version=version.edition)

    def save() -> str:
        operations.change_amount(
            version_id=number,
            edition=version_opened(request, 0),
            key=reference,
            amount=form.cleaned_data["amount"],
            actor=request.viewer,
        )
        return _back(number)

    return answer(request, page, save, _("The amount is saved; the total follows from the lines."))


@works_at_the_desk
def meeting(request: ViewerRequest, number: int) -> HttpResponse:
    """The meeting to which a draft is submitted."""
    version = queries.plan_version(number, request.viewer)
    form = MeetingForm(
        request.POST if request.method == "POST" else None, initial={"meeting": version.meeting}
    )
    title = _("Meeting to which the plan is submitted")
    lead = _("The day by which the plan is to be circulated follows from the day on which it opens.")
    page = FormPage(title, [form], _("Save the meeting"), _back(number), lead=lead, version=version.edition)

    def save() -> str:
        operations.choose_meeting(
            version_id=number,
            edition=version_opened(request, 0),
            meeting=form.cleaned_data["meeting"],
            actor=request.viewer,
        )
        return _back(number)

    return answer(request, page, save, _("The meeting is saved."))


@works_at_the_desk
def head(request: ViewerRequest, number: int) -> HttpResponse:
    """The head of the paper of a version."""
    version = queries.plan_version(number, request.viewer)
    form = HeadForm(request.POST if request.method == "POST" else None, head=head_of(version.head))
    title = _("Head of the paper")
    page = FormPage(title, [form], _("Save the head"), _back(number), version=version.edition)

    def save() -> str:
        operations.set_head(
            version_id=number, edition=version_opened(request, 0), head=form.told(), actor=request.viewer
        )
        return _back(number)

    return answer(request, page, save, _("The head is saved."))


def _remove(request: ViewerRequest, number: int, kind: PartKind, reference: str) -> Callable[[], None]:
    def remove() -> None:
        operations.remove_part(
            version_id=number,
            edition=version_opened(request, 0),
            kind=kind,
            reference=reference,
            actor=request.viewer,
        )

    return remove


def _back(number: int) -> str:
    return reverse("desk:plan_version", args=[number])
