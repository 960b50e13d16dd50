"""Papers and workbooks as files that a browser takes along."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.conf import settings
from django.http import HttpResponse

from servanda.common.access import ViewerRequest
from servanda.common.as_of import as_of
from servanda.common.clock import today
from servanda.common.languages import current
from servanda.library.enums import MEDIA_TYPES, FileKind
from servanda.papers import docx, pdf
from servanda.papers.document import Document
from servanda.results.enums import MadeKind
from servanda.results.operations import Made, record_paper_made

WRITERS: Mapping[str, Callable[[Document], bytes]] = {"docx": docx.write, "pdf": pdf.write}
"""How a paper is written, by the ending of its file."""


def paper_file(paper: Document, name: str, form: str) -> HttpResponse:
    """The paper as a file called `name` with the ending `form`, one of `WRITERS`."""
    return file_answer(WRITERS[form](paper), f"{name}.{form}", MEDIA_TYPES[FileKind(form)])


def workbook_file(content: bytes, name: str) -> HttpResponse:
    """A workbook as a file called `name`, without the ending."""
    return file_answer(content, f"{name}.xlsx", MEDIA_TYPES[FileKind.XLSX])


def file_answer(content: bytes, name: str, media_type: str) -> HttpResponse:
    """Bytes to be kept as a file of that name."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=media_type, headers=headers)


def record_made(
    request: ViewerRequest, kind: MadeKind, form: str, *, state: str = "", theme: str = ""
) -> None:
    """Record that a paper was made, in the language of the page and for the day shown."""
    record_paper_made(
        treaty_id=settings.SERVANDA_TREATY,
        made=Made(kind, as_of(request).day, current(), form, state, theme),
        actor=request.viewer,
        today=today(),
    )
