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
from servanda.library.enums import MEDIA_TYPES, FileKind
from servanda.papers import docx, pdf
from servanda.publications.briefings import briefing, briefing_paper

_WRITERS = {"docx": (docx.write, FileKind.DOCX), "pdf": (pdf.write, FileKind.PDF)}


@reads_the_desk
def briefings(request: ViewerRequest) -> HttpResponse:
    """What to write a note about, and the note."""
    day = as_of(request)
    page = briefings_page(request.GET, day, request.viewer)
    return render(request, "desk/briefings.html", {"page": page, "as_of": day})


@reads_the_desk
def paper(request: ViewerRequest, form: str) -> HttpResponse:
    """The note as a Word file or a PDF, in the language of the address."""
    subject, day = subject_of(request.GET), as_of(request).day
    if form not in _WRITERS or not subject.is_complete:
        raise NotThere(_("There is no such note."))
    write, kind = _WRITERS[form]
    content = write(briefing_paper(briefing(treaty_of_this_desk().id, subject, day, request.viewer)))
    name = "-".join(
        filter(None, ("briefing", subject.kind.value, subject.state or subject.theme, day.isoformat()))
    )
    return HttpResponse(
        content,
        content_type=MEDIA_TYPES[kind],
        headers={"Content-Disposition": f'attachment; filename="{name}.{form}"'},
    )
