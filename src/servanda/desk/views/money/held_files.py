"""What the pages of all files of money do alike: read a file that was handed in, and carry out what was decided."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import ViewerRequest
from servanda.common.errors import BadInput
from servanda.finance.models.imports import HeldFile

Verbs = Mapping[str, Callable[[], object]]
"""What each decision of a form does."""


def read_or_mistakes(propose: Callable[[], HeldFile], name: str) -> HttpResponse | list[str]:
    """The way to the page `name` of the file that was read, or why it was not."""
    try:
        return HttpResponseRedirect(reverse(name, args=[propose().pk]))
    except BadInput as bad:
        return bad.sentences


def status_of(request: ViewerRequest) -> HTTPStatus:
    """A form that is shown again after a POST was not taken."""
    return HTTPStatus.UNPROCESSABLE_ENTITY if request.method == "POST" else HTTPStatus.OK


def decide(request: ViewerRequest, verbs: Verbs) -> None:
    """Carry out the decision of the form, one of match, take, discard and undo, and tell what was done."""
    told = {
        "match": _("The file is read anew."),
        "take": _("The file is taken over. It can be undone on this page."),
        "discard": _("The file is discarded. Nothing was changed."),
        "undo": _("The file is undone: its rows count no more."),
    }
    decision = request.POST.get("decision", "")
    try:
        if decision not in verbs:
            raise BadInput(_("Choose one of the buttons."))
        verbs[decision]()
    except BadInput as bad:
        for sentence in bad.sentences:
            messages.error(request, sentence)
    else:
        messages.success(request, told[decision])


def columns_posted(request: ViewerRequest, held: HeldFile) -> dict[str, str]:
    """Heading → the column chosen for it."""
    return {heading: request.POST.get(f"column_{place}", "") for place, heading in enumerate(held.headings)}


def names_posted(request: ViewerRequest, unknown: Sequence[str]) -> dict[str, str]:
    """A name that nothing here bears → what was chosen for it, "" where nothing was."""
    return {name: request.POST.get(f"name_{place}", "") for place, name in enumerate(unknown)}
