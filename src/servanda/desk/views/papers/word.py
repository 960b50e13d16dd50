"""A paper edited in Word: handed in, compared, and taken as far as a person says."""

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
from servanda.desk.pages.papers.forms import WordForm
from servanda.desk.pages.papers.word import DOUBTS
from servanda.desk.views.people.forms import version_opened
from servanda.library.operations import store_file
from servanda.library.queries import read_bytes, stored_file
from servanda.papers import docx
from servanda.papers.packages import RefusedPackage
from servanda.publications import operations, queries
from servanda.publications.drafts import ShownDraft, draft_paper
from servanda.publications.drafts.word import ReadBack, read_back


@works_at_the_desk
def hand_in(request: ViewerRequest, number: int) -> HttpResponse:
    """Keep the file and show what it changes."""
    if request.method != "POST":
        raise NotThere
    queries.shown_draft(number, viewer=request.viewer)
    form = WordForm(request.POST, request.FILES)
    back = reverse("desk:paper", args=[number])
    if not form.is_valid():
        messages.error(request, _("Choose the Word file first."))
        return HttpResponseRedirect(back)
    sent = form.cleaned_data["file"]
    try:
        if not (sent.name or "").casefold().endswith(".docx"):
            raise BadInput(_("A paper comes back as a Word file. Save it as .docx and try again."))
        file = store_file(content=sent.read(), name=sent.name or "", actor=request.viewer, now=now())
    except BadInput as bad:
        for sentence in bad.sentences:
            messages.error(request, sentence)
        return HttpResponseRedirect(back)
    return HttpResponseRedirect(reverse("desk:paper_changes", args=[number, file.pk]))


@works_at_the_desk
def changes(request: ViewerRequest, number: int, file: int) -> HttpResponse:
    """Each changed section beside the desk's; a POST takes those that were ticked."""
    shown = queries.shown_draft(number, viewer=request.viewer)
    kept = stored_file(file, viewer=request.viewer)
    mistakes: list[str] = []
    first = None
    try:
        found = read_back(read_bytes(kept), shown, docx.write(draft_paper(shown)))
        if request.method == "POST":
            taken = _take(request, shown, found)
            messages.success(request, _("Sections taken from the Word file: %(number)s.") % {"number": taken})
            return HttpResponseRedirect(reverse("desk:paper", args=[number]))
    except RefusedPackage:
        messages.error(request, _("“%(name)s” is no Word file that can be read.") % {"name": kept.name})
        return HttpResponseRedirect(reverse("desk:paper", args=[number]))
    except BadInput as bad:
        mistakes = bad.sentences
        first = meanwhile(bad) if isinstance(bad, Stale) else None
    context = {
        "shown": shown,
        "file": kept,
        "changes": found.changes,
        "doubts": [(DOUBTS[doubt.kind], doubt.where) for doubt in found.doubts],
        "mistakes": mistakes,
        "meanwhile": first,
        "ticked": request.POST.getlist("section"),
    }
    refused = HTTPStatus.CONFLICT if first else HTTPStatus.UNPROCESSABLE_ENTITY
    status = refused if mistakes else HTTPStatus.OK
    return render(request, "desk/papers/changes.html", context, status=status)


def _take(request: ViewerRequest, shown: ShownDraft, found: ReadBack) -> int:
    ticked = set(request.POST.getlist("section"))
    chosen = [one for one in found.changes if one.shown.section.id in ticked]
    if not chosen:
        raise BadInput(_("Nothing was ticked. Tick each part that you have looked at."))
    return operations.write_sections(
        draft_id=shown.id,
        language=shown.language,
        changed={
            one.shown.section.id: (
                one.paragraphs,
                one.shown.section.said,
                version_opened(request, 0, f"seen.{one.shown.section.id}"),
            )
            for one in chosen
        },
        actor=request.viewer,
        now=now(),
    )
