"""Briefing notes, on the page and as a paper."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, ViewerRequest
from servanda.common.as_of import as_of
from servanda.common.treaty import treaty_of_this_desk
from servanda.desk.access import reads_the_desk
from servanda.desk.pages.briefings import briefings_page, subject_of
from servanda.desk.views.paper_files import WRITERS, paper_file, record_made
from servanda.publications.briefings import Subject, briefing, briefing_paper
from servanda.results.enums import MadeKind


@reads_the_desk
def briefings(request: ViewerRequest) -> HttpResponse:
    """What to write a note about, and the note."""
    day = as_of(request)
    page = briefings_page(request.GET, day, request.viewer)
    return render(request, "desk/briefings.html", {"page": page, "as_of": day})


@reads_the_desk
def paper(request: ViewerRequest, form: str) -> HttpResponse:
    """The note as a Word file or a PDF, in the language of the address; a POST by staff records that it was made."""
    subject, day = subject_of(request.GET), as_of(request).day
    if form not in WRITERS or not subject.is_complete:
        raise NotThere(_("There is no such note."))
    note = briefing(treaty_of_this_desk().id, subject, day, request.viewer)
    named = ("briefing", subject.kind.value, subject.state or subject.theme, day.isoformat())
    answer = paper_file(briefing_paper(note), "-".join(filter(None, named)), form)
    if request.method == "POST":
        record_made(request, _kind(subject), form, state=subject.state, theme=subject.theme)
    return answer


def _kind(subject: Subject) -> MadeKind:
    if subject.kind.is_about_a_state:
        return MadeKind.NOTE_ON_A_STATE
    return MadeKind.NOTE_ON_A_THEME if subject.kind.is_about_a_theme else MadeKind.NOTE_ON_THE_TREATY
