"""A whole form in the official layout, every place filled: read back exactly, in each of the six languages."""

import datetime as dt

import pytest

from servanda.common.languages import UN_ORDER
from servanda.law.forms import Answer, AnswerKind, Field, Form, Kind, load_form
from servanda.reporting.reading import DoubtKind, read_report
from tests.facts import TREATIES
from tests.reporting.forms_in_word import write_report

FORM = load_form(TREATIES / "ccm" / "forms" / "2010.toml")
PERIOD = "01/01/2017 – 31/12/2017"


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
        )
        for section in form.sections
    }


@pytest.mark.parametrize("language", UN_ORDER)
def test_a_full_form_is_read_back_exactly(language: str) -> None:
    answers = filled(FORM)
    read = read_report(FORM, write_report(FORM, answers, PERIOD, language))
    assert {each.section: each.answer for each in read.sections} == answers
    assert (read.period_from, read.period_to, read.doubts) == (dt.date(2017, 1, 1), dt.date(2017, 12, 31), [])
    assert {doubt.kind for each in read.sections for doubt in each.doubts} <= {DoubtKind.SEPARATOR}
