"""A form that is sent after the session has ended: kept, and shown again once its writer has signed in."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.csrf import csrf_failure

from servanda.common.access import ViewerRequest
from servanda.common.clock import now
from servanda.portal import unsaved
from servanda.portal.colleague_sessions import colleague_here
from servanda.portal.links import link_path
from servanda.portal.unsaved import comment_place, page_place, writer_of

View = Callable[..., HttpResponse]
_COMMENTS = ("portal:comments", "portal:handed_comments")
_PAGES = {f"portal:{page}": page_place(page) for page in ("about", "recall", "colleagues")}
_KEPT = ("portal:section", "portal:handed_section", *_COMMENTS, *_PAGES)


def keeps_what_was_typed(view: View) -> View:
    """Put on a view that is already decided; its decision stays on it."""

    @functools.wraps(view)
    def keeping(request: ViewerRequest, version: int, **of: str) -> HttpResponse:
        if request.method == "POST" and not request.viewer.is_signed_in and _kept(request, version, **of):
            messages.info(
                request,
                _("Your session had ended. What you typed is kept: sign in, and it is shown again."),
            )
            return redirect_to_login(request.get_full_path(), "sign_in")
        return view(request, version=version, **of)

    return keeping


def keeps_what_a_colleague_typed(view: View) -> View:
    """The same for the pages of colleagues: they come back by a new link, which the page has mailed to them."""

    @functools.wraps(view)
    def keeping(request: ViewerRequest, version: int, section: str) -> HttpResponse:
        if request.method == "POST" and colleague_here(request, version) is None:
            writer = writer_of(request.POST.get("form_of", ""), version, _place(request, section))
            if writer is not None and writer.colleague and _kept(request, version, section):
                messages.info(request, _("Your time here had ended. What you typed is kept."))
                return HttpResponseRedirect(link_path(writer.colleague, 0))
        return view(request, version=version, section=section)

    return keeping


def refused_form(request: ViewerRequest, reason: str = "") -> HttpResponse:
    """A form whose token is over: its writer signed in again in another window. It is kept and shown again.

    Nothing is saved by it: the mark in the form proves whose it is, and only that person sees what was kept.
    """
    match = request.resolver_match
    if match is not None and match.view_name in _KEPT and _kept(request, **match.kwargs):
        return HttpResponseRedirect(request.path)
    return csrf_failure(request, reason)


def _place(request: ViewerRequest, section: str) -> str:
    """A section's form, the form for a comment on it, or that of a page around the answers."""
    name = request.resolver_match.view_name if request.resolver_match else ""
    if name in _PAGES:
        return _PAGES[name]
    return comment_place(section) if name in _COMMENTS else section


def _kept(request: ViewerRequest, version: int, section: str = "") -> bool:
    typed: Mapping[str, str | list[str]] = request.POST.dict()
    return unsaved.keep(
        mark=request.POST.get("form_of", ""),
        version_id=version,
        section=_place(request, section),
        typed=typed if section else dict(request.POST.lists()),
        now=now(),
    )
