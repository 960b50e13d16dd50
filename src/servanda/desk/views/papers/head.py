"""The head of a paper: the meeting it goes to, symbol, distribution, day, original language, item of the agenda."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import ViewerRequest
from servanda.desk.access import works_at_the_desk
from servanda.desk.pages.head_form import HeadForm
from servanda.desk.views.people.forms import FormPage, version_opened
from servanda.desk.views.plan.forms import answer
from servanda.publications import operations, queries
from servanda.workplan.forms import MeetingForm


@works_at_the_desk
def paper_head(request: ViewerRequest, number: int) -> HttpResponse:
    """The form; a POST saves it."""
    shown = queries.shown_draft(number, viewer=request.viewer)
    form = HeadForm(request.POST if request.method == "POST" else None, head=shown.head)
    goes_to = MeetingForm(
        request.POST if request.method == "POST" else None, initial={"meeting": shown.meeting}
    )
    back = reverse("desk:paper", args=[number])
    page = FormPage(
        _("Head of the paper"),
        [goes_to, form],
        _("Save the head"),
        back,
        lead=str(shown.kind.label),
        version=shown.edition,
    )

    def save() -> str:
        operations.set_head(
            draft_id=number,
            edition=version_opened(request, 0),
            head=form.told(),
            meeting=goes_to.cleaned_data["meeting"],
            actor=request.viewer,
        )
        return back

    return answer(request, page, save, _("The head is saved."))
