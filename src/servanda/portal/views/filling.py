"""Filling one section, whoever does it: saved at every step, two people at once told apart, nothing typed is lost."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from servanda.common.access import ViewerRequest
from servanda.common.clock import now, today
from servanda.common.errors import BadInput
from servanda.common.forms import months
from servanda.common.languages import current
from servanda.law.forms import Answer, Section
from servanda.portal import unsaved
from servanda.portal.files_sent import files_kept
from servanda.portal.pages.section import SectionPage, section_page
from servanda.portal.pages.texts import texts_page
from servanda.portal.paths import draft_path
from servanda.portal.typed import answer_typed
from servanda.reporting.operations import save_section
from servanda.reporting.queries import VersionView


def shown(request: ViewerRequest, view: VersionView, part: Section) -> HttpResponse:
    """The form of a section, with what its reader typed before and could not save."""
    entry = unsaved.kept(request.viewer, view.line.id, part.id)
    if entry is None:
        one_more = request.GET.get("add", "")
        return _form(request, section_page(request.viewer, view, part, today(), one_more=one_more))
    answer = answer_typed(part, entry.typed, entry.language, without=None)
    seen, source = _seen(entry.typed), entry.source
    page = section_page(request.viewer, view, part, today(), answer=answer, seen=seen, from_kept=source)
    return _form(request, page)


def saved(request: ViewerRequest, view: VersionView, part: Section) -> HttpResponse:
    """Save and go on: to the next section, to the list, or back with one row more or less."""
    verb, _sign, about = request.POST.get("do", "list").partition(":")
    version, typed = view.line.id, request.POST.dict()
    if verb == "drop-unsaved":
        unsaved.forget(request.viewer, version, part.id)
        return HttpResponseRedirect(draft_path(request.viewer, "section", version, part.id))
    without, seen = (_row(about) if verb == "remove" else None), _seen(typed)
    try:
        typed = files_kept(part, typed, request.FILES, version_id=version, actor=request.viewer, now=now())
        answer = answer_typed(part, typed, current(), without=without)
        done = save_section(
            version_id=version, section=part.id, answer=answer, seen=seen, actor=request.viewer, now=now()
        )
    except BadInput as bad:
        answer = answer_typed(part, typed, current(), without=None)
        page = section_page(
            request.viewer, view, part, today(), answer=answer, seen=seen, mistakes=bad.sentences
        )
        return _form(request, page, HTTPStatus.UNPROCESSABLE_ENTITY)
    unsaved.forget(request.viewer, version, part.id)
    if done.other is not None:
        return HttpResponseRedirect(draft_path(request.viewer, "texts", version, part.id))
    return HttpResponseRedirect(_next(request, view, part, verb, about))


def texts_compared(request: ViewerRequest, view: VersionView, part: Section) -> HttpResponse:
    """Two texts of one section side by side; POST says which one stands."""
    page = texts_page(view, part, today())
    chosen = page.text(request.POST.get("text", "")) if request.method == "POST" else None
    if chosen is None:
        return render(request, "portal/texts.html", {"page": page})
    save_section(
        version_id=view.line.id,
        section=part.id,
        answer=Answer.model_validate(chosen.text.answer),
        seen=view.seen.get(part.id, 0),
        actor=request.viewer,
        now=now(),
    )
    messages.success(request, _("Saved. The other text is kept among the earlier ones."))
    return HttpResponseRedirect(draft_path(request.viewer, "section", view.line.id, part.id))


def _next(request: ViewerRequest, view: VersionView, part: Section, verb: str, about: str) -> str:
    version = view.line.id
    here = draft_path(request.viewer, "section", version, part.id)
    table = about.partition("/")[0]
    if verb == "add" and table in part.tables_by_id:
        return f"{here}?{urlencode({'add': table})}#end-{table}"
    if verb == "remove" and table in part.tables_by_id:
        return f"{here}#table-{table}"
    following = view.section_after(part)
    if verb == "next" and following is not None:
        return draft_path(request.viewer, "section", version, following.id)
    return draft_path(request.viewer, "report", version)


def _seen(typed: Mapping[str, str]) -> int:
    told = typed.get("seen", "")
    return int(told) if told.isascii() and told.isdecimal() and len(told) < len(str(10**9)) else 0


def _row(about: str) -> tuple[str, int] | None:
    table, _sign, row = about.partition("/")
    return (table, int(row)) if row.isascii() and row.isdecimal() and len(row) < len(str(10**9)) else None


def _form(request: ViewerRequest, page: SectionPage, status: int = HTTPStatus.OK) -> HttpResponse:
    return render(request, "portal/section.html", {"page": page, "months": months()}, status=status)
