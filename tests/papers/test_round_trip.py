"""What goes out can be read back: a Word file of ours gives the tree that it was written from."""

import datetime as dt
import io

import docx as python_docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.papers.papers_in_six_languages import paper
from tests.papers.plan_in_six_languages import plan
from tests.papers.trees import papers

from servanda.papers import docx
from servanda.papers.dates import write_date, write_range
from servanda.papers.dates_reading import read_date, read_range
from servanda.papers.document import DEEPEST_HEADING, Align, Block, Document, Heading, Masthead, Paragraph
from servanda.papers.languages import CODES
from servanda.papers.normal_form import normal
from servanda.papers.packages import RefusedPackage


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(papers())
def test_the_tree_read_is_the_tree_written(document: Document) -> None:
    assert docx.read_back(docx.write(document)) == normal(document)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(papers())
def test_the_normal_form_of_a_normal_form_is_itself(document: Document) -> None:
    assert normal(normal(document)) == normal(document)


@pytest.mark.parametrize("language", CODES)
def test_a_plan_its_draft_and_a_letter_come_back(language: str) -> None:
    for document in (plan(language), plan(language, draft=True), paper(language)):
        assert docx.read_back(docx.write(document)) == normal(document)


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("head", [[], [Masthead("Organ", "Title")]])
def test_headings_of_every_level_come_back(language: str, head: list[Block]) -> None:
    headings = [
        Heading(f"Heading {level}", level, numbered=level != DEEPEST_HEADING)
        for level in (1, 2, 3, 4, 5, 4, 4, 1)
    ]
    document = Document(language, "Plan", [*head, *headings])
    assert docx.read_back(docx.write(document)) == normal(document)


def test_what_somebody_adds_in_word_is_read_too() -> None:
    word = python_docx.Document(
        io.BytesIO(docx.write(Document("en", "Plan", [Heading("Staff"), Paragraph("One")])))
    )
    word.add_paragraph("Added by hand", style="Normal")
    changed = io.BytesIO()
    word.save(changed)
    assert docx.read_back(changed.getvalue()).blocks == (
        Heading("Staff"),
        Paragraph("One"),
        Paragraph("Added by hand", Align.START),
    )


def test_a_word_file_of_somebody_else_is_refused() -> None:
    foreign = io.BytesIO()
    python_docx.Document().save(foreign)
    with pytest.raises(ValueError, match="six languages"):
        docx.read_back(foreign.getvalue())
    with pytest.raises(RefusedPackage):
        docx.read_back(b"PK\x03\x04 nothing")


SPANS = st.tuples(
    st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1)), st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1))
).map(sorted)


@given(SPANS, st.sampled_from(CODES))
def test_dates_are_read_as_they_are_written(span: list[dt.date], language: str) -> None:
    first, last = span
    assert read_range(write_range(first, last, language), language) == (first, last)
    assert read_date(write_date(first, language), language) == first


@pytest.mark.parametrize(
    "text", ["", "Geneva", "31 February 2018", "2018", "3 September", "5–3 September 2018 June"]
)
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    assert read_range(text, "en") is None
