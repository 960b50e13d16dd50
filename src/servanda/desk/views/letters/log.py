"""The log of correspondence: what came in and went out, filed on a State, in threads."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import ViewerRequest
from servanda.common.clock import now, today
from servanda.correspondence import operations, queries
from servanda.correspondence.forms.messages import MessageForm
from servanda.desk.access import reads_the_desk, works_at_the_desk
from servanda.desk.pages.letters.log import log_page, message_page
from servanda.desk.views.letters.forms import answer
from servanda.desk.views.people.forms import FormPage
from servanda.library.serve import serve


@reads_the_desk
def log(request: ViewerRequest) -> HttpResponse:
    """Messages with the words asked for, newest first."""
    page = log_page(request.viewer, request.GET, today())
    return render(request, "desk/letters/log.html", {"page": page})


@works_at_the_desk
def file(request: ViewerRequest) -> HttpResponse:
    """File a saved message on a State."""
    posted = request.method == "POST"
    form = MessageForm(
        request.POST if posted else None,
        request.FILES if posted else None,
        initial={"state": request.GET.get("state", "")},
    )
    page = FormPage(_("File a message"), [form], _("File it"), reverse("desk:letter_log"))

    def save() -> str:
        sent = form.cleaned_data["file"]
        filed = operations.file_message(
            state=form.cleaned_data["state"],
            content=sent.read(),
            name=sent.name or "",
            actor=request.viewer,
            now=now(),
            sensitivity=form.cleaned_data["sensitivity"],
        )
        return reverse("desk:message", args=[filed.pk])

    return answer(request, page, save, _("The message is filed."))


@reads_the_desk
def message(request: ViewerRequest, number: int) -> HttpResponse:
    """One message with its thread and its files."""
    page = message_page(request.viewer, number, today())
    return render(request, "desk/letters/message.html", {"page": page})


@reads_the_desk
def message_part(request: ViewerRequest, number: int, file: int) -> HttpResponse:
    """A file of a message."""
    return serve(queries.file_of_message(number, file, viewer=request.viewer))
