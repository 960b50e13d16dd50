"""What a report leaves open, listed kindly: nothing here stops anyone from submitting."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from servanda.law.forms.answers import NOT_REPORTED, Answer, AnswerKind, Answers, Row, number
from servanda.law.forms.vocabulary import Field, Form, Kind, Section


class GapKind(StrEnum):
    """What is missing, or cannot be read as what was asked for."""

    NOT_ANSWERED = "not answered"
    NOTHING_GIVEN = "nothing given"
    NOT_FILLED = "not filled"
    WITHOUT_SENTENCE = "without sentence"
    NOT_ALLOWED = "not applicable not allowed"
    WITHOUT_YEAR = "without year"
    UNCHANGED_AT_FIRST = "unchanged in the initial report"
    NO_FIGURE = "no figure"
    NO_DATE = "no date"
    NO_CHOICE = "no choice"


@dataclass(frozen=True)
class Gap:
    """One gap: its kind and where it is."""

    kind: GapKind
    section: str
    place: str = ""
    """Inside the section: `field`, or `table/row number from 0/column`; empty for the section as a whole."""
    entered: str = ""
    """The text that cannot be read as what was asked for."""


def gaps(form: Form, answers: Answers, *, initial: bool = False) -> Sequence[Gap]:
    """Every gap in the order of the form. `initial`: nothing can be unchanged in a first report."""
    return [
        gap
        for section in form.sections
        for gap in section_gaps(section, answers.get(section.id, NOT_REPORTED), initial=initial)
    ]


def section_gaps(section: Section, answer: Answer, *, initial: bool = False) -> Iterator[Gap]:
    """The gaps of one section."""
    match answer.kind:
        case AnswerKind.NOT_REPORTED:
            yield Gap(GapKind.NOT_ANSWERED, section.id)
        case AnswerKind.NOT_APPLICABLE if not section.not_applicable_allowed:
            yield Gap(GapKind.NOT_ALLOWED, section.id)
        case AnswerKind.NOT_APPLICABLE if not answer.sentence.strip():
            yield Gap(GapKind.WITHOUT_SENTENCE, section.id)
        case AnswerKind.UNCHANGED if initial:
            yield Gap(GapKind.UNCHANGED_AT_FIRST, section.id)
        case AnswerKind.UNCHANGED if answer.since is None:
            yield Gap(GapKind.WITHOUT_YEAR, section.id)
        case AnswerKind.GIVEN:
            yield from _given(section, answer)


def _given(section: Section, answer: Answer) -> Iterator[Gap]:
    if not answer.says_something:
        yield Gap(GapKind.NOTHING_GIVEN, section.id)
        return
    yield from _row(section.id, "", section.fields, answer.fields)
    for table in section.tables:
        for index, row in enumerate(answer.tables.get(table.id, ())):
            yield from _row(section.id, f"{table.id}/{index}/", table.columns, row)


def _row(section: str, before: str, fields: Sequence[Field], row: Row) -> Iterator[Gap]:
    for field in fields:
        text = row.get(field.id, "")
        kind = _not_read(field, text) if text else None if field.voluntary else GapKind.NOT_FILLED
        if kind:
            yield Gap(kind, section, before + field.id, text)


def _not_read(field: Field, text: str) -> GapKind | None:
    match field.kind:
        case Kind.NUMBER if number(text) is None:
            return GapKind.NO_FIGURE
        case Kind.DATE if not _is_day(text):
            return GapKind.NO_DATE
        case Kind.CHOICE if text not in {choice.id for choice in field.choices}:
            return GapKind.NO_CHOICE
        case Kind.YES_NO if text not in ("yes", "no"):
            return GapKind.NO_CHOICE
    return None


def _is_day(text: str) -> bool:
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True
