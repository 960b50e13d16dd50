"""What a State answered in a report. Four answers everywhere, and figures, also zero, kept apart from blanks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict, field_validator

from servanda.law.forms.vocabulary import Form


class AnswerKind(StrEnum):
    """The four answers that a section can have."""

    GIVEN = "given"
    NOT_APPLICABLE = "not applicable"
    NOT_REPORTED = "not reported"
    UNCHANGED = "unchanged"


class Origin(BaseModel):
    """Where in the papers received a value was read: the number of the stored file, and the page."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: int
    page: str = ""


Row = dict[str, str]


class Answer(BaseModel):
    """The answer to one section. Every value is the text as entered; what is blank is not there at all."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: AnswerKind = AnswerKind.NOT_REPORTED
    fields: Row = {}
    """By id of the field. Figures are decimal text (`0`, `12.5`), dates ISO, `yes`/`no`, choices by id, files by
    the number of the stored file."""
    tables: dict[str, tuple[Row, ...]] = {}
    """By id of the table: its rows, each by id of the column."""
    sentence: str = ""
    """Why the section is not applicable; also a remark on any other answer."""
    since: int | None = None
    """For `unchanged`: the year covered by the report that still holds."""
    origins: dict[str, Origin] = {}
    """Where values were read: by `field` or `table/row number from 0/column`."""

    @field_validator("fields")
    @classmethod
    def _without_blanks(cls, row: Row) -> Row:
        return {key: text for key, value in row.items() if (text := value.strip())}

    @field_validator("tables")
    @classmethod
    def _without_empty_rows(cls, tables: dict[str, tuple[Row, ...]]) -> dict[str, tuple[Row, ...]]:
        kept = {
            key: tuple(row for each in rows if (row := cls._without_blanks(each)))
            for key, rows in tables.items()
        }
        return {key: rows for key, rows in kept.items() if rows}

    @property
    def says_something(self) -> bool:
        """Whether anything was entered at all."""
        return bool(self.fields or self.tables)

    def to_json(self) -> dict[str, Any]:
        """In values that JSON knows, without what is empty."""
        return {
            "kind": str(self.kind),
            **self.model_dump(mode="json", exclude_defaults=True, exclude={"kind"}),
        }


Answers = Mapping[str, Answer]
"""Answers by id of the section; a section that is not there was not reported."""
NOT_REPORTED = Answer()


def read_answers(told: Mapping[str, Any]) -> dict[str, Answer]:
    """Answers from JSON; ValueError (pydantic's) where they are not of this shape."""
    return {section: Answer.model_validate(answer) for section, answer in told.items()}


def write_answers(answers: Answers) -> dict[str, Any]:
    """Answers as JSON: the way back from `read_answers`."""
    return {section: answer.to_json() for section, answer in answers.items()}


def number(text: str) -> Decimal | None:
    """The figure a text stands for, None where it is none. Only plain decimals: `0`, `1250`, `12.5`."""
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def values_at(answers: Answers, place: str) -> Iterator[str]:
    """The texts that stand at a place: one for a field, one for each row of a column where it is filled."""
    section, first, *column = place.split("/")
    answer = answers.get(section, NOT_REPORTED)
    if not column and first in answer.fields:
        yield answer.fields[first]
    for row in answer.tables.get(first, ()) if column else ():
        if column[0] in row:
            yield row[column[0]]


def figure_at(answers: Answers, place: str) -> Decimal | None:
    """The figure at a place, a column's as its sum; None where nothing is told or one text is no figure."""
    figures = [number(text) for text in values_at(answers, place)]
    known = [figure for figure in figures if figure is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(figures) else None


def unknown_places(form: Form, section_id: str, answer: Answer) -> list[str]:
    """Ids in an answer that the form does not have."""
    section = form.sections_by_id.get(section_id)
    if section is None:
        return [section_id]
    unknown = [key for key in answer.fields if key not in section.fields_by_id]
    for key, rows in answer.tables.items():
        table = section.tables_by_id.get(key)
        columns = set(table.columns_by_id) if table else set()
        unknown += [f"{key}/{column}" for row in rows for column in row if column not in columns]
    return unknown
