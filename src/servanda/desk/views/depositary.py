"""The depositary's status page: upload it, see what it would change, approve line by line or together."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from servanda.common.access import Role, ViewerRequest, allow
from servanda.common.clock import today
from servanda.common.errors import BadInput
from servanda.desk.pages.status_pages import proposal_page, status_pages_page, together_page
from servanda.states.operations import (
    Decided,
    approve,
    approve_together,
    propose_from_status_page,
    reject,
)

reads_proposals = allow(Role.STAFF, Role.AUDITOR)  # the operations below let only staff change anything


@reads_proposals
def status_pages(request: ViewerRequest) -> HttpResponse:
    """The pages read so far; a POST reads another one."""
    mistakes: list[str] = []
    if request.method == "POST":
        try:
            return HttpResponseRedirect(reverse("desk:proposal", args=[_read(request)]))
        except BadInput as bad:
            mistakes = bad.sentences
    page = status_pages_page(settings.SERVANDA_TREATY, request.viewer, mistakes)
    return render(request, "desk/status_pages.html", {"page": page}, status=400 if mistakes else 200)


@reads_proposals
def proposal(request: ViewerRequest, number: int) -> HttpResponse:
    """What one page proposes; a POST decides on lines."""
    mistakes: list[str] = []
    if request.method == "POST":
        try:
            _decide(request, number)
            return HttpResponseRedirect(reverse("desk:proposal", args=[number]))
        except BadInput as bad:
            mistakes = bad.sentences
    page = proposal_page(number, request.viewer, today(), mistakes)
    return render(request, "desk/proposal.html", {"page": page}, status=400 if mistakes else 200)


@reads_proposals
def together(request: ViewerRequest, number: int) -> HttpResponse:
    """What approving every open line together would do, counted; a POST confirms it."""
    mistakes: list[str] = []
    if request.method == "POST":
        try:
            _tell(request, approve_together(proposal_id=number, actor=request.viewer, today=today()))
            return HttpResponseRedirect(reverse("desk:proposal", args=[number]))
        except BadInput as bad:
            mistakes = bad.sentences
    page = together_page(number, request.viewer, mistakes)
    status = 400 if page.mistakes else 200
    return render(request, "desk/proposal_together.html", {"page": page}, status=status)


def _read(request: ViewerRequest) -> int:
    file = request.FILES.get("file")
    if file is None:
        raise BadInput(_("No file was chosen. Choose the status page as you saved it, then upload it."))
    found = propose_from_status_page(
        treaty_id=settings.SERVANDA_TREATY,
        content=file.read(),
        filename=file.name or "",
        actor=request.viewer,
        today=today(),
    )
    return int(found.pk)


def _decide(request: ViewerRequest, number: int) -> None:
    numbers = [int(line) for line in request.POST.getlist("line") if line.isdecimal()]
    if not numbers:
        raise BadInput(_("No line was chosen. Tick the lines to be decided, or use the button for all."))
    decide = reject if request.POST.get("decision") == "reject" else approve
    _tell(request, decide(proposal_id=number, numbers=numbers, actor=request.viewer, today=today()))


def _tell(request: ViewerRequest, decided: Decided) -> None:
    done = len(decided.lines)
    messages.success(
        request,
        ngettext("%(number)d line was decided.", "%(number)d lines were decided.", done) % {"number": done},
    )
    for note in decided.notes:
        messages.info(request, note)
