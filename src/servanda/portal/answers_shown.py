"""An answer as a page or a paper shows it, in the reader's language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from servanda.common.languages import current
from servanda.common.obligations import in_digits
from servanda.law.forms import Answer, AnswerKind, Field, Kind, Section, Table
from servanda.papers.dates import write_date
from servanda.portal.words import ANSWERS
from servanda.reporting.figures import figure_shown


@dataclass(frozen=True)
class Value:
    """A label with what was entered; `file` is the number of a stored file that belongs to this version."""

    label: str
    text: str
    is_figure: bool = False
    file: int | None = None


@dataclass(frozen=True)
class TableShown:
    """A table with its rows; each row has a value for each column."""

    label: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Value]]


@dataclass(frozen=True)
class AnswerShown:
    """An answer, ready to be shown."""

    kind: str
    sentence: str
    fields: Sequence[Value]
    tables: Sequence[TableShown]

    @property
    def is_empty(self) -> bool:
        """Whether nothing but the kind is told."""
        return not (self.sentence or self.fields or self.tables)


def shown(section: Section, answer: Answer, files: Mapping[int, str]) -> AnswerShown:
    """The answer to a section. `files` are the names of this version's files by number."""
    return AnswerShown(
        kind=kind_in_words(answer),
        sentence=answer.sentence,
        fields=[
            _value(field, _label(field), answer.fields[field.id], files)
            for field in section.fields
            if field.id in answer.fields
        ],
        tables=[_table(table, answer, files) for table in section.tables if answer.tables.get(table.id)],
    )


def kind_in_words(answer: Answer) -> str:
    """“Unchanged since 2015”, “Not applicable”."""
    if answer.kind == AnswerKind.UNCHANGED and answer.since:
        return _("Unchanged since %(year)s") % {"year": in_digits(str(answer.since))}
    return str(ANSWERS[answer.kind])


def text_of(field: Field, text: str) -> str:
    """A value in words."""
    match field.kind:
        case Kind.NUMBER:
            return figure_shown(text, current())
        case Kind.DATE:
            return _date(text)
        case Kind.YES_NO:
            return {"yes": _("Yes"), "no": _("No")}.get(text, text)
        case Kind.CHOICE:
            labels = {choice.id: choice.labels.in_language(current()) for choice in field.choices}
            return labels.get(text, text)
    return text


def _label(field: Field) -> str:
    return field.labels.in_language(current())


def _value(field: Field, label: str, text: str, files: Mapping[int, str]) -> Value:
    if field.kind == Kind.FILE:
        number = int(text) if text.isascii() and text.isdecimal() else 0
        name = files.get(number, _("A file of an earlier report"))
        return Value(label, name if text else "", file=number if number in files else None)
    return Value(label, text_of(field, text), is_figure=field.kind == Kind.NUMBER)


def _table(table: Table, answer: Answer, files: Mapping[int, str]) -> TableShown:
    columns = [(column, _label(column)) for column in table.columns]
    return TableShown(
        label=table.labels.in_language(current()),
        columns=[label for _column, label in columns],
        rows=[
            [_value(column, label, row.get(column.id, ""), files) for column, label in columns]
            for row in answer.tables[table.id]
        ],
    )


def _date(text: str) -> str:
    try:
        return write_date(dt.date.fromisoformat(text), current()) if text else ""
    except ValueError:
        return text
