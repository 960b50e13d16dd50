"""Files of a report, given out."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, ViewerRequest
from servanda.correspondence.queries import letters_to_state
from servanda.library.serve import serve
from servanda.portal.access import own_version, require_own, speaks_for_a_state
from servanda.reporting.queries import file_of_version


@speaks_for_a_state
def letter(request: ViewerRequest, iso3: str, letter: int, form: str) -> HttpResponse:
    """A letter that went to the State, in Word or as PDF."""
    require_own(request.viewer, iso3)
    found = next((one for one in letters_to_state(request.viewer, iso3) if one.pk == letter), None)
    paper = {"docx": found.word_file, "pdf": found.pdf_file}.get(form) if found else None
    if paper is None:
        raise NotThere(_("There is no such letter."))
    return serve(paper)


@speaks_for_a_state
def file(request: ViewerRequest, version: int, file: int) -> HttpResponse:
    """A file of the State's own report, as it was received."""
    own_version(request.viewer, version)
    return serve(file_of_version(version, file, viewer=request.viewer))
