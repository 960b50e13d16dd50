"""Writing one section of a paper."""

from __future__ import annotations

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, ViewerRequest
from servanda.common.clock import now
from servanda.common.errors import BadInput, Stale
from servanda.desk.access import works_at_the_desk
from servanda.desk.pages.meanwhile import meanwhile
from servanda.desk.pages.papers.forms import SectionForm
from servanda.desk.views.people.forms import version_opened
from servanda.publications import operations, queries
from servanda.publications.drafts import ShownDraft, ShownSection


@works_at_the_desk
def section(request: ViewerRequest, number: int, section: str) -> HttpResponse:
    """The section with what the records give beside it; a POST saves, or goes back to the records' words."""
    shown = queries.shown_draft(number, viewer=request.viewer)
    part = next((one for one in shown.sections if one.section.id == section), None)
    if part is None:
        raise NotThere(_("There is no such section."))
    form = SectionForm(initial={"text": "\n\n".join(part.paragraphs)})
    context = {"shown": shown, "part": part, "form": form, "seen": part.edition, "mistakes": (), "theirs": ()}
    status = HTTPStatus.OK
    if request.method == "POST":
        form = SectionForm(request.POST)
        form.is_valid()
        try:
            _save(request, shown, part, form)
        except BadInput as bad:
            status = HTTPStatus.UNPROCESSABLE_ENTITY
            context |= {"form": form, "mistakes": bad.sentences, "seen": version_opened(request, 0, "seen")}
            if isinstance(bad, Stale):
                status = HTTPStatus.CONFLICT
                told = {"theirs": bad.theirs["paragraphs"], "meanwhile": meanwhile(bad), "seen": part.edition}
                context |= told
        else:
            messages.success(request, _("Saved."))
            return HttpResponseRedirect(reverse("desk:paper", args=[number]) + f"#section-{section}")
    return render(request, "desk/papers/section.html", context, status=status)


def _save(request: ViewerRequest, shown: ShownDraft, part: ShownSection, form: SectionForm) -> None:
    typed = operations.paragraphs_of(form.cleaned_data.get("text", ""))
    operations.write_section(
        draft_id=shown.id,
        section=part.section.id,
        language=shown.language,
        paragraphs=list(part.section.said) if "records" in request.POST else typed,
        based_on=part.section.said,
        seen=version_opened(request, 0, "seen"),
        actor=request.viewer,
        now=now(),
    )
