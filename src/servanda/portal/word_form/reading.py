"""A completed Word form, read back by its codes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import override

from servanda.common.errors import BadInput
from servanda.common.languages import UN_ORDER, django_code
from servanda.law.forms import NOT_REPORTED, Answer, AnswerKind, Section, Table
from servanda.papers.document import Table as PaperTable
from servanda.papers.document_text import plain
from servanda.papers.docx import read
from servanda.papers.numbers import western
from servanda.papers.packages import RefusedPackage
from servanda.portal.pages.report import file_names
from servanda.portal.word_form.layout import ANSWER, FORM, NEW_ROW, SENTENCE, SINCE, bare
from servanda.portal.word_form.values import kind_read, value_read
from servanda.reporting.queries import VersionView

_YEAR = re.compile(r"[12][0-9]{3}")
Cells = Sequence[str]


def answers_in(content: bytes, view: VersionView) -> dict[str, Answer]:
    """The answers of a form that was downloaded for this draft; BadInput where the file is something else.

    A section whose codes are not found stays as it is in the draft.
    """
    try:
        tables = [block for block in read(content) if isinstance(block, PaperTable)]
    except RefusedPackage:
        raise BadInput(
            _("This file could not be read as a Word file (.docx). Save it in Word as .docx and try again.")
        ) from None
    rows = [[bare(plain(cell)) for cell in row] for table in tables for row in _rows(table)]
    with override(django_code(_language(rows, view))):
        return _Reader(view).answers(rows)


def _rows(table: PaperTable) -> list[Sequence]:
    return [*([table.header] if table.header else []), *table.rows]


def _language(rows: Sequence[Cells], view: VersionView) -> str:
    """The language in which the form was downloaded; BadInput unless it was downloaded for this draft."""
    identity = next((row[1].split() for row in rows if row[-1:] == [FORM] and len(row) > 1), [])
    if len(identity) != 4 or identity[:2] != [view.form.id, view.form.version]:  # noqa: PLR2004
        raise BadInput(
            _("This is not the form that is downloaded here. Download it above, complete it, and upload it.")
        )
    if identity[3] != str(view.line.id) or identity[2] not in UN_ORDER:
        raise BadInput(_("This form was downloaded for another report. Download the one for this report."))
    return identity[2]


class _Reader:
    """Goes down the rows and knows in which section and table it is."""

    def __init__(self, view: VersionView) -> None:
        self.view = view
        self.files = file_names(view)
        self.section: Section | None = None
        self.table: Table | None = None
        self.told: dict[str, dict[str, str]] = {}
        """By section: what stands beside its codes."""
        self.rows: dict[str, dict[str, list[dict[str, str]]]] = {}
        """By section and table: its rows."""

    def answers(self, rows: Sequence[Cells]) -> dict[str, Answer]:
        """The answers of the sections that were found."""
        for row in rows:
            if row and not self._code(row) and not self._head(row):
                self._row(row)
        return {section: self._answer(section) for section in self.told}

    def _code(self, row: Cells) -> bool:
        """A question with its answer and its code."""
        section, slash, place = row[-1].partition("/")
        if not slash or section not in self.view.form.sections_by_id or len(row) < 3:  # noqa: PLR2004
            return False
        self.section, self.table = self.view.form.sections_by_id[section], None
        self.told.setdefault(section, {})[place] = row[-2]
        return True

    def _head(self, row: Cells) -> bool:
        """The head of a table."""
        found = self.section.tables_by_id.get(row[0]) if self.section else None
        if found is None or len(row) != len(found.columns) + 1:
            return False
        self.table = found
        assert self.section is not None  # noqa: S101 - found in it
        self.rows.setdefault(self.section.id, {})[found.id] = []
        return True

    def _row(self, row: Cells) -> None:
        """A row of the table whose head came last; one that was added in Word has no number, or a copied one."""
        if self.section is None or self.table is None or len(row) != len(self.table.columns) + 1:
            return
        stored = self._stored(self.section.id).tables.get(self.table.id, ())
        number = int(row[0]) if row[0].isascii() and row[0].isdecimal() and len(row[0]) < 6 else 0  # noqa: PLR2004
        before = stored[number - 1] if row[0] != NEW_ROW and 0 < number <= len(stored) else {}
        values = {
            column.id: value_read(column, text, before.get(column.id, ""), self.files)
            for column, text in zip(self.table.columns, row[1:], strict=True)
        }
        self.rows[self.section.id][self.table.id].append(values)

    def _stored(self, section: str) -> Answer:
        return self.view.answers.get(section, NOT_REPORTED)

    def _answer(self, section_id: str) -> Answer:
        section, told = self.view.form.sections_by_id[section_id], self.told[section_id]
        stored = self._stored(section_id)
        given = Answer(
            kind=AnswerKind.GIVEN,
            fields={
                field.id: value_read(
                    field, told.get(f"f/{field.id}", ""), stored.fields.get(field.id, ""), self.files
                )
                for field in section.fields
            },
            tables={key: tuple(rows) for key, rows in self.rows.get(section_id, {}).items()},
        )
        kind = kind_read(told.get(ANSWER, ""))
        if kind is None:
            kind = AnswerKind.GIVEN if given.says_something else AnswerKind.NOT_REPORTED
        year = _YEAR.search(western(told.get(SINCE, "")))
        sentence = told.get(SENTENCE, "")
        return Answer(
            kind=kind,
            fields=given.fields if kind == AnswerKind.GIVEN else {},
            tables=given.tables if kind == AnswerKind.GIVEN else {},
            sentence=stored.sentence if sentence == bare(stored.sentence) else sentence,
            since=int(year[0]) if year and kind == AnswerKind.UNCHANGED else None,
        )
