"""Files of contributions: handed in, matched, looked at, taken, discarded, undone."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from servanda.common.access import ViewerRequest
from servanda.common.clock import today
from servanda.common.days import day_entered, day_fields
from servanda.desk.access import reads_the_money
from servanda.desk.pages.money.contribution_files import (
    NO_STATE,
    contribution_file_page,
    contribution_files_page,
)
from servanda.desk.pages.money.contributions import stream_asked
from servanda.desk.views.money.held_files import (
    Verbs,
    columns_posted,
    decide,
    names_posted,
    read_or_mistakes,
    status_of,
)
from servanda.finance import operations
from servanda.finance.forms import ContributionsFileForm
from servanda.finance.funding import funding_of
from servanda.finance.models import ContributionsImport
from servanda.finance.queries import contribution_file, contributions_plan

_FILE = "desk:contribution_file"


@reads_the_money
def files(request: ViewerRequest) -> HttpResponse:
    """The files handed in so far; a POST reads another one. Nothing is counted before it is taken."""
    data, sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    start = {"year": today().year}
    form = ContributionsFileForm(funding_of(settings.SERVANDA_TREATY), data, sent, initial=start)
    answer = read_or_mistakes(lambda: _propose(request, form), _FILE) if form.is_valid() else []
    if isinstance(answer, HttpResponse):
        return answer
    page = contribution_files_page(request.viewer, settings.SERVANDA_TREATY, form, answer)
    return render(request, "desk/money/contribution_files.html", {"page": page}, status=status_of(request))


@reads_the_money
def file(request: ViewerRequest, number: int) -> HttpResponse:
    """What a file would bring, row by row; a POST by staff matches, takes, discards or undoes it."""
    if request.method == "POST":
        actor, day = request.viewer, today()
        digest = request.POST.get("digest", "")
        verbs: Verbs = {
            "match": lambda: _match(request, number),
            "take": lambda: operations.take_contributions(
                number=number, digest=digest, actor=actor, today=day
            ),
            "discard": lambda: operations.discard_contributions(number=number, actor=actor, today=day),
            "undo": lambda: operations.undo_contributions(number=number, actor=actor, today=day),
        }
        decide(request, verbs)
        return HttpResponseRedirect(reverse(_FILE, args=[number]))
    page = contribution_file_page(request.viewer, settings.SERVANDA_TREATY, number, today())
    return render(request, "desk/money/contribution_file.html", {"page": page})


def _propose(request: ViewerRequest, form: ContributionsFileForm) -> ContributionsImport:
    file = form.cleaned_data["file"]
    return operations.propose_contributions(
        treaty_id=settings.SERVANDA_TREATY,
        told=form.told(),
        content=file.read(),
        filename=file.name or "",
        actor=request.viewer,
        today=today(),
    )


def _match(request: ViewerRequest, number: int) -> None:
    held = contribution_file(request.viewer, settings.SERVANDA_TREATY, number)
    plan = contributions_plan(held, stream_asked(settings.SERVANDA_TREATY, held.stream), today())
    chosen = names_posted(request, plan.unknown)
    operations.match_contributions(
        number=number,
        columns=columns_posted(request, held),
        givers={name: code.replace(NO_STATE, "") for name, code in chosen.items() if code},
        day=day_entered(request.POST, "day") if day_fields("day") & set(request.POST) else held.day,
        actor=request.viewer,
    )
