"""What a person becomes and ceases to be for a State."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, ViewerRequest
from servanda.common.clock import today
from servanda.desk.access import works_at_the_desk
from servanda.desk.views.people.forms import FormPage, answer
from servanda.people import operations
from servanda.people.forms import EndPersonRoleForm, MoveOnForm, PersonRoleForm
from servanda.people.queries import contact


@works_at_the_desk
def role_add(request: ViewerRequest, person: int) -> HttpResponse:
    """Give a person one more role."""
    line = contact(request.viewer, person, on=today())
    form = PersonRoleForm(request.POST or None, initial={"since": today()})
    back = reverse("desk:person", args=[person])
    page = FormPage(_("Add a role: %(name)s") % {"name": line.name}, [form], _("Save"), back)

    def save() -> str:
        operations.add_role(actor=request.viewer, person_id=person, role=form.role())
        return back

    return answer(request, page, save, _("The role is recorded."))


@works_at_the_desk
def role_end(request: ViewerRequest, person: int, role: int) -> HttpResponse:
    """End one role; the person stays in the others."""
    line = contact(request.viewer, person, on=today())
    if role not in {each.pk for each in (*line.roles, *line.other_roles)}:
        raise NotThere
    form = EndPersonRoleForm(request.POST or None, initial={"on": today()})
    back = reverse("desk:person", args=[person])
    page = FormPage(_("End a role: %(name)s") % {"name": line.name}, [form], _("End the role"), back)

    def save() -> str:
        operations.end_person_role(
            actor=request.viewer, today=today(), role_id=role, on=form.cleaned_data["on"]
        )
        return back

    return answer(request, page, save, _("The role has an end."))


@works_at_the_desk
def move_on(request: ViewerRequest, person: int) -> HttpResponse:
    """The person leaves the post: every role ends, and everything stays on record."""
    line = contact(request.viewer, person, on=today())
    form = MoveOnForm(request.POST or None, initial={"on": today()})
    back = reverse("desk:person", args=[person])
    lead = _("Every role ends on that day, and access to the State’s pages with it. Nothing is lost.")
    page = FormPage(_("Moves on: %(name)s") % {"name": line.name}, [form], _("Move on"), back, lead)

    def save() -> str:
        operations.move_on(actor=request.viewer, today=today(), person_id=person, **form.cleaned_data)
        return back

    return answer(
        request, page, save, _("The roles have an end. Record the successor when the name is known.")
    )
