"""One paper: its sections with where their words come from, what is missing, the files it can be had as."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy, override

from servanda.common.access import Viewer
from servanda.common.languages import UN_ORDER, django_code
from servanda.papers.document import Table
from servanda.papers.document_text import plain
from servanda.publications.access import may_write
from servanda.publications.drafts import How, ShownDraft, ShownSection
from servanda.publications.queries import shown_draft

HOW: dict[How, Promise] = {
    How.FROM_RECORDS: gettext_lazy("from the records"),
    How.WRITTEN: gettext_lazy("written by a person"),
    How.RECORDS_CHANGED: gettext_lazy("written by a person; the records have changed since"),
    How.NOT_TRANSLATED: gettext_lazy("not translated yet"),
}
FORMS = ("docx", "pdf")


@dataclass(frozen=True)
class ShownTable:
    """A table of the paper, cell by cell in words."""

    caption: str
    header: Sequence[str]
    rows: Sequence[Sequence[tuple[str, str, bool]]]
    """Of each cell: the heading over it, what it says, whether it is a figure."""


@dataclass(frozen=True)
class SectionPart:
    """A section of the page."""

    shown: ShownSection
    how: str
    tables: Sequence[ShownTable]


@dataclass(frozen=True)
class PaperFile:
    """The paper as a file in one language."""

    language: str
    name: str
    form: str
    href: str


@dataclass(frozen=True)
class PaperPage:
    """The context of `desk/papers/paper.html`."""

    shown: ShownDraft
    parts: Sequence[SectionPart]
    files: Sequence[PaperFile]
    may_change: bool
    """Whether this person may write on it: nobody may on one that was taken out of use."""
    may_put_back: bool


def paper_page(number: int, viewer: Viewer) -> PaperPage:
    """The paper in the language of the page."""
    shown = shown_draft(number, viewer=viewer)
    writes = may_write(viewer)
    parts = [SectionPart(one, str(HOW[one.how]), _tables(one)) for one in shown.sections]
    return PaperPage(
        shown, parts, _files(number), writes and not shown.taken_out, writes and bool(shown.taken_out)
    )


def _tables(one: ShownSection) -> Sequence[ShownTable]:
    return [_table(block) for block in one.section.data if isinstance(block, Table)]


def _table(table: Table) -> ShownTable:
    header = [plain(cell) for cell in table.header]
    rows = [
        [(header[place], plain(cell), place in table.figures) for place, cell in enumerate(row)]
        for row in table.rows
    ]
    caption = f"{table.caption} ({table.headnote})" if table.headnote else table.caption
    return ShownTable(caption, header, rows)


def _files(number: int) -> Sequence[PaperFile]:
    names = dict(settings.LANGUAGES)
    files = []
    for code in UN_ORDER:
        with override(django_code(code)):
            for form in FORMS:
                href = reverse("desk:paper_file", args=[number, form])
                files.append(PaperFile(code, names[django_code(code)], form, href))
    return files
