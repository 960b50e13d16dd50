"""Lists of persons and missions, in and out."""

from __future__ import annotations

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, ViewerRequest
from servanda.common.as_of import as_of
from servanda.common.clock import today
from servanda.common.errors import BadInput
from servanda.desk.access import reads_addresses, works_at_the_desk
from servanda.desk.pages.people.imports import import_page, imports_page
from servanda.desk.pages.people.persons import filter_of
from servanda.people import operations, queries
from servanda.people.exchange.writing import ListFormat, write_missions, write_persons
from servanda.people.forms import ListForm


@works_at_the_desk
def imports(request: ViewerRequest) -> HttpResponse:
    """The lists handed in so far; a POST reads another one. Nothing changes before it is taken."""
    form = ListForm(request.POST or None, request.FILES or None)
    mistakes: list[str] = []
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            held = operations.propose_import(
                actor=request.viewer,
                today=today(),
                content=file.read(),
                filename=file.name or "",
                state=form.cleaned_data["state"],
            )
            return HttpResponseRedirect(reverse("desk:import_preview", args=[held.pk]))
        except BadInput as bad:
            mistakes = bad.sentences
    page = imports_page(request.viewer, form, mistakes)
    wrong = request.method == "POST"
    status = HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK
    return render(request, "desk/people/imports.html", {"page": page}, status=status)


@works_at_the_desk
def import_preview(request: ViewerRequest, number: int) -> HttpResponse:
    """What a list would change, line by line; a POST takes it whole, discards it or undoes it."""
    if request.method == "POST":
        try:
            messages.success(request, _decide(request, number))
        except BadInput as bad:
            for sentence in bad.sentences:
                messages.error(request, sentence)
        return HttpResponseRedirect(reverse("desk:import_preview", args=[number]))
    page = import_page(request.viewer, number, today())
    return render(request, "desk/people/import.html", {"page": page})


@reads_addresses
def export_persons(request: ViewerRequest, form: str) -> HttpResponse:
    """The list of persons as the page shows it, as a file that can be read back."""
    day = as_of(request)
    lines = queries.persons(request.viewer, on=day.day, only=filter_of(request.GET))
    return _file(write_persons(lines, _format(form)), _format(form), f"persons-{day.day.isoformat()}")


@reads_addresses
def export_missions(request: ViewerRequest, form: str) -> HttpResponse:
    """The permanent missions as a file that can be read back."""
    if _format(form) is ListFormat.VCARD:
        raise NotThere
    content = write_missions(queries.missions(request.viewer), _format(form))
    return _file(content, _format(form), f"permanent-missions-{today().isoformat()}")


def _format(form: str) -> ListFormat:
    if form not in set(ListFormat):
        raise NotThere
    return ListFormat(form)


def _file(content: bytes, form: ListFormat, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=form.media_type)
    response["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    return response


def _decide(request: ViewerRequest, number: int) -> str:
    actor, day = request.viewer, today()
    match request.POST.get("decision"):
        case "take":
            digest = request.POST.get("digest", "")
            operations.take_import(actor=actor, today=day, number=number, digest=digest)
            return _("The list is taken. It can be undone on this page.")
        case "discard":
            operations.discard_import(actor=actor, today=day, number=number)
            return _("The list is discarded. Nothing was changed.")
        case "undo":
            operations.undo_import(actor=actor, today=day, number=number)
            return _("The list is undone: everything says again what it said before.")
    raise BadInput(_("Choose one of the buttons."))
