"""A batch of letters: read each, take some out, approve, send or print."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from servanda.common.access import ViewerRequest
from servanda.common.clock import now, today
from servanda.common.errors import BadInput
from servanda.correspondence import operations, post_room, queries
from servanda.correspondence.enums import SENDABLE
from servanda.desk.access import works_at_the_desk
from servanda.desk.pages.letters.batch import batch_page

SECONDS = 3
"""After which the page of progress looks again."""


@works_at_the_desk
def batch(request: ViewerRequest, number: int) -> HttpResponse:
    """The letters of a batch; a POST takes one out, approves, goes on writing, sends or marks as printed."""
    if request.method == "POST":
        try:
            messages.success(request, _decide(request, number))
        except BadInput as bad:
            for sentence in bad.sentences:
                messages.error(request, sentence)
                return HttpResponseRedirect(reverse("desk:letter_batch", args=[number]))
        return HttpResponseRedirect(reverse("desk:letter_progress", args=[number]))
    page = batch_page(request.viewer, number, today())
    return render(request, "desk/letters/batch.html", {"page": page})


@works_at_the_desk
def progress(request: ViewerRequest, number: int) -> HttpResponse:
    """How far the work has come: looks again by itself, and goes on to the batch once there is nothing to wait for."""
    found = queries.progress(number, viewer=request.viewer)
    batch_address = reverse("desk:letter_batch", args=[number])
    if not (found.is_writing or found.is_sending):
        return HttpResponseRedirect(batch_address)
    response = render(request, "desk/letters/progress.html", {"number": number, "progress": found})
    if "stand" not in request.GET:
        response["Refresh"] = str(SECONDS)
    return response


def _decide(request: ViewerRequest, number: int) -> str:
    decision, _colon, letter = request.POST.get("decision", "").partition(":")
    match decision:
        case "take-out" if letter.isdecimal():
            operations.withdraw(letter_id=int(letter), actor=request.viewer)
            return _("The letter is taken out.")
        case "approve":
            return _approve(request, number)
        case "write":
            post_room.write_batch(batch_id=number, actor=request.viewer, now=now())
            return _("The files are being written.")
        case "send":
            return _send(request, number)
        case "print":
            return _print(request, number)
    raise BadInput(_("Choose one of the buttons."))


def _approve(request: ViewerRequest, number: int) -> str:
    done = operations.approve_batch(batch_id=number, actor=request.viewer, today=today())
    if not done.approved:
        if done.left:
            return _("No letter was approved: each of those left lacks something.")
        return _("This batch was approved before. Nothing was changed, and no number was given twice.")
    post_room.write_batch(batch_id=number, actor=request.viewer, now=now())
    count = len(done.approved)
    return ngettext(
        "%(count)s letter is approved and numbered.", "%(count)s letters are approved and numbered.", count
    ) % {"count": count}


def _send(request: ViewerRequest, number: int) -> str:
    chosen = operations.letters_to_send(batch_id=number, actor=request.viewer, now=now())
    post_room.send_letters(letter_ids=chosen, actor=request.viewer, today=today(), clock=now)
    return _("The letters were handed to the mail server. What became of each stands below.")


def _print(request: ViewerRequest, number: int) -> str:
    found = queries.batch(number, viewer=request.viewer)[1]
    chosen = [each for each in found if each.stage in SENDABLE]
    if not chosen:
        raise BadInput(_("Nothing is left to print."))
    for each in chosen:
        operations.mark_printed(letter_id=each.pk, actor=request.viewer, today=today())
    return _("The letters are marked as printed.")
