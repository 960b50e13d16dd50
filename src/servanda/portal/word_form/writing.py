"""The form of one report as a Word file, filled with the answers of the draft."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from servanda.common.languages import current
from servanda.law.forms import NOT_REPORTED, Answer, Kind, Section, Table
from servanda.papers import document as papers
from servanda.papers.articles import write_article
from servanda.papers.document import Bullets, Document, Heading, PageBreak, Paragraph, Run, Title
from servanda.papers.docx import write
from servanda.portal.pages.report import file_names
from servanda.portal.word_form.layout import (
    ANSWER,
    EMPTY_ROWS,
    FORM,
    NEW_ROW,
    SENTENCE,
    SINCE,
    answers_to_choose_from,
    asked,
    printed,
)
from servanda.portal.word_form.sheet import lying, ruled
from servanda.portal.words import ANSWERS, letter_of, report_name, section_title
from servanda.reporting.queries import VersionView

ANSWERS_WIDTHS = (2.2, 4.2, 1.5)
CODE_WIDTH = 0.7


def word_form(view: VersionView, state: str) -> bytes:
    """The form in the language of the page, as .docx. `state` is the State's name."""
    line = view.line
    name = report_name(line.obligation, line.period)
    # The paper's own identity: which form, in which language, for which draft.
    identity = f"{view.form.id} {view.form.version} {current()} {line.id}"
    blocks: list[papers.Block] = [
        Title(view.form.titles.in_language(current())),
        Paragraph(f"{state} · {name}"),
        Bullets(
            [
                _("Write beside each question. The column “Code” tells where an answer belongs: leave it."),
                _("A zero is an answer. What is left empty counts as not told."),
                _("Add rows to a table as you need them, and upload the file on the portal."),
            ]
        ),
        _questions([(_("Form"), identity, FORM)]),
    ]
    files = file_names(view)
    for section in view.form.sections:
        blocks += _section(section, view.answers.get(section.id, NOT_REPORTED), files)
    document = Document(language=current(), title=name, blocks=blocks)
    return ruled(write(document, base=lying(current(), name)))


def _section(section: Section, answer: Answer, files: Mapping[int, str]) -> Iterator[papers.Block]:
    letter = letter_of(section)
    yield PageBreak()
    yield Heading(f"{letter}: {section_title(section)}" if letter else section_title(section))
    yield Paragraph(write_article(section.article, current()))
    kind = str(ANSWERS[answer.kind]) if answer != NOT_REPORTED else ""
    since = str(answer.since or "")
    rows = [
        (_("Answer (%(answers)s)") % {"answers": answers_to_choose_from()}, kind, f"{section.id}/{ANSWER}"),
        (_("Year since which nothing has changed"), since, f"{section.id}/{SINCE}"),
        (_("A sentence on it"), answer.sentence, f"{section.id}/{SENTENCE}"),
    ]
    rows += [
        (asked(field), printed(field, answer.fields.get(field.id, ""), files), f"{section.id}/f/{field.id}")
        for field in section.fields
    ]
    yield _questions(rows)
    for table in section.tables:
        yield _grid(table, answer, files)


def _questions(rows: list[tuple[str, str, str]]) -> papers.Table:
    return papers.Table(
        header=[_("Question"), _("Answer"), _("Code")],
        rows=[(question, answer, [Run(code, left_to_right=True)]) for question, answer, code in rows],
        widths=ANSWERS_WIDTHS,
    )


def _grid(table: Table, answer: Answer, files: Mapping[int, str]) -> papers.Table:
    rows: list[list[papers.Text]] = [
        [
            [Run(str(number), left_to_right=True)],
            *(printed(column, row.get(column.id, ""), files) for column in table.columns),
        ]
        for number, row in enumerate(answer.tables.get(table.id, ()), start=1)
    ]
    rows += [[NEW_ROW, *("" for _column in table.columns)] for _row in range(EMPTY_ROWS)]
    return papers.Table(
        header=[[Run(table.id, left_to_right=True)], *(asked(column) for column in table.columns)],
        rows=rows,
        caption=table.labels.in_language(current()),
        widths=[CODE_WIDTH, *[1.0] * len(table.columns)],
        figures=frozenset(
            place for place, column in enumerate(table.columns, start=1) if column.kind == Kind.NUMBER
        ),
    )
