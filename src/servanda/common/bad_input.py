"""What cannot be right in an address or a form that no page shows again: a page, or a line for programs, with 400."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language_from_path

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
        if not isinstance(exception, BadInput):
            return None
        if get_language_from_path(request.path_info) is None:
            text = "\n".join(exception.sentences) + "\n"
            return HttpResponse(text, status=HTTPStatus.BAD_REQUEST, content_type="text/plain; charset=utf-8")
        context = {"sentences": exception.sentences}
        return render(request, "bad_input.html", context, status=HTTPStatus.BAD_REQUEST)
