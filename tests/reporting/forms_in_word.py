"""The form in its official layout as a Word file, with answers in it, as a State would send it: for tests."""

import datetime as dt
from collections.abc import Iterator, Sequence

from servanda.law.forms import Answer, Answers, Field, Form, Kind, Section, Table
from servanda.papers import docx
from servanda.papers.document import Block, Document, Heading, Paragraph, Title
from servanda.papers.document import Table as PaperTable
from servanda.papers.numbers import STYLES

BLANK_ROWS = 3
YES_NO = {
    "ar": ("نعم", "لا"),
    "zh": ("是", "否"),
    "en": ("yes", "no"),
    "fr": ("oui", "non"),
    "ru": ("да", "нет"),
    "es": ("sí", "no"),
}


def write_report(form: Form, answers: Answers, period: str, language: str) -> bytes:
    """The form in one of the six languages as .docx. Files named in answers are not part of it."""
    title = form.titles.in_language(language)
    blocks: list[Block] = [Title(title), Paragraph(period)]
    for section in form.sections:
        blocks += _section(section, answers[section.id], language)
    return docx.write(Document(language, title, blocks))


def _section(section: Section, answer: Answer, language: str) -> Iterator[Block]:
    title = section.titles.in_language(language)
    yield Heading(f"{section.letter}. {title}" if section.letter else title)
    if section.fields:
        rows = [
            (field.labels.in_language(language), _value(field, answer.fields.get(field.id, ""), language))
            for field in section.fields
        ]
        yield PaperTable(header=["?", "!"], rows=rows)
    for table in section.tables:
        yield Heading(table.labels.in_language(language), level=2)
        columns = [column for column in table.columns if column.kind != Kind.FILE]
        header = [column.labels.in_language(language) for column in columns]
        yield PaperTable(header=header, rows=_rows(table, columns, answer, language))


def _rows(table: Table, columns: Sequence[Field], answer: Answer, language: str) -> Sequence[Sequence[str]]:
    filled = [
        [_value(column, row.get(column.id, ""), language) for column in columns]
        for row in answer.tables.get(table.id, ())
    ]
    return [*filled, *([""] * len(columns) for _ in range(BLANK_ROWS))]


def _value(field: Field, text: str, language: str) -> str:
    if field.kind == Kind.NUMBER:
        return text.replace(".", STYLES[language].decimal)
    if field.kind == Kind.CHOICE:
        return next((one.labels.in_language(language) for one in field.choices if one.id == text), text)
    if field.kind == Kind.YES_NO and text:
        return YES_NO[language][text == "no"]
    if field.kind == Kind.DATE and text:
        return f"{dt.date.fromisoformat(text):%d/%m/%Y}"
    return text
