"""What is said on a section, whoever says it."""

from __future__ import annotations

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from servanda.common.access import ViewerRequest
from servanda.common.clock import now, today
from servanda.common.errors import BadInput
from servanda.law.forms import Section
from servanda.portal import unsaved
from servanda.portal.pages.comments import comments_page
from servanda.portal.paths import draft_path
from servanda.portal.unsaved import comment_place
from servanda.reporting.operations import comment
from servanda.reporting.queries import VersionView


def comments(request: ViewerRequest, view: VersionView, part: Section) -> HttpResponse:
    """The thread on a section; POST adds to it."""
    version, place = view.line.id, comment_place(part.id)
    text, mistakes = request.POST.get("text", ""), []
    if request.method == "POST":
        try:
            comment(version_id=version, section=part.id, text=text, actor=request.viewer, now=now())
        except BadInput as bad:
            mistakes = bad.sentences
        else:
            unsaved.forget(request.viewer, version, place)
            messages.success(request, _("Your comment stands with the section."))
            return HttpResponseRedirect(draft_path(request.viewer, "comments", version, part.id))
    kept = None if request.method == "POST" else unsaved.kept(request.viewer, version, place)
    if kept is not None:
        text = kept.typed.get("text", "")
    page = comments_page(request.viewer, view, part, today(), text=text, mistakes=mistakes)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if mistakes else HTTPStatus.OK
    return render(request, "portal/comments.html", {"page": page}, status=status)
