"""A report as a whole: its sections as a list of tasks, what stands around the answers, and how it was submitted."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import ViewerRequest
from servanda.common.clock import today
from servanda.common.errors import BadInput, Stale
from servanda.portal.access import own_draft, own_version, speaks_for_a_state
from servanda.portal.forms import AboutForm
from servanda.portal.pages.report import report_page
from servanda.portal.views.keeping import keeps_what_was_typed
from servanda.portal.views.page_forms import dropped, page_form
from servanda.reporting.operations import save_details


@speaks_for_a_state
def report(request: ViewerRequest, version: int) -> HttpResponse:
    """The list of tasks of a draft; what was submitted is shown as it stands for good."""
    view = own_version(request.viewer, version)
    page = report_page(request.viewer, view, today())
    template = "portal/tasks.html" if view.may_write else "portal/submitted.html"
    return render(request, template, {"page": page})


@keeps_what_was_typed
@speaks_for_a_state
def about(request: ViewerRequest, version: int) -> HttpResponse:
    """The period covered, the language, the day of signature, and who may read the report."""
    view = own_draft(request.viewer, version)
    typed = page_form(request, version, "about")
    if back := dropped(request, typed):
        return back
    form = AboutForm(request.POST or typed.kept, version=view.version, form=view.form)
    status, differing = HTTPStatus.OK, []
    if request.method == "POST":
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        if form.is_valid():
            try:
                told: dict[str, Any] = {"details": form.details(), "edition": _edition(request)}
                save_details(version_id=version, actor=request.viewer, **told)
            except Stale as stale:
                status, differing = HTTPStatus.CONFLICT, form.differing(stale.theirs)
            except BadInput as bad:
                form.add_error(None, bad.sentences)
            else:
                typed.forget()
                messages.success(request, _("Saved."))
                return HttpResponseRedirect(reverse("portal:report", args=[version]))
    page = report_page(request.viewer, view, today())
    edition = typed.kept.get("edition") if typed.kept else view.version.edition
    context = {"page": page, "form": form, "differing": differing, "typed": typed, "edition": edition}
    return render(request, "portal/about.html", context, status=status)


def _edition(request: ViewerRequest) -> int | None:
    told = request.POST.get("edition", "")
    return int(told) if told.isascii() and told.isdecimal() and len(told) < len(str(10**9)) else None
