"""Setting up and taking away a second factor: the library's pages, plus what the session then knows."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from allauth.mfa.webauthn.views import AddWebAuthnView, RemoveWebAuthnView
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe

from servanda.common.access import ViewerRequest, part_signed_in, signed_in
from servanda.people import second_factor
from servanda.people.arrival import start_page
from servanda.people.own_paths import own_path


@part_signed_in
def second_factor_needed(request: ViewerRequest) -> HttpResponse:
    """Tell staff why nothing opens before a second factor is set up."""
    if not request.viewer.owes_second_factor:
        return HttpResponseRedirect(own_path(request.GET.get("next")) or start_page(request.viewer))
    return render(request, "people/second_factor_needed.html")


def if_there_is_one(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A page that asks for a password, code or passkey again; who has none is led to the account instead."""

    @wraps(view)
    def asked(request: ViewerRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except PermissionDenied:
            return redirect("account")

    return asked


@part_signed_in
class SetUpApp(ActivateTOTPView):
    """Set up an authenticator app. The code typed in here proves it, so it is not asked for again."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Let this session count as having given the second factor."""
        response = super().form_valid(form)
        second_factor.note_given(self.request, "totp")
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The picture of the secret goes into the page itself: our pages load no data addresses."""
        context = super().get_context_data(**kwargs)
        svg = context["totp_svg"]
        context["totp_picture"] = mark_safe(svg[svg.index("<svg") :])  # noqa: S308 - drawn by the library
        return context


@signed_in
class RemoveApp(DeactivateTOTPView):
    """Take the authenticator app away, before setting up another one."""

    def form_valid(self, form: Any) -> HttpResponse:
        """The session must give a second factor anew."""
        response = super().form_valid(form)
        second_factor.forget(self.request)
        return response


@part_signed_in
class AddPasskey(AddWebAuthnView):
    """Add a passkey or security key."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Let this session count as having given the second factor."""
        response = super().form_valid(form)
        second_factor.note_given(self.request, "webauthn")
        return response


@signed_in
class RemovePasskey(RemoveWebAuthnView):
    """Take a passkey away."""

    def form_valid(self, form: Any) -> HttpResponse:
        """The session must give a second factor anew."""
        response = super().form_valid(form)
        second_factor.forget(self.request)
        return response
