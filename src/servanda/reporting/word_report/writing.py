"""The form as a Word file, with answers in it: to be completed off line and read back by `read_report`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from servanda.law.forms import NOT_REPORTED, Answer, AnswerKind, Answers, Field, Form, Kind, Section, Table
from servanda.papers import docx
from servanda.papers.document import Block, Document, Heading, Paragraph, Title
from servanda.papers.document import Table as PaperTable
from servanda.papers.numbers import STYLES

BLANK_ROWS = 3


@dataclass(frozen=True)
class FormHead:
    """What stands at the head of the form."""

    state: str
    period_from: dt.date | None = None
    period_to: dt.date | None = None


def write_report(form: Form, answers: Answers, head: FormHead, language: str) -> bytes:
    """The form in one of the six languages as .docx. Files named in answers are not part of it."""
    return docx.write(document(form, answers, head, language))


def document(form: Form, answers: Answers, head: FormHead, language: str) -> Document:
    """The same before it is written, for other kinds of paper."""
    title = form.titles.in_language(language)
    blocks: list[Block] = [Title(title), Paragraph(f"{form.words.state.in_language(language)}: {head.state}")]
    if head.period_from and head.period_to:
        days = f"{head.period_from:%d/%m/%Y} – {head.period_to:%d/%m/%Y}"
        blocks.append(Paragraph(f"{form.words.period.in_language(language)}: {days}"))
    for section in form.sections:
        blocks += _section(form, section, answers.get(section.id, NOT_REPORTED), language)
    return Document(language, title, blocks)


def _section(form: Form, section: Section, answer: Answer, language: str) -> Iterator[Block]:
    title = section.titles.in_language(language)
    yield Heading(f"{section.letter}. {title}" if section.letter else title)
    yield PaperTable(
        header=[form.words.question.in_language(language), form.words.reply.in_language(language)],
        rows=list(_questions(form, section, answer, language)),
        widths=(2, 3),
    )
    for table in section.tables:
        yield Heading(table.labels.in_language(language), level=2)
        yield PaperTable(
            header=[_head(column, language) for column in table.columns if column.kind != Kind.FILE],
            rows=_rows(form, table, answer, language),
        )


def _questions(form: Form, section: Section, answer: Answer, language: str) -> Iterator[Sequence[str]]:
    words = form.words
    kind = getattr(words, answer.kind.replace(" ", "_"))
    yield words.answer.in_language(language), kind.in_language(language)
    yield (
        words.since.in_language(language),
        str(answer.since or "") if answer.kind == AnswerKind.UNCHANGED else "",
    )
    yield words.sentence.in_language(language), answer.sentence
    for field in section.fields:
        yield _head(field, language), _value(form, field, answer.fields.get(field.id, ""), language)


def _rows(form: Form, table: Table, answer: Answer, language: str) -> Sequence[Sequence[str]]:
    columns = [column for column in table.columns if column.kind != Kind.FILE]
    filled = [
        [_value(form, column, row.get(column.id, ""), language) for column in columns]
        for row in answer.tables.get(table.id, ())
    ]
    return [*filled, *([""] * len(columns) for _ in range(BLANK_ROWS))]


def _head(field: Field, language: str) -> str:
    return field.labels.in_language(language)


def _value(form: Form, field: Field, text: str, language: str) -> str:
    """A value as it is read back: figures without groups, days as day, month, year."""
    if field.kind == Kind.NUMBER:
        return text.replace(".", STYLES[language].decimal)
    if field.kind == Kind.CHOICE:
        return next((one.labels.in_language(language) for one in field.choices if one.id == text), text)
    if field.kind == Kind.YES_NO and text in ("yes", "no"):
        return str(getattr(form.words, text).in_language(language))
    if field.kind == Kind.DATE:
        try:
            return f"{dt.date.fromisoformat(text):%d/%m/%Y}"
        except ValueError:
            return text
    return text
