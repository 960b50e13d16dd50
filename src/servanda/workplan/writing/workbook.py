"""The plan as a workbook: the results frame with what each activity serves, the priorities, the budget."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from servanda.papers.spreadsheets import Column, ColumnKind, Notes, Sheet, write_xlsx
from servanda.papers.tables import Cell
from servanda.workplan.content import Content
from servanda.workplan.enums import FRAME, PartKind
from servanda.workplan.texts import Texts, said
from servanda.workplan.ties import OF_ACTIVITIES
from servanda.workplan.untranslated import marked

OF_THE_LISTS = (
    PartKind.OBJECTIVE,
    PartKind.SPECIFIC_OBJECTIVE,
    PartKind.MANDATE,
    PartKind.PRIORITY,
    PartKind.TASK,
    PartKind.EXPECTED_RESULT,
    PartKind.ASSUMPTION,
)


def as_workbook(content: Content, language: str) -> bytes:
    """Three sheets; the fixed words are in the active language, which must be `language`."""
    sheets = [
        Sheet(
            _("Activities"),
            [
                Column(_("Level")),
                Column(_("Number")),
                Column(_("Text")),
                *(Column(str(each.label)) for each in OF_ACTIVITIES),
            ],
            list(_frame(content, language)),
            language,
        ),
        Sheet(
            _("Mandate and priorities"),
            [Column(_("Part")), Column(_("Number")), Column(_("Text"))],
            [
                [str(part.kind.label), part.reference, _said(part.texts, content, language)]
                for part in content.parts
                if part.kind in OF_THE_LISTS
            ],
            language,
        ),
        Sheet(
            _("Budget"),
            [Column(_("Budget line")), Column(_("Amount"), ColumnKind.NUMBER), Column(_("Note"))],
            list(_budget(content, language)),
            language,
        ),
    ]
    lines = [(_("Year"), str(content.year)), (_("Currency"), content.currency)]
    return write_xlsx(sheets, Notes(_("About this workbook"), lines, language))


def _frame(content: Content, language: str) -> Iterator[list[Cell]]:
    for part in content.parts:
        if part.kind in FRAME:
            ties = [", ".join(part.ties.get(each, ())) for each in OF_ACTIVITIES]
            yield [str(part.kind.label), part.reference, _said(part.texts, content, language), *ties]


def _budget(content: Content, language: str) -> Iterator[list[Cell]]:
    for line in content.lines:
        yield [_said(line.labels, content, language), line.amount, _said(line.notes, content, language)]
    if content.total is not None:
        yield [_("Total"), content.total, ""]


def _said(texts: Texts, content: Content, language: str) -> str:
    found = said(texts, original=content.language, language=language)
    return marked(found.text, found.language) if found.untranslated else found.text
