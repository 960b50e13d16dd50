"""Giving a file to a browser so that nothing in it can act in our name."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from servanda.library import queries
from servanda.library.models import StoredFile

SEALED = "default-src 'none'; sandbox"
HEADERS = {
    "Content-Security-Policy": SEALED,
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-store",
}


def serve(file: StoredFile) -> HttpResponse:
    """The file as a download: never shown in place, never guessed at, never kept by caches on the way.

    The view got `file` from `queries.stored_file` or from its owner's query, which decided on the viewer.
    """
    # RFC 6266; a name that is not plain ASCII goes encoded after RFC 8187
    named = content_disposition_header(as_attachment=True, filename=file.name) or ""
    headers = {**HEADERS, "Content-Disposition": named}
    return HttpResponse(queries.read_bytes(file), content_type=file.media_type, headers=headers)


def serve_picture(png: bytes) -> HttpResponse:
    """A picture that we drew of one page of a file. It is shown in place; it holds nothing of the file but its look."""
    return HttpResponse(png, content_type="image/png", headers=HEADERS)
