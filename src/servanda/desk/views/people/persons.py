"""Persons: the list, one person, recording, correcting and confirming."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from servanda.common.access import ViewerRequest
from servanda.common.as_of import as_of
from servanda.common.clock import today
from servanda.desk.access import reads_persons, works_at_the_desk
from servanda.desk.pages.people.person import person_page, typed_of
from servanda.desk.pages.people.persons import persons_page
from servanda.desk.views.people.forms import FormPage, act, answer, version_opened
from servanda.people import operations
from servanda.people.forms import ErasureForm, PersonForm, PersonRoleForm
from servanda.people.queries import contact


@reads_persons
def persons(request: ViewerRequest) -> HttpResponse:
    """Who is who for each State, on the day shown."""
    day = as_of(request)
    page = persons_page(request.viewer, day, request.GET)
    return render(request, "desk/people/persons.html", {"page": page, "as_of": day})


@reads_persons
def person(request: ViewerRequest, person: int) -> HttpResponse:
    """One person, with everything the person was."""
    day = as_of(request)
    page = person_page(request.viewer, person, day)
    return render(request, "desk/people/person.html", {"page": page, "as_of": day})


@works_at_the_desk
def person_add(request: ViewerRequest) -> HttpResponse:
    """Record a person with a first role. `?state=` and `?kind=` fill the form for a successor."""
    asked: dict[str, Any] = {
        name: request.GET[name] for name in ("state", "kind", "theme", "mission") if name in request.GET
    }
    asked |= {"since": today()} if "kind" in asked else {}
    sent = request.POST or None
    form, role = PersonForm(sent), PersonRoleForm(sent, initial=asked)
    page = FormPage(_("Record a person"), [form, role], _("Save"), reverse("desk:persons"))

    def save() -> str:
        made = operations.record_person(
            actor=request.viewer, today=today(), role=role.role(), **form.cleaned_data
        )
        return reverse("desk:person", args=[made.pk])

    return answer(request, page, save, _("The person is recorded."))


@works_at_the_desk
def person_correct(request: ViewerRequest, person: int) -> HttpResponse:
    """Correct what is recorded of a person."""
    line = contact(request.viewer, person, on=today())
    form = PersonForm(request.POST or None, initial=typed_of(line))
    back = reverse("desk:person", args=[person])
    version = version_opened(request, line.version)
    page = FormPage(
        _("Correct: %(name)s") % {"name": line.name},
        [form],
        _("Save"),
        back,
        version=version,
        version_now=line.version,
    )

    def save() -> str:
        operations.correct_person(
            actor=request.viewer, today=today(), person_id=person, version=version, **form.cleaned_data
        )
        return back

    return answer(request, page, save, _("Saved."))


@works_at_the_desk
def person_erase(request: ViewerRequest, person: int) -> HttpResponse:
    """Erase what is recorded of a person, on request; what goes and what stays is told first."""
    line = contact(request.viewer, person, on=today())
    form = ErasureForm(request.POST or None)
    back = reverse("desk:person", args=[person])
    lead = _(
        "Name, title, address, telephone, language, note and posts are erased: here, in every earlier version, "
        "in lists handed in, and in the account, which is closed. Roles still held end today. It stays on record "
        "that the State named someone, as what and when; so do letters already sent. This cannot be undone."
    )
    page = FormPage(_("Erase: %(name)s") % {"name": line.name}, [form], _("Erase for good"), back, lead)

    def save() -> str:
        operations.erase_person(actor=request.viewer, today=today(), person_id=person)
        return back

    return answer(request, page, save, _("Erased. Backups made before still hold it; see the guide."))


@works_at_the_desk
@require_POST
def person_confirm(request: ViewerRequest, person: int) -> HttpResponse:
    """Note that address and roles were confirmed today."""
    return act(
        request,
        lambda: operations.confirm_person(actor=request.viewer, today=today(), person_id=person),
        _("Noted: confirmed today."),
        reverse("desk:person", args=[person]),
    )
