"""The link in a colleague's mail: one button that uses it up, or one that has a new one mailed."""

from __future__ import annotations

from http import HTTPStatus

from allauth.core import ratelimit
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from servanda.common.access import NotThere, ViewerRequest, public
from servanda.common.clock import now
from servanda.portal import colleague_sessions
from servanda.portal.links import is_young, mail_link, told_by
from servanda.portal.paths import draft_path
from servanda.reporting.models import Colleague
from servanda.reporting.operations import use_link
from servanda.reporting.queries import colleague_viewer


@public
def link(request: ViewerRequest, token: str) -> HttpResponse:
    """Show the button; programs that open every link in a mail press none. POST opens, or mails a new link."""
    told = told_by(token)
    found = colleague_viewer(told[0]) if told else None
    if told is None or found is None:
        return render(request, "portal/handed/nothing.html", status=HTTPStatus.NOT_FOUND)
    colleague = found[0]
    if request.method != "POST":
        return _page(request, colleague, opens=is_young(token) and _is_the_last(colleague, told[1]))
    if not ratelimit.consume(request, action="use_sign_in_link", key=""):
        return render(request, "429.html", status=HTTPStatus.TOO_MANY_REQUESTS)
    if request.POST.get("do") == "new":
        return _new(request, colleague)
    opened = use_link(colleague_id=colleague.pk, number=told[1], now=now()) if is_young(token) else None
    if opened is None:
        return _page(request, colleague, opens=False)
    colleague_sessions.begin(request, opened)
    return HttpResponseRedirect(draft_path(found[1], "report", opened.version_id))


def _new(request: ViewerRequest, colleague: Colleague) -> HttpResponse:
    if not ratelimit.consume(request, action="mail_sign_in_link", key=colleague.email):
        return render(request, "429.html", status=HTTPStatus.TOO_MANY_REQUESTS)
    try:
        mail_link(colleague.pk, now=now())
    except NotThere:
        return render(request, "portal/handed/gone.html", {"colleague": colleague}, status=HTTPStatus.GONE)
    return render(request, "portal/handed/link.html", {"colleague": colleague, "is_sent": True})


def _page(request: ViewerRequest, colleague: Colleague, *, opens: bool) -> HttpResponse:
    status = HTTPStatus.OK if opens else HTTPStatus.GONE
    return render(request, "portal/handed/link.html", {"colleague": colleague, "opens": opens}, status=status)


def _is_the_last(colleague: Colleague, number: int) -> bool:
    return colleague.link_number == number and colleague.link_used_at is None
