"""The form in Word: what is written is read back exactly, whoever completes it and in whatever language."""

import datetime as dt
import io
from typing import Any

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.translation import override
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from servanda.common.clock import now
from servanda.common.errors import BadInput
from servanda.common.languages import UN_ORDER, django_code
from servanda.law.forms import Answer, AnswerKind, Field, Kind, load_form, read_answers
from servanda.portal.models import UnsavedEntry
from servanda.portal.typed import answer_typed, typed_of
from servanda.portal.word_form import answers_in, word_form
from servanda.reporting.models import ReportVersion
from servanda.reporting.operations import save_section
from servanda.reporting.queries import VersionView, version_view
from tests.facts import CAPITAL, TREATIES

FORM = load_form(TREATIES / "ccm" / "forms" / "2010.toml")
WORDS = st.text("abc xyz أبجد 中文 0123 -/.,:;«»()\n", max_size=30).map(str.strip)


def values(field: Field) -> st.SearchStrategy[str]:
    """Anything that a field can hold, also what cannot be read as what it asks for."""
    match field.kind:
        case Kind.NUMBER:
            good = st.decimals(-(10**9), 10**9, places=2).map(lambda figure: f"{figure:f}")
        case Kind.DATE:
            good = st.dates(min_value=dt.date(1945, 1, 1)).map(str)
        case Kind.YES_NO:
            good = st.sampled_from(["yes", "no"])
        case Kind.CHOICE:
            good = st.sampled_from([choice.id for choice in field.choices])
        case Kind.FILE:
            return st.just("")
        case _:
            return WORDS
    return good | st.just("")


@st.composite
def all_answers(draw: Any) -> dict[str, Answer]:
    """Answers to some sections of the form."""
    found = {}
    for section in draw(st.lists(st.sampled_from(FORM.sections), max_size=4, unique_by=lambda one: one.id)):
        kind = draw(st.sampled_from(AnswerKind))
        fields = {field.id: draw(values(field)) for field in section.fields}
        tables = {
            table.id: tuple(
                {column.id: draw(values(column)) for column in table.columns}
                for _row in range(draw(st.integers(0, 2)))
            )
            for table in section.tables
        }
        is_given = kind == AnswerKind.GIVEN
        found[section.id] = Answer(
            kind=kind,
            fields=fields if is_given else {},
            tables=tables if is_given else {},
            sentence=draw(WORDS),
            since=2015 if kind == AnswerKind.UNCHANGED else None,
        )
    return found


def view_of(draft: ReportVersion, answers: dict[str, Answer]) -> VersionView:
    view = version_view(draft.pk, viewer=CAPITAL)
    return VersionView(**{**vars(view), "answers": answers})


def said(answers: dict[str, Answer]) -> dict[str, Answer]:
    return {key: answer for key, answer in answers.items() if answer != Answer()}


@pytest.mark.slow
@given(all_answers(), st.sampled_from(UN_ORDER), st.sampled_from(UN_ORDER))
@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_the_form_is_read_back_exactly(
    draft: ReportVersion, answers: dict[str, Answer], written_in: str, read_in: str
) -> None:
    view = view_of(draft, answers)
    with override(django_code(written_in)):
        content = word_form(view, "France")
    with override(django_code(read_in)):
        assert said(answers_in(content, view)) == said(answers)


@pytest.mark.slow
@given(all_answers(), st.sampled_from(UN_ORDER))
@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_a_form_completed_from_nothing_says_the_same(
    draft: ReportVersion, answers: dict[str, Answer], language: str
) -> None:
    """Without the draft's own values to compare with, every cell is read for itself."""
    with override(django_code(language)):
        content = word_form(view_of(draft, answers), "France")
    assert said(answers_in(content, view_of(draft, {}))) == said(answers)


@given(all_answers())
def test_an_answer_survives_the_fields_of_its_form(answers: dict[str, Answer]) -> None:
    for key, answer in answers.items():
        section = FORM.sections_by_id[key]
        assert answer_typed(section, typed_of(section, answer), "en", without=None) == answer


def completed(client: Client, draft: ReportVersion, language: str = "en") -> Any:
    """The form as Word opens it."""
    content = client.get(f"/{language}/portal/reports/{draft.pk}/form.docx").content
    return docx.Document(io.BytesIO(content))


