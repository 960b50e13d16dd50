"""One form on one page about the plan: shown, saved by an operation, or shown again with what to look at."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from servanda.common.access import ViewerRequest
from servanda.common.errors import BadInput
from servanda.desk.views.people.forms import FormPage


def answer(request: ViewerRequest, page: FormPage, save: Callable[[], str], done: str) -> HttpResponse:
    """GET shows the form. POST saves and goes on to the address that `save` gives, or shows what is wrong."""
    if request.method == "POST" and all(form.is_valid() for form in page.forms):
        try:
            address = save()
        except BadInput as bad:
            page.mistakes = bad.sentences
        else:
            messages.success(request, done)
            return HttpResponseRedirect(address)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if page.invalid else HTTPStatus.OK
    return render(request, "desk/plan/form.html", {"page": page}, status=status)
