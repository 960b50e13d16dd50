"""Files of the host's accounts: handed in, matched, looked at, taken, discarded, undone."""

from __future__ import annotations

from http import HTTPStatus

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import ViewerRequest
from servanda.common.clock import today
from servanda.common.errors import BadInput
from servanda.desk.access import reads_the_money
from servanda.desk.pages.money.accounts import accounts_file_page, accounts_files_page
from servanda.finance import operations
from servanda.finance.forms import AccountsForm
from servanda.finance.queries import accounts_file, accounts_plan


@reads_the_money
def files(request: ViewerRequest) -> HttpResponse:
    """The files handed in so far; a POST reads another one. Nothing is counted before it is taken."""
    posted = request.method == "POST"
    form = AccountsForm(
        request.POST if posted else None, request.FILES if posted else None, initial={"year": today().year}
    )
    mistakes: list[str] = []
    if posted and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            held = operations.propose_accounts(
                treaty_id=settings.SERVANDA_TREATY,
                year=form.cleaned_data["year"],
                content=file.read(),
                filename=file.name or "",
                actor=request.viewer,
                today=today(),
            )
            return HttpResponseRedirect(reverse("desk:accounts_file", args=[held.pk]))
        except BadInput as bad:
            mistakes = bad.sentences
    page = accounts_files_page(request.viewer, settings.SERVANDA_TREATY, form, mistakes)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if posted else HTTPStatus.OK
    return render(request, "desk/money/accounts_files.html", {"page": page}, status=status)


@reads_the_money
def file(request: ViewerRequest, number: int) -> HttpResponse:
    """What a file would bring, row by row; a POST by staff matches, takes, discards or undoes it."""
    if request.method == "POST":
        try:
            messages.success(request, _decide(request, number))
        except BadInput as bad:
            for sentence in bad.sentences:
                messages.error(request, sentence)
        return HttpResponseRedirect(reverse("desk:accounts_file", args=[number]))
    page = accounts_file_page(request.viewer, settings.SERVANDA_TREATY, number, today())
    return render(request, "desk/money/accounts_file.html", {"page": page})


def _decide(request: ViewerRequest, number: int) -> str:
    actor, day = request.viewer, today()
    match request.POST.get("decision"):
        case "match":
            _match(request, number)
            return _("The file is read anew.")
        case "take":
            digest = request.POST.get("digest", "")
            operations.take_accounts(number=number, digest=digest, actor=actor, today=day)
            return _("The file is taken over. It can be undone on this page.")
        case "discard":
            operations.discard_accounts(number=number, actor=actor, today=day)
            return _("The file is discarded. Nothing was changed.")
        case "undo":
            operations.undo_accounts(number=number, actor=actor, today=day)
            return _("The file is undone: its rows count no more.")
    raise BadInput(_("Choose one of the buttons."))


def _match(request: ViewerRequest, number: int) -> None:
    held = accounts_file(request.viewer, settings.SERVANDA_TREATY, number)
    plan, _doubts = accounts_plan(held, today())
    operations.match_accounts(
        number=number,
        columns={
            heading: request.POST.get(f"column_{place}", "") for place, heading in enumerate(held.headings)
        },
        lines={name: request.POST.get(f"line_{place}", "") for place, name in enumerate(plan.unknown_lines)},
        actor=request.viewer,
    )
