"""Shares by the scale: reckoned, looked at, asked for in one act, undone in one act."""

from __future__ import annotations

from http import HTTPStatus

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import ViewerRequest
from servanda.common.as_of import as_of
from servanda.common.clock import today
from servanda.common.days import day_entered
from servanda.common.errors import BadInput
from servanda.desk.access import reads_the_money, works_at_the_desk
from servanda.desk.pages.money.shares import shares_page, sharing_of
from servanda.finance import operations


@reads_the_money
def shares(request: ViewerRequest) -> HttpResponse:
    """The calculator. A POST by staff records that every State was asked for its share."""
    day = as_of(request)
    posted = request.method == "POST"
    page = shares_page(request.viewer, settings.SERVANDA_TREATY, day, request.POST if posted else request.GET)
    if posted and page.rows:
        try:
            made = operations.ask_shares(
                treaty_id=settings.SERVANDA_TREATY,
                stream_id=page.stream.id,
                sharing=sharing_of(page.form, request.POST, page.stream),
                on=day_entered(request.POST, "asked_on") or today(),
                due_on=day_entered(request.POST, "due_on"),
                actor=request.viewer,
                today=today(),
            )
        except BadInput as bad:
            for sentence in bad.sentences:
                messages.error(request, sentence)
        else:
            messages.success(request, _("Every State in the list is recorded as asked for its share."))
            return HttpResponseRedirect(
                f"{reverse('desk:contributions')}?stream={made.stream}&year={made.year}"
            )
    wrong = posted or page.mistakes or page.form.errors
    status = HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK
    return render(request, "desk/money/shares.html", {"page": page, "as_of": day}, status=status)


@works_at_the_desk
def undo(request: ViewerRequest, number: int) -> HttpResponse:
    """Take all requests of a round back; a GET only leads back to the list."""
    if request.method == "POST":
        operations.undo_round(number=number, actor=request.viewer)
        messages.success(request, _("The requests are taken back. What was received meanwhile stays."))
    return HttpResponseRedirect(reverse("desk:contributions"))
