"""Signing in by a link that is mailed: ask for it, be told, use it."""

from __future__ import annotations

from http import HTTPStatus

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from allauth.core import ratelimit
from django.conf import settings
from django.contrib.auth import logout
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render

from servanda.common.access import ViewerRequest, public
from servanda.people import operations
from servanda.people.arrival import start_page
from servanda.people.forms import SignInForm
from servanda.people.models import User
from servanda.people.own_paths import own_path


@public
def sign_in(request: ViewerRequest) -> HttpResponse:
    """Ask for the address; answer every address with the same page."""
    next_path = _next(request)
    if request.method != "POST":
        if request.viewer.is_signed_in and not request.viewer.owes_second_factor:
            return HttpResponseRedirect(next_path or start_page(request.viewer))
        return _ask(request, SignInForm())
    form = SignInForm(request.POST)
    if not form.is_valid():
        return _ask(request, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    address = form.cleaned_data["email"]
    if not _within_limits(request, "mail_sign_in_link", address):
        return _too_often(request)
    operations.mail_sign_in_link(address=address, next_path=next_path)
    return redirect("sign_in_sent")


@public
def sign_in_sent(request: ViewerRequest) -> HttpResponse:
    """Say what happens next, whether there is such an account or not."""
    return render(request, "people/sign_in_sent.html", {"minutes": settings.SESAME_MAX_AGE // 60})


@public
def sign_in_link(request: ViewerRequest, token: str) -> HttpResponse:
    """Show one button: programs that open every link in a mail press none, so they do not use the link up."""
    if request.method != "POST":
        person = operations.person_of_link(token)
        if person is None:
            return _link_is_over(request)
        return render(request, "people/sign_in_link.html", {"person": person, "next": _next(request)})
    if not _within_limits(request, "use_sign_in_link", ""):
        return _too_often(request)
    with transaction.atomic():
        person = operations.claim_link(token)
        return _link_is_over(request) if person is None else _begin_session(request, person)


def _begin_session(request: ViewerRequest, person: User) -> HttpResponse:
    """Hand over to the library, which asks those who have one for the second factor first."""
    logout(request)  # whoever sat here before
    record_authentication(request, person, method="link")
    return perform_login(request, Login(user=person, redirect_url=_next(request) or None))


def _next(request: HttpRequest) -> str:
    return own_path(request.POST.get("next") or request.GET.get("next"))


def _within_limits(request: HttpRequest, action: str, key: str) -> bool:
    return bool(ratelimit.consume(request, action=action, key=key))


def _ask(request: HttpRequest, form: SignInForm, status: int = HTTPStatus.OK) -> HttpResponse:
    context = {"form": form, "next": _next(request)}
    return render(request, "people/sign_in.html", context, status=status)


def _link_is_over(request: HttpRequest) -> HttpResponse:
    context = {"form": SignInForm(), "next": _next(request), "link_is_over": True}
    return render(request, "people/sign_in.html", context, status=HTTPStatus.GONE)


def _too_often(request: HttpRequest) -> HttpResponse:
    return render(request, "429.html", status=HTTPStatus.TOO_MANY_REQUESTS)
