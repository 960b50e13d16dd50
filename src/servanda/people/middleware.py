"""Who is asking, on every request; refusals as pages; and nothing personal in a shared cache."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import resolve_url
from django.utils.cache import patch_vary_headers
from django.utils.functional import SimpleLazyObject
from django.utils.http import urlencode
from django.utils.translation import get_language_from_path
from django.views.defaults import permission_denied

from servanda.common.access import NotAllowed, SignInNeeded, ViewerRequest, decision_of
from servanda.people import second_factor
from servanda.people.arrival import viewer_of_request
from servanda.people.models import User

Answer = Callable[[HttpRequest], HttpResponse]


class ViewerMiddleware:
    """Sets `request.viewer`, refuses views without a decision, and answers refusals.

    The viewer is looked up when first asked for, so that public pages read no session and can be cached.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: ViewerRequest) -> HttpResponse:
        """Make the viewer known to everything that follows."""
        request.viewer = SimpleLazyObject(partial(viewer_of_request, request))  # type: ignore[assignment]
        return self.get_response(request)

    def process_view(self, _request: ViewerRequest, view: Callable[..., Any], *_arguments: Any) -> None:
        """A view on which nobody decided stays closed to all."""
        if decision_of(view) is None:
            raise ImproperlyConfigured(
                f"{view.__module__}.{getattr(view, '__qualname__', view)} has no decision on who may use it: "
                "put @public, @signed_in or @allow(…) of servanda.common.access on it."
            )

    def process_exception(self, request: ViewerRequest, exception: Exception) -> HttpResponse | None:
        """Lead to the sign-in page or the second factor; programs get a status and the sentence instead."""
        if not isinstance(exception, NotAllowed):
            return None
        sign_in_needed = isinstance(exception, SignInNeeded)
        if get_language_from_path(request.path_info) is None:
            status = HTTPStatus.UNAUTHORIZED if sign_in_needed else HTTPStatus.FORBIDDEN
            return JsonResponse({"detail": str(exception)}, status=status)
        return _lead_to_sign_in(request) if sign_in_needed else permission_denied(request, exception)


def _lead_to_sign_in(request: ViewerRequest) -> HttpResponseRedirect:
    back = request.get_full_path() if request.method in ("GET", "HEAD") else ""
    if not isinstance(request.user, User):
        return redirect_to_login(back, "sign_in") if back else HttpResponseRedirect(resolve_url("sign_in"))
    step = "mfa_reauthenticate" if second_factor.is_set_up(request.user) else "second_factor_needed"
    return HttpResponseRedirect(f"{resolve_url(step)}?{urlencode({'next': back})}")


class PersonalPagesMiddleware:
    """Keeps every answer that may depend on the person out of shared caches and the browser's own."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Mark the answer, whatever the view said about caching."""
        response = self.get_response(request)
        if _is_personal(request, response):
            response.headers["Cache-Control"] = "private, no-store"
            patch_vary_headers(response, ["Cookie"])
        return response


def _is_personal(request: HttpRequest, response: HttpResponse) -> bool:
    if request.session.accessed or response.cookies:
        return True
    match = request.resolver_match
    decision = decision_of(match.func) if match else None
    return decision is not None and not decision.public
