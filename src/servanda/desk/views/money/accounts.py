"""Files of the host's accounts: handed in, matched, looked at, taken, discarded, undone."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from servanda.common.access import ViewerRequest
from servanda.common.clock import today
from servanda.desk.access import reads_the_money
from servanda.desk.pages.money.accounts import accounts_file_page, accounts_files_page
from servanda.desk.views.money.held_files import (
    Verbs,
    columns_posted,
    decide,
    names_posted,
    read_or_mistakes,
    status_of,
)
from servanda.finance import operations
from servanda.finance.forms import AccountsForm
from servanda.finance.models import AccountsImport
from servanda.finance.queries import accounts_file, accounts_plan

_FILE = "desk:accounts_file"


@reads_the_money
def files(request: ViewerRequest) -> HttpResponse:
    """The files handed in so far; a POST reads another one. Nothing is counted before it is taken."""
    data, sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = AccountsForm(data, sent, initial={"year": today().year})
    answer = read_or_mistakes(lambda: _propose(request, form), _FILE) if form.is_valid() else []
    if isinstance(answer, HttpResponse):
        return answer
    page = accounts_files_page(request.viewer, settings.SERVANDA_TREATY, form, answer)
    return render(request, "desk/money/accounts_files.html", {"page": page}, status=status_of(request))


@reads_the_money
def file(request: ViewerRequest, number: int) -> HttpResponse:
    """What a file would bring, row by row; a POST by staff matches, takes, discards or undoes it."""
    if request.method == "POST":
        actor, day = request.viewer, today()
        digest = request.POST.get("digest", "")
        verbs: Verbs = {
            "match": lambda: _match(request, number),
            "take": lambda: operations.take_accounts(number=number, digest=digest, actor=actor, today=day),
            "discard": lambda: operations.discard_accounts(number=number, actor=actor, today=day),
            "undo": lambda: operations.undo_accounts(number=number, actor=actor, today=day),
        }
        decide(request, verbs)
        return HttpResponseRedirect(reverse(_FILE, args=[number]))
    page = accounts_file_page(request.viewer, settings.SERVANDA_TREATY, number, today())
    return render(request, "desk/money/accounts_file.html", {"page": page})


def _propose(request: ViewerRequest, form: AccountsForm) -> AccountsImport:
    file = form.cleaned_data["file"]
    return operations.propose_accounts(
        treaty_id=settings.SERVANDA_TREATY,
        year=form.cleaned_data["year"],
        content=file.read(),
        filename=file.name or "",
        actor=request.viewer,
        today=today(),
    )


def _match(request: ViewerRequest, number: int) -> None:
    held = accounts_file(request.viewer, settings.SERVANDA_TREATY, number)
    plan, _doubts = accounts_plan(held, today())
    operations.match_accounts(
        number=number,
        columns=columns_posted(request, held),
        lines=names_posted(request, plan.unknown),
        actor=request.viewer,
    )
