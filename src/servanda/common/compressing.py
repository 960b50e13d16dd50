"""Pages travel compressed where the browser takes it: a focal point may sit at the end of a slow line."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseBase
from django.http.request import HttpRequest
from django.middleware.gzip import GZipMiddleware

WORTH_IT = ("text/", "application/json", "image/svg")
"""By the beginning of the type. Word files, PDF and pictures are compressed already, and keep their length in sight."""


class CompressedPagesMiddleware(GZipMiddleware):
    """Django's own, for words only. It pads what it sends, so that its length tells no secrets of a page."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """The answer, compressed where that is worth it."""
        told = str(response.headers.get("Content-Type", ""))
        if not isinstance(response, HttpResponse) or not told.startswith(WORTH_IT):
            return response
        return super().process_response(request, response)
