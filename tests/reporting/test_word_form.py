"""The form as a Word file: what is written into it is read back exactly, in each of the six languages."""

import datetime as dt

import pytest

from servanda.common.languages import UN_ORDER
from servanda.law.forms import Answer, AnswerKind, Field, Form, Kind, load_form
from servanda.reporting.word_report import DoubtKind, FormHead, read_report, write_report
from tests.facts import TREATIES

FORM = load_form(TREATIES / "ccm" / "forms" / "2010.toml")
HEAD = FormHead("Peru", dt.date(2017, 1, 1), dt.date(2017, 12, 31))


def sample(field: Field, number: int) -> str:
    """A value that fits the field."""
    return {
        Kind.TEXT: f"Text {number} of {field.id}",
        Kind.NUMBER: ["0", "1250", "12.5", "475362"][number % 4],
        Kind.DATE: f"2017-{number % 12 + 1:02}-09",
        Kind.CHOICE: field.choices[number % len(field.choices)].id if field.choices else "",
        Kind.YES_NO: ["yes", "no"][number % 2],
        Kind.FILE: "",
    }[field.kind]


def filled(form: Form) -> dict[str, Answer]:
    """Every field of the form filled in, two rows in each table."""
    return {
        section.id: Answer(
            kind=AnswerKind.GIVEN,
            fields={field.id: sample(field, place) for place, field in enumerate(section.fields)},
            tables={
                table.id: tuple(
                    {column.id: sample(column, row + place) for place, column in enumerate(table.columns)}
                    for row in (0, 1)
                )
                for table in section.tables
            },
            sentence=f"A remark on {section.letter or 'the header'}.",
        )
        for section in form.sections
    }


@pytest.mark.parametrize("language", UN_ORDER)
def test_a_full_form_is_read_back_exactly(language: str) -> None:
    answers = filled(FORM)
    read = read_report(FORM, write_report(FORM, answers, HEAD, language))
    assert {each.section: each.answer for each in read.sections} == answers
    assert (read.period_from, read.period_to, read.doubts) == (HEAD.period_from, HEAD.period_to, [])
    assert {doubt.kind for each in read.sections for doubt in each.doubts} <= {DoubtKind.SEPARATOR}


@pytest.mark.parametrize("language", UN_ORDER)
def test_the_other_three_answers_are_read_back_as_well(language: str) -> None:
    answers = {section.id: Answer() for section in FORM.sections} | {
        "stockpiles": Answer(kind=AnswerKind.UNCHANGED, since=2014),
        "conversion": Answer(kind=AnswerKind.NOT_APPLICABLE, sentence="Never produced any.\nNor will it."),
    }
    read = read_report(FORM, write_report(FORM, answers, HEAD, language))
    assert {each.section: each.answer for each in read.sections} == answers


def test_an_empty_form_is_read_as_one_in_which_nothing_is_reported() -> None:
    read = read_report(FORM, write_report(FORM, {}, FormHead("Peru"), "en"))
    assert {each.answer for each in read.sections if each.answer != Answer()} == set()
    assert read.doubts == []
