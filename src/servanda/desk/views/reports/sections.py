"""Entering or correcting a section beside the papers, by hand or from a report in Word or PDF."""

from __future__ import annotations

from dataclasses import replace

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from servanda.common import clock
from servanda.common.access import NotThere, ViewerRequest
from servanda.common.errors import BadInput
from servanda.common.history import writing
from servanda.common.languages import current
from servanda.desk.access import reads_the_desk, works_at_the_desk
from servanda.desk.pages.reports.reading import read_file, reading_page, with_origin
from servanda.desk.pages.reports.section import section_page
from servanda.desk.pages.reports.typed import LONGEST_PAGE, answer_typed
from servanda.law.forms import NOT_REPORTED, Answer, Origin, Section
from servanda.library.page_pictures import page_picture
from servanda.library.serve import serve_picture
from servanda.reporting.operations import Saved, save_section
from servanda.reporting.queries import VersionView, file_of_version, version_view
from servanda.reporting.reading import ReadReport
from servanda.states.queries import StateLabel, state_label


@works_at_the_desk
def report_section(request: ViewerRequest, version: int, section: str) -> HttpResponse:
    """One section beside its paper. `more` shows further rows and `show` another page, without saving."""
    view = version_view(version, viewer=request.viewer)
    part = _part(view, section)
    page = section_page(_label(view), view, part, None, request.GET)
    if request.method == "POST":
        answer = _typed(request, view, part)
        page = section_page(_label(view), view, part, answer, request.POST)
        page = replace(page, seen=_number(request.POST.get("seen", "")))
        try:
            saved = None if _only_looks(request) else _save(request, view, part, answer)
            if saved and saved.other is None:
                messages.success(request, _("Saved."))
                return HttpResponseRedirect(reverse("desk:report", args=[version]) + f"#{section}")
            if saved and saved.other:
                page = replace(page, other=saved.other, seen=saved.other.number)
        except BadInput as bad:
            page = replace(page, mistakes=bad.sentences)
    status = 409 if page.other else 400 if page.mistakes else 200
    return render(request, "desk/reports/section.html", {"page": page}, status=status)


@works_at_the_desk
def report_reading(request: ViewerRequest, version: int, file: int) -> HttpResponse:
    """What a report says, Word or PDF; a POST takes the sections that a person ticked, and no others."""
    view = version_view(version, viewer=request.viewer)
    kept = file_of_version(version, file, viewer=request.viewer)
    try:
        read = read_file(view, kept)
    except BadInput as bad:
        for sentence in bad.sentences:
            messages.error(request, sentence)
        return HttpResponseRedirect(reverse("desk:report", args=[version]))
    page = reading_page(_label(view), view, kept, read)
    if request.method == "POST":
        try:
            taken = _take(request, view, read, file)
            said = ngettext("%(number)d part was taken.", "%(number)d parts were taken.", taken)
            messages.success(request, said % {"number": taken})
            return HttpResponseRedirect(reverse("desk:report", args=[version]))
        except BadInput as bad:
            page = replace(page, mistakes=bad.sentences)
    return render(request, "desk/reports/reading.html", {"page": page}, status=400 if page.mistakes else 200)


def _take(request: ViewerRequest, view: VersionView, read: ReadReport, file: int) -> int:
    ticked = set(request.POST.getlist("section"))
    chosen = [each for each in read.sections if each.section in ticked]
    if not chosen:
        raise BadInput(_("Nothing was ticked. Tick each part that you have looked at."))
    kept = file_of_version(view.version.pk, file, viewer=request.viewer)
    with writing():
        for each in chosen:
            seen = _number(request.POST.get(f"seen.{each.section}", ""))
            saved = save_section(
                version_id=view.version.pk,
                section=each.section,
                answer=with_origin(each, kept),
                seen=seen,
                actor=request.viewer,
                now=clock.now(),
            )
            if saved.other:
                raise BadInput(_("Someone else entered one of these parts meanwhile. Look at them again."))
    return len(chosen)


@reads_the_desk
def report_page_picture(request: ViewerRequest, version: int, file: int, page: int) -> HttpResponse:
    """One page of a file of the report as a picture, for those who may open the file."""
    drawn = page_picture(file_of_version(version, file, viewer=request.viewer), page)
    if drawn is None or not drawn.png:
        raise NotThere(_("This page cannot be shown."))
    return serve_picture(drawn.png)


def _only_looks(request: ViewerRequest) -> bool:
    return "more" in request.POST or "show" in request.POST


def _typed(request: ViewerRequest, view: VersionView, part: Section) -> Answer:
    """As typed: beside the page that was shown, or for a save beside the one that the person names."""
    told = "shown" if "show" in request.POST else "origin"
    file = _number(request.POST.get(f"{told}_file", ""))
    page = request.POST.get(f"{told}_page", "").strip()[:LONGEST_PAGE]
    files = {each.pk for each in view.files}
    origin = Origin(file=file, page=page) if file in files else None
    before = view.answers.get(part.id, NOT_REPORTED)
    return answer_typed(part, request.POST, before, origin, current(), files=files)


def _save(request: ViewerRequest, view: VersionView, part: Section, answer: Answer) -> Saved:
    return save_section(
        version_id=view.version.pk,
        section=part.id,
        answer=answer,
        seen=_number(request.POST.get("seen", "")),
        actor=request.viewer,
        now=clock.now(),
    )


def _part(view: VersionView, section: str) -> Section:
    if section not in view.form.sections_by_id or not view.may_write:
        raise NotThere(_("There is no such page."))
    return view.form.sections_by_id[section]


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 12 else 0  # noqa: PLR2004


def _label(view: VersionView) -> StateLabel:
    return state_label(view.line.iso3, current(), clock.today())
