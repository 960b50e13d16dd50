"""Handing sections to colleagues in other ministries: who has what, one more, taking back, a new link."""

from __future__ import annotations

from http import HTTPStatus

from allauth.core import ratelimit
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import ViewerRequest
from servanda.common.clock import now, today
from servanda.common.errors import BadInput
from servanda.papers.isolates import left_to_right
from servanda.portal.access import own_draft, speaks_for_a_state
from servanda.portal.forms import HandOverForm
from servanda.portal.links import mail_link
from servanda.portal.pages.colleagues import colleagues_page
from servanda.portal.views.keeping import keeps_what_was_typed
from servanda.portal.views.page_forms import dropped, page_form
from servanda.reporting.operations import Named, hand_over, take_back
from servanda.reporting.queries import VersionView


@keeps_what_was_typed
@speaks_for_a_state
def colleagues(request: ViewerRequest, version: int) -> HttpResponse:
    """Who has which section of a draft; POST hands over, takes back, or mails a new link."""
    view = own_draft(request.viewer, version)
    verb, _sign, about = request.POST.get("do", "").partition(":")
    if verb in ("take-back", "new-link"):
        return _changed(request, version, verb, about)
    typed = page_form(request, version, "colleagues")
    if back := dropped(request, typed):
        return back
    is_post = request.method == "POST"
    form = HandOverForm(
        request.POST if is_post else typed.kept, form=view.form, chosen=request.GET.get("section", "")
    )
    if is_post and form.is_valid() and _handed(request, view, form):
        typed.forget()
        return HttpResponseRedirect(reverse("portal:colleagues", args=[version]))
    page = colleagues_page(request.viewer, view, today())
    status = HTTPStatus.UNPROCESSABLE_ENTITY if is_post else HTTPStatus.OK
    return render(
        request, "portal/colleagues.html", {"page": page, "form": form, "typed": typed}, status=status
    )


def _handed(request: ViewerRequest, view: VersionView, form: HandOverForm) -> bool:
    """Hand over and mail the link; False, with the sentences on the form, where that cannot be."""
    typed = form.cleaned_data
    to = Named(**{name: typed[name] for name in ("name", "email", "organization", "language")})
    if not ratelimit.consume(request, action="mail_sign_in_link", key=to.email):
        form.add_error(None, _("Many links were sent to this address just now. Try again in ten minutes."))
        return False
    try:
        colleague = hand_over(
            version_id=view.line.id, to=to, sections=typed["sections"], actor=request.viewer, now=now()
        )
    except BadInput as bad:
        form.add_error(None, bad.sentences)
        return False
    _mail(request, colleague.pk)
    return True


def _changed(request: ViewerRequest, version: int, verb: str, about: str) -> HttpResponse:
    number, _sign, section = about.partition("/")
    colleague = (
        int(number) if number.isascii() and number.isdecimal() and len(number) < len(str(10**9)) else 0
    )
    if verb == "take-back":
        take_back(
            version_id=version, colleague_id=colleague, section=section, actor=request.viewer, now=now()
        )
        messages.success(request, _("Taken back. What was written stays in the draft."))
    elif colleague in {
        line.colleague.pk
        for line in colleagues_page(request.viewer, own_draft(request.viewer, version), today()).lines
    }:
        _mail(request, colleague)
    return HttpResponseRedirect(reverse("portal:colleagues", args=[version]))


def _mail(request: ViewerRequest, colleague_id: int) -> None:
    colleague = mail_link(colleague_id, now=now())
    told = _("A link is on its way to %(address)s. It works once, and opens only the sections handed over.")
    messages.success(request, told % {"address": left_to_right(colleague.email)})
