"""The paper beside the form: a page of it as a picture, or the words of a Word report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from servanda.law.forms import Answer
from servanda.library.models import StoredFile
from servanda.library.page_pictures import has_page_pictures, page_picture
from servanda.library.queries import read_bytes
from servanda.papers import docx
from servanda.papers.document import Table
from servanda.papers.document_text import plain
from servanda.papers.packages import RefusedPackage
from servanda.reporting.queries import VersionView

MOST_LINES = 1_500
"""Paragraphs and tables shown of a Word report; the file itself has the rest."""
LONGEST_NUMBER = 4
"""Digits of a page."""


@dataclass(frozen=True)
class Line:
    """A paragraph, or a table where there are rows."""

    text: str
    rows: Sequence[Sequence[str]] = ()


@dataclass(frozen=True)
class Beside:
    """The context of `desk/reports/beside.html`."""

    file: StoredFile
    page: int
    pages: int
    """How many pages are drawn; 0 where the file has no pages or none could be drawn."""
    lines: Sequence[Line] = ()
    """What a Word report says, in its order."""

    @property
    def can_be_shown(self) -> bool:
        """Whether there is anything to look at."""
        return bool(self.pages or self.lines)


def asked_for(fields: Mapping[str, str], view: VersionView) -> tuple[StoredFile, int] | None:
    """The file and page that a page shows: those of the form, moved by its buttons. None where there is no file."""
    files = {str(file.pk): file for file in view.files}
    if not files:
        return None
    step = {"previous": -1, "next": 1}.get(fields.get("show", ""), 0)
    told = "shown" if step else "origin"
    file = files.get(fields.get(f"{told}_file", "")) or next(iter(files.values()))
    return file, max(1, page_number(fields.get(f"{told}_page", "")) + step)


def where_it_stands(answer: Answer, view: VersionView) -> Mapping[str, str]:
    """The file and the first page that an answer was read in, as the form would ask for them; empty for none."""
    files = {file.pk for file in view.files}
    known = [origin for origin in answer.origins.values() if origin.file in files]
    if not known:
        return {}
    first = min(known, key=lambda origin: (origin.file, page_number(origin.page)))
    return {"origin_file": str(first.file), "origin_page": first.page}


def beside(file: StoredFile, page: int) -> Beside:
    """The paper at that page; at its last one where it has fewer."""
    if not has_page_pictures(file):
        return Beside(file, page, 0, _lines(file) if file.name.lower().endswith(".docx") else ())
    drawn = page_picture(file, page)
    if drawn and not drawn.png and drawn.pages:
        return Beside(file, drawn.pages, drawn.pages)
    return Beside(file, page, drawn.pages if drawn else 0)


def page_number(text: str) -> int:
    """The number typed; 1 where it is none."""
    is_number = text.isdecimal() and len(text) <= LONGEST_NUMBER
    return max(1, int(text)) if is_number else 1


def _lines(file: StoredFile) -> Sequence[Line]:
    try:
        blocks = docx.read(read_bytes(file))
    except RefusedPackage:
        return ()
    lines = []
    for block in list(blocks)[:MOST_LINES]:
        if isinstance(block, Table):
            rows = [block.header, *block.rows] if block.header else block.rows
            lines.append(Line("", [[plain(cell) for cell in row] for row in rows]))
        elif text := plain(block.text).strip():
            lines.append(Line(text))
    return lines
