"""Today's proposals of the ladder: choose, and prepare."""

from __future__ import annotations

from http import HTTPStatus

from django.conf import settings
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from servanda.common.access import ViewerRequest
from servanda.common.clock import now, today
from servanda.common.errors import BadInput
from servanda.correspondence import operations
from servanda.desk.access import works_at_the_desk
from servanda.desk.pages.letters.proposals import chosen_letters, proposals_page


@works_at_the_desk
def proposals(request: ViewerRequest) -> HttpResponse:
    """What could go out today; a POST prepares drafts of the chosen lines."""
    mistakes: list[str] = []
    if request.method == "POST":
        try:
            batch = operations.prepare(
                treaty_id=settings.SERVANDA_TREATY,
                letters=chosen_letters(request.viewer, request.POST.getlist("letter"), today()),
                actor=request.viewer,
                now=now(),
            )
            return HttpResponseRedirect(reverse("desk:letter_batch", args=[batch.pk]))
        except BadInput as bad:
            mistakes = bad.sentences
    page = proposals_page(request.viewer, request.GET, today(), mistakes)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if mistakes else HTTPStatus.OK
    return render(request, "desk/letters/proposals.html", {"page": page}, status=status)
