"""What cannot be right in an address or a form that no page shows again: a page, or a line for programs, with 400."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from http import HTTPStatus

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language_from_path
from django.utils.translation import gettext as _

from servanda.common.errors import BadInput


class BadInputMiddleware:
    """Answers a `BadInput` that a view let through with its sentences."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass everything on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The sentences: as a page under a language, as plain text elsewhere."""
        return told(request, exception.sentences) if isinstance(exception, BadInput) else None


def told(
    request: HttpRequest, sentences: Sequence[str], status: HTTPStatus = HTTPStatus.BAD_REQUEST
) -> HttpResponse:
    """The sentences as a page, or as lines for programs."""
    if get_language_from_path(request.path_info) is None:
        text = "\n".join(sentences) + "\n"
        return HttpResponse(text, status=status, content_type="text/plain; charset=utf-8")
    return render(request, "bad_input.html", {"sentences": sentences}, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A request that was refused before any view saw it: too large, or not what a browser sends."""
    if isinstance(exception, RequestDataTooBig):
        limit = settings.SERVANDA_LARGEST_UPLOAD // 1024 // 1024
        sentence = _(
            "What was sent is larger than %(limit)s MiB. Nothing was saved. Send it in parts, or scan it at a lower"
            " resolution."
        ) % {"limit": limit}
        return told(request, [sentence], HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    if isinstance(exception, TooManyFilesSent | TooManyFieldsSent):
        sentence = _("Too many files or rows were sent at once. Nothing was saved. Send them in parts.")
    else:
        sentence = _("This request could not be read. Nothing was saved. Open the page again.")
    return told(request, [sentence])
