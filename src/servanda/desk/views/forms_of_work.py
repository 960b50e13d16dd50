"""One form on one page about the Unit's own work: shown, saved by an operation, or shown again with what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from http import HTTPStatus

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from servanda.common.access import ViewerRequest
from servanda.common.errors import BadInput, Stale
from servanda.desk.pages.meanwhile import meanwhile
from servanda.desk.pages.words_of_rows import field_name, value_in_words
from servanda.desk.views.people.forms import FormPage


def answer(request: ViewerRequest, page: FormPage, save: Callable[[], str], done: str) -> HttpResponse:
    """GET shows the form. POST saves and goes on to the address that `save` gives, or shows what is wrong."""
    status = HTTPStatus.OK if request.method != "POST" else HTTPStatus.UNPROCESSABLE_ENTITY
    if request.method == "POST" and all_valid(page.forms):
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
    return render(request, "desk/work_form.html", {"page": page}, status=status)


def all_valid(forms: Sequence[Form]) -> bool:
    """Whether every form is valid; each is asked, so that each tells its mistakes."""
    return all([form.is_valid() for form in forms])  # noqa: C419 - each form is to tell its mistakes


def _differing(stale: Stale) -> list[tuple[str, str, str]]:
    return [
        (field_name(name), value_in_words(stale.theirs.get(name)), value_in_words(value))
        for name, value in stale.yours.items()
        if (value or None) != (stale.theirs.get(name) or None)
    ]
