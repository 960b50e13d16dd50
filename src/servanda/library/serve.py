"""Giving a file to a browser so that nothing in it can act in our name."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from servanda.library import queries
from servanda.library.models import StoredFile

SEALED = "default-src 'none'; sandbox"


def serve(file: StoredFile) -> HttpResponse:
    """The file as a download: never shown in place, never guessed at, never kept by caches on the way.

    The view got `file` from `queries.stored_file` or from its owner's query, which decided on the viewer.
    """
    return HttpResponse(
        queries.read_bytes(file),
        content_type=file.media_type,
        headers={
            # RFC 6266; a name that is not plain ASCII goes encoded after RFC 8187
            "Content-Disposition": content_disposition_header(as_attachment=True, filename=file.name) or "",
            "Content-Security-Policy": SEALED,
            "X-Content-Type-Options": "nosniff",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Cache-Control": "private, no-store",
        },
    )