def uploaded(client: Client, draft: ReportVersion, document: Any) -> Any:
    saved = io.BytesIO()
    document.save(saved)
    file = SimpleUploadedFile("form.docx", saved.getvalue())
    return client.post(f"/en/portal/reports/{draft.pk}/word/", {"form": file, "do": "read"})


def row_of(document: Any, code: str) -> Any:
    rows = [row for table in document.tables for row in table.rows]
    return next(row for row in rows if row.cells[-1].text.strip("\u200e") == code)


def grid_of(document: Any, table: str) -> Any:
    return next(each for each in document.tables if each.rows[0].cells[0].text.strip("\u200e") == table)


def test_a_form_completed_in_word_is_read_shown_and_taken(of_france: Client, draft: ReportVersion) -> None:
    document = completed(of_france, draft)
    row_of(document, "stockpiles/f/total-submunitions").cells[1].text = "1,250"
    row_of(document, "conversion/answer").cells[1].text = "Not applicable"
    row_of(document, "conversion/sentence").cells[1].text = "No facility existed."
    stock = grid_of(document, "stock")
    stock.rows[1].cells[2].text = "15"
    added = stock.add_row()  # as Word adds one: without a number
    added.cells[1].text = "MZD-2"
    answer = uploaded(of_france, draft, document)
    assert answer.status_code == 302
    draft.refresh_from_db()
    assert "conversion" not in draft.answers  # nothing before a person's yes
    page = of_france.get(answer["Location"]).content.decode()
    assert "In 2 sections the form says something else than the draft." in page
    of_france.post(answer["Location"], {"do": "take"})
    draft.refresh_from_db()
    found = read_answers(draft.answers)
    assert found["conversion"] == Answer(kind=AnswerKind.NOT_APPLICABLE, sentence="No facility existed.")
    assert found["stockpiles"].fields == {"total-munitions": "0", "total-submunitions": "1250"}
    assert found["stockpiles"].tables["stock"] == (
        {"munition-type": "BLG 66", "munition-quantity": "15"},
        {"munition-type": "MZD-2"},
    )
    assert not UnsavedEntry.objects.exists()


def test_a_section_read_in_word_can_be_looked_at_alone(of_france: Client, draft: ReportVersion) -> None:
    document = completed(of_france, draft, "fr")
    row_of(document, "stockpiles/f/total-munitions").cells[1].text = "1 250,5"
    uploaded(of_france, draft, document)
    page = of_france.get(f"/en/portal/reports/{draft.pk}/sections/stockpiles/").content.decode()
    assert "This was read in your Word form." in page
    assert 'value="1,250.5"' in page


def test_what_a_colleague_saved_meanwhile_is_seen_beside(of_france: Client, draft: ReportVersion) -> None:
    document = completed(of_france, draft)
    other = Answer(kind=AnswerKind.NOT_APPLICABLE, sentence="Saved meanwhile.")
    save_section(version_id=draft.pk, section="stockpiles", answer=other, seen=0, actor=CAPITAL, now=now())
    answer = uploaded(of_france, draft, document)
    page = of_france.get(answer["Location"]).content.decode()
    assert "Saved meanwhile." in page
    assert "BLG 66" in page


def test_a_form_that_says_nothing_new_is_told_so(of_france: Client, draft: ReportVersion) -> None:
    answer = uploaded(of_france, draft, completed(of_france, draft))
    assert "It says what the draft says already." in of_france.get(answer["Location"]).content.decode()
    assert not UnsavedEntry.objects.exists()


@pytest.mark.parametrize("content", [b"", b"not a Word file", b"PK\x03\x04 broken"])
def test_another_file_gets_a_sentence(draft: ReportVersion, content: bytes) -> None:
    with pytest.raises(BadInput):
        answers_in(content, version_view(draft.pk, viewer=CAPITAL))


def test_a_form_of_another_report_gets_a_sentence(
    of_france: Client, of_peru: Client, draft: ReportVersion
) -> None:
    of_peru.post("/en/portal/states/PER/start/", {"obligation": "annual-report", "period": "2017"})
    own = ReportVersion.objects.get(report__state_id="PER")
    answer = uploaded(of_peru, own, completed(of_france, draft))
    assert answer.status_code == 422
    assert "downloaded for another report" in answer.content.decode()
    assert not UnsavedEntry.objects.exists()


def test_a_paper_of_any_other_kind_gets_a_sentence(of_france: Client, draft: ReportVersion) -> None:
    answer = uploaded(of_france, draft, docx.Document())
    assert "This is not the form that is downloaded here." in answer.content.decode()
