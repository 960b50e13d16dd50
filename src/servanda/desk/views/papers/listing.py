"""The papers begun, and beginning another."""

from __future__ import annotations

from http import HTTPStatus

from django.conf import settings
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from servanda.common.access import ViewerRequest
from servanda.common.clock import now, today
from servanda.common.errors import BadInput
from servanda.desk.access import reads_the_desk
from servanda.desk.pages.papers.forms import BeginForm
from servanda.publications import operations, queries
from servanda.publications.access import may_write, require_writing
from servanda.publications.drafts import Period, usual_period
from servanda.publications.enums import PaperKind


@reads_the_desk
def papers(request: ViewerRequest) -> HttpResponse:
    """The list; a POST begins a paper and opens it."""
    mistakes: list[str] = []
    asked = request.GET.get("kind", "")
    kind = PaperKind(asked) if asked in set(PaperKind) else PaperKind.PROGRESS
    period = usual_period(kind, today())
    form = BeginForm(initial={"kind": kind.value, "first_on": period.first, "last_on": period.last})
    if request.method == "POST":
        require_writing(request.viewer)
        form = BeginForm(request.POST)
        if form.is_valid():
            try:
                return HttpResponseRedirect(reverse("desk:paper", args=[_begun(request, form)]))
            except BadInput as bad:
                mistakes = bad.sentences
    context = {
        "papers": queries.paper_drafts(settings.SERVANDA_TREATY, viewer=request.viewer),
        "taken_out": queries.papers_taken_out(settings.SERVANDA_TREATY, viewer=request.viewer),
        "form": form if may_write(request.viewer) else None,
        "kinds": list(PaperKind),
        "kind": kind,
        "mistakes": mistakes,
    }
    wrong = mistakes or form.errors
    status = HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK
    return render(request, "desk/papers/papers.html", context, status=status)


def _begun(request: ViewerRequest, form: BeginForm) -> int:
    told = form.cleaned_data
    draft = operations.begin_paper(
        treaty_id=settings.SERVANDA_TREATY,
        kind=told["kind"],
        period=Period(told["first_on"], told["last_on"]),
        meeting=told["meeting"],
        actor=request.viewer,
        now=now(),
    )
    return int(draft.pk)
