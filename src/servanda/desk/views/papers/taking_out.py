"""A paper begun by mistake: taken out of use with a reason, and put back."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, ViewerRequest
from servanda.desk.access import works_at_the_desk
from servanda.desk.pages.papers.forms import TakeOutForm
from servanda.desk.views.people.forms import FormPage, act, version_opened
from servanda.desk.views.plan.forms import answer
from servanda.publications import operations, queries


@works_at_the_desk
def take_out(request: ViewerRequest, number: int) -> HttpResponse:
    """What taking it out means, and the reason; a POST does it."""
    shown = queries.shown_draft(number, viewer=request.viewer)
    form = TakeOutForm(request.POST if request.method == "POST" else None)
    page = FormPage(
        _("Take this paper out of use?"),
        [form],
        _("Take it out"),
        reverse("desk:paper", args=[number]),
        lead=_(
            "It is listed no more and nobody writes on it. What was written stays on record, and it can be put back."
        ),
        version=shown.edition,
    )

    def save() -> str:
        operations.take_out_paper(
            draft_id=number,
            edition=version_opened(request, 0),
            reason=form.cleaned_data["reason"],
            actor=request.viewer,
        )
        return reverse("desk:papers")

    return answer(request, page, save, _("The paper is out of use. It stays on record and can be put back."))


@works_at_the_desk
def put_back(request: ViewerRequest, number: int) -> HttpResponse:
    """A button: the paper is in use again."""
    if request.method != "POST":
        raise NotThere
    return act(
        request,
        lambda: operations.put_back_paper(
            draft_id=number, edition=version_opened(request, 0), actor=request.viewer
        ),
        _("The paper is back in use."),
        reverse("desk:paper", args=[number]),
    )
