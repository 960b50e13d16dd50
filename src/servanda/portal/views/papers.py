"""Papers given out and taken in: the Word form, letters, files of a report."""

from __future__ import annotations

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from servanda.common.access import NotThere, ViewerRequest
from servanda.common.clock import now, today
from servanda.common.errors import BadInput
from servanda.common.languages import current
from servanda.correspondence.queries import letters_to_state
from servanda.law.forms import NOT_REPORTED
from servanda.library.enums import MEDIA_TYPES, FileKind
from servanda.library.serve import serve
from servanda.portal import unsaved
from servanda.portal.access import own_draft, own_version, require_own, speaks_for_a_state
from servanda.portal.pages.word import word_page
from servanda.portal.typed import typed_of
from servanda.portal.word_form import answers_in, word_form
from servanda.reporting.operations import save_section
from servanda.reporting.queries import VersionView, file_of_version
from servanda.states.queries import state_label


@speaks_for_a_state
def letter(request: ViewerRequest, iso3: str, letter: int, form: str) -> HttpResponse:
    """A letter that went to the State, in Word or as PDF."""
    require_own(request.viewer, iso3)
    found = next((one for one in letters_to_state(request.viewer, iso3) if one.pk == letter), None)
    paper = {"docx": found.word_file, "pdf": found.pdf_file}.get(form) if found else None
    if paper is None:
        raise NotThere(_("There is no such letter."))
    return serve(paper)


@speaks_for_a_state
def file(request: ViewerRequest, version: int, file: int) -> HttpResponse:
    """A file of the State's own report, as it was received."""
    own_version(request.viewer, version)
    return serve(file_of_version(version, file, viewer=request.viewer))


@speaks_for_a_state
def form(request: ViewerRequest, version: int) -> HttpResponse:
    """The form of a draft as a Word file, filled with what was saved so far."""
    view = own_draft(request.viewer, version)
    line = view.line
    content = word_form(view, state_label(line.iso3, current(), today()).name)
    name = "-".join(filter(None, [line.iso3, line.obligation, line.period, current()])) + ".docx"
    headers = {"Content-Disposition": content_disposition_header(as_attachment=True, filename=name) or ""}
    return HttpResponse(content, content_type=MEDIA_TYPES[FileKind.DOCX], headers=headers)


@speaks_for_a_state
def word(request: ViewerRequest, version: int) -> HttpResponse:
    """Upload a completed Word form, look at what was read in it, and take it into the draft."""
    view = own_draft(request.viewer, version)
    if request.method == "POST" and request.POST.get("do") == "take":
        return _taken(request, view)
    mistakes = []
    if request.method == "POST":
        try:
            _read(request, view)
        except BadInput as bad:
            mistakes = bad.sentences
        else:
            return HttpResponseRedirect(reverse("portal:word", args=[version]))
    page = word_page(request.viewer, view, today(), mistakes=mistakes)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if mistakes else HTTPStatus.OK
    return render(request, "portal/word.html", {"page": page}, status=status)


def _read(request: ViewerRequest, view: VersionView) -> None:
    """Keep what the form says otherwise than the draft, to be looked at; the rest is as it is."""
    sent = request.FILES.get("form")
    if sent is None:
        raise BadInput(_("Choose the completed Word file first."))
    found = answers_in(sent.read(), view)
    read = {
        section: {
            **typed_of(view.form.sections_by_id[section], answer),
            "seen": str(view.seen.get(section, 0)),
        }
        for section, answer in found.items()
        if answer != view.answers.get(section, NOT_REPORTED)
    }
    unsaved.keep_read(viewer=request.viewer, version_id=view.line.id, sections=read, now=now())
    if not read:
        messages.info(request, _("The form was read. It says what the draft says already."))


def _taken(request: ViewerRequest, view: VersionView) -> HttpResponse:
    """Save every section that waits, as it was read."""
    page = word_page(request.viewer, view, today())
    for read in page.sections:
        save_section(
            version_id=view.line.id,
            section=read.section.id,
            answer=read.answer,
            seen=view.seen.get(read.section.id, 0),
            actor=request.viewer,
            now=now(),
        )
        unsaved.forget(request.viewer, view.line.id, read.section.id)
    told = ngettext("%(count)s section was saved.", "%(count)s sections were saved.", len(page.sections))
    messages.success(request, told % {"count": len(page.sections)})
    return HttpResponseRedirect(reverse("portal:report", args=[view.line.id]))
