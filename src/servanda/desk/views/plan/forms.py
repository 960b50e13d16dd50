"""One form on one page about the plan: shown, saved by an operation, or shown again with what to look at."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from servanda.common.access import ViewerRequest
from servanda.common.errors import BadInput, Stale
from servanda.desk.pages.meanwhile import differing, meanwhile
from servanda.desk.views.forms_of_work import all_valid
from servanda.desk.views.people.forms import FormPage, version_opened


def answer(request: ViewerRequest, page: FormPage, save: Callable[[], str], done: str) -> HttpResponse:
    """GET shows the form. POST saves and goes on to the address that `save` gives, or shows what is wrong.

    `page.version` is the row's own as it stands now. What was typed stays on the page, at the version that the person
    saw, until they have been shown what somebody else changed.
    """
    status = HTTPStatus.OK
    if request.method == "POST":
        page.version_now, page.version = page.version, version_opened(request, 0)
        if all_valid(page.forms):
            try:
                address = save()
            except Stale as stale:
                status = HTTPStatus.CONFLICT
                _show_both(page, stale)
            except BadInput as bad:
                page.mistakes = bad.sentences
            else:
                messages.success(request, done)
                return HttpResponseRedirect(address)
    if page.invalid and status is HTTPStatus.OK:
        status = HTTPStatus.UNPROCESSABLE_ENTITY
    return render(request, "desk/plan/form.html", {"page": page}, status=status)


def _show_both(page: FormPage, stale: Stale) -> None:
    """Beside what was typed, how it stands: as the view read it a moment ago, else as the operation tells it."""
    page.mistakes, page.meanwhile, page.version = stale.sentences, meanwhile(stale), page.version_now
    stands = [(form, form.initial or stale.theirs) for form in page.forms]
    page.conflict = [row for form, now in stands if now for row in differing(form, now)]
