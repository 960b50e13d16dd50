"""One form on one page: shown, saved by an operation, or shown again with what has to be looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from servanda.common.access import ViewerRequest
from servanda.common.errors import BadInput, Stale
from servanda.desk.pages.meanwhile import Meanwhile, meanwhile
from servanda.people.exchange.columns import LABELS


@dataclass
class FormPage:
    """The context of `desk/people/form.html`."""

    title: str
    forms: Sequence[Form]
    button: str
    back: str
    """Where leaving without saving leads."""
    lead: str = ""
    lead_language: str = ""
    """The language of the lead; empty for that of the page."""
    language: str = ""
    """The language in which the form's text is, where it is one of several."""
    languages: Sequence[tuple[str, str]] = ()
    """The languages in which the same form has a text of its own."""
    version: int = 0
    """The version of the row that the person saw."""
    version_now: int = 0
    mistakes: Sequence[str] = ()
    conflict: Sequence[tuple[str, str, str]] = field(default=())
    """Field, what it says now, what would be saved: where two people corrected one row."""
    meanwhile: Meanwhile | None = None
    """Who of the two came first."""

    @property
    def invalid(self) -> bool:
        """Whether anything typed has to be looked at again."""
        return bool(self.mistakes) or any(form.errors for form in self.forms)


def answer(request: ViewerRequest, page: FormPage, save: Callable[[], str], done: str) -> HttpResponse:
    """GET shows the form. POST saves and goes on to the address that `save` gives, or shows what is wrong."""
    if request.method != "POST":
        return render(request, "desk/people/form.html", {"page": page})
    status = HTTPStatus.UNPROCESSABLE_ENTITY
    if all([form.is_valid() for form in page.forms]):  # noqa: C419 - each form is to tell its mistakes
        try:
            address = save()
        except Stale as stale:
            page.mistakes, page.conflict = stale.sentences, _differing(stale)
            page.version, page.meanwhile = page.version_now, meanwhile(stale)
            status = HTTPStatus.CONFLICT
        except BadInput as bad:
            page.mistakes = bad.sentences
        else:
            messages.success(request, done)
            return HttpResponseRedirect(address)
    return render(request, "desk/people/form.html", {"page": page}, status=status)


def act(request: ViewerRequest, do: Callable[[], Any], done: str, back: str) -> HttpResponse:
    """A button: do it and go back, with a sentence on what happened."""
    try:
        do()
    except BadInput as bad:
        for sentence in bad.sentences:
            messages.error(request, sentence)
    else:
        messages.success(request, done)
    return HttpResponseRedirect(back)


def version_opened(request: ViewerRequest, now: int, field: str = "version") -> int:
    """The version that the person saw, as the form sends it along in `field`; `now` where it sends none."""
    sent = request.POST.get(field, "")
    return int(sent) if sent.isascii() and sent.isdecimal() and len(sent) < len(str(10**9)) else now


def _differing(stale: Stale) -> list[tuple[str, str, str]]:
    return [
        (str(LABELS.get(name, name)), str(stale.theirs.get(name) or ""), str(value or ""))
        for name, value in stale.yours.items()
        if value != stale.theirs.get(name)
    ]
