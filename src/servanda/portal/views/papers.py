"""Files of a report, given out."""

from __future__ import annotations

from django.http import HttpResponse

from servanda.common.access import ViewerRequest
from servanda.library.serve import serve
from servanda.portal.access import own_version, speaks_for_a_state
from servanda.reporting.queries import file_of_version


@speaks_for_a_state
def file(request: ViewerRequest, version: int, file: int) -> HttpResponse:
    """A file of the State's own report, as it was received."""
    own_version(request.viewer, version)
    return serve(file_of_version(version, file, viewer=request.viewer))
