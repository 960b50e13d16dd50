"""Checking the answers, submitting them, the receipt, and taking a report back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, ViewerRequest
from servanda.common.clock import now, today
from servanda.common.errors import BadInput
from servanda.portal.access import own_draft, own_version, speaks_for_a_state
from servanda.portal.pages.report import report_page
from servanda.portal.views.keeping import keeps_what_was_typed
from servanda.portal.views.page_forms import dropped, page_form
from servanda.reporting import operations


@speaks_for_a_state
def check(request: ViewerRequest, version: int) -> HttpResponse:
    """All answers on one page, with what is open; POST submits, whatever is open."""
    if request.method != "POST":
        view = own_draft(request.viewer, version)
        return render(request, "portal/check.html", {"page": report_page(request.viewer, view, today())})
    if own_version(request.viewer, version).may_write:
        operations.submit(version_id=version, actor=request.viewer, today=today(), now=now())
        messages.success(request, _("The report is submitted. This is your receipt."))
    # Pressed twice, it is submitted once, and the receipt is the same.
    return HttpResponseRedirect(reverse("portal:receipt", args=[version]))


@speaks_for_a_state
def receipt(request: ViewerRequest, version: int) -> HttpResponse:
    """The receipt of a submitted report, to be printed."""
    view = own_version(request.viewer, version)
    if view.version.submitted_at is None:
        raise NotThere(_("This report is not submitted yet."))
    return render(request, "portal/receipt.html", {"page": report_page(request.viewer, view, today())})


@keeps_what_was_typed
@speaks_for_a_state
def recall(request: ViewerRequest, version: int) -> HttpResponse:
    """Take a submitted report back, with a reason. It stays on record as recalled."""
    view = own_version(request.viewer, version)
    if view.version.submitted_at is None:
        raise NotThere(_("This report is not submitted yet."))
    typed = page_form(request, version, "recall")
    if back := dropped(request, typed):
        return back
    reason, mistakes = (typed.kept or request.POST).get("reason", ""), []
    if request.method == "POST":
        try:
            operations.recall(version_id=version, reason=reason, actor=request.viewer)
        except BadInput as bad:
            mistakes = bad.sentences
        else:
            typed.forget()
            messages.success(request, _("The report is recalled. It stays on record as recalled."))
            return HttpResponseRedirect(reverse("portal:report", args=[version]))
    page = report_page(request.viewer, view, today())
    context = {"page": page, "reason": reason, "mistakes": mistakes, "typed": typed}
    return render(request, "portal/recall.html", context, status=422 if mistakes else 200)
