"""Filling one section: saved at every step, two people at once told apart, nothing typed is lost."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import ViewerRequest
from servanda.common.clock import now, today
from servanda.common.errors import BadInput
from servanda.common.forms import months
from servanda.common.languages import current
from servanda.law.forms import Answer, Section
from servanda.portal import unsaved
from servanda.portal.access import own_draft, own_version, speaks_for_a_state
from servanda.portal.answers_shown import shown
from servanda.portal.files_sent import files_kept
from servanda.portal.pages.report import file_names
from servanda.portal.pages.section import SectionPage, section_of, section_page
from servanda.portal.pages.texts import texts_page
from servanda.portal.typed import answer_typed
from servanda.portal.views.keeping import keeps_what_was_typed
from servanda.reporting.operations import save_section
from servanda.reporting.queries import VersionView


@keeps_what_was_typed
@speaks_for_a_state
def section(request: ViewerRequest, version: int, section: str) -> HttpResponse:
    """The form of a section; POST saves it, whatever is missing."""
    post = request.method == "POST"
    view = own_version(request.viewer, version) if post else own_draft(request.viewer, version)
    part = section_of(view, section)
    if post:
        return _saved(request, view, part) if view.may_write else _too_late(request, view, part)
    entry = unsaved.kept(request.viewer, version, section)
    if entry is None:
        one_more = request.GET.get("add", "")
        return _form(request, section_page(request.viewer, view, part, today(), one_more=one_more))
    answer = answer_typed(part, entry.typed, entry.language, without=None)
    seen = _seen(entry.typed)
    source = entry.source
    page = section_page(request.viewer, view, part, today(), answer=answer, seen=seen, from_kept=source)
    return _form(request, page)


@speaks_for_a_state
def texts(request: ViewerRequest, version: int, section: str) -> HttpResponse:
    """Two texts of one section side by side; POST says which one stands."""
    view = own_draft(request.viewer, version)
    part = section_of(view, section)
    page = texts_page(view, part, today())
    if request.method == "POST":
        chosen = page.text(request.POST.get("text", ""))
        if chosen is not None:
            answer = Answer.model_validate(chosen.text.answer)
            save_section(
                version_id=version,
                section=part.id,
                answer=answer,
                seen=view.seen.get(part.id, 0),
                actor=request.viewer,
                now=now(),
            )
            messages.success(request, _("Saved. The other text is kept among the earlier ones."))
            return HttpResponseRedirect(reverse("portal:section", args=[version, part.id]))
    return render(request, "portal/texts.html", {"page": page})


def _saved(request: ViewerRequest, view: VersionView, part: Section) -> HttpResponse:
    """Save and go on: to the next section, to the list, or back with one row more or less."""
    verb, _sign, about = request.POST.get("do", "list").partition(":")
    version, typed = view.line.id, request.POST.dict()
    if verb == "drop-unsaved":
        unsaved.forget(request.viewer, version, part.id)
        return HttpResponseRedirect(reverse("portal:section", args=[version, part.id]))
    without, seen = (_row(about) if verb == "remove" else None), _seen(typed)
    try:
        typed = files_kept(part, typed, request.FILES, version_id=version, actor=request.viewer, now=now())
        answer = answer_typed(part, typed, current(), without=without)
        saved = save_section(
            version_id=version, section=part.id, answer=answer, seen=seen, actor=request.viewer, now=now()
        )
    except BadInput as bad:
        answer = answer_typed(part, typed, current(), without=None)
        page = section_page(
            request.viewer, view, part, today(), answer=answer, seen=seen, mistakes=bad.sentences
        )
        return _form(request, page, HTTPStatus.UNPROCESSABLE_ENTITY)
    unsaved.forget(request.viewer, version, part.id)
    if saved.other is not None:
        return HttpResponseRedirect(reverse("portal:texts", args=[version, part.id]))
    return HttpResponseRedirect(_next(view, part, verb, about))


def _too_late(request: ViewerRequest, view: VersionView, part: Section) -> HttpResponse:
    """A colleague submitted the report meanwhile: what was typed is shown, to be taken into a correction."""
    answer = answer_typed(part, request.POST.dict(), current(), without=None)
    context = {"page": texts_page(view, part, today()), "answer": shown(part, answer, file_names(view))}
    return render(request, "portal/too_late.html", context, status=HTTPStatus.CONFLICT)


def _next(view: VersionView, part: Section, verb: str, about: str) -> str:
    version = view.line.id
    here = reverse("portal:section", args=[version, part.id])
    table = about.partition("/")[0]
    if verb == "add" and table in part.tables_by_id:
        return f"{here}?{urlencode({'add': table})}#end-{table}"
    if verb == "remove" and table in part.tables_by_id:
        return f"{here}#table-{table}"
    sections = view.form.sections
    place = sections.index(part) + 1
    if verb == "next" and place < len(sections):
        return reverse("portal:section", args=[version, sections[place].id])
    return reverse("portal:report", args=[version])


def _seen(typed: Mapping[str, str]) -> int:
    told = typed.get("seen", "")
    return int(told) if told.isascii() and told.isdecimal() and len(told) < len(str(10**9)) else 0


def _row(about: str) -> tuple[str, int] | None:
    table, _sign, row = about.partition("/")
    return (table, int(row)) if row.isascii() and row.isdecimal() and len(row) < len(str(10**9)) else None


def _form(request: ViewerRequest, page: SectionPage, status: int = HTTPStatus.OK) -> HttpResponse:
    return render(request, "portal/section.html", {"page": page, "months": months()}, status=status)
