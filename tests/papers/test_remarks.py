"""Remarks on a title, called by asterisks as papers of the United Nations print them: written and read back."""

import io
from collections.abc import Callable
from dataclasses import replace

import pypdf
import pytest
from tests.papers.plan_in_six_languages import WORDS, plan

from servanda.papers import docx, html, pdf
from servanda.papers.document import Document, Masthead, Paragraph, Title
from servanda.papers.languages import CODES
from servanda.papers.normal_form import normal
from servanda.papers.reading import lines_of

REMARKS = {
    "en": ("Reissued for technical reasons.", "This document was submitted late."),
    "fr": ("Nouveau tirage pour raisons techniques.", "Le présent document a été soumis tardivement."),
    "es": (
        "Publicado nuevamente por razones técnicas.",
        "El presente documento se presentó fuera de plazo.",
    ),
    "ru": (
        "Переиздано по техническим причинам.",
        "Настоящий документ был представлен с опозданием.",
    ),
    "zh": ("因技术原因重新印发。", "本文件迟交。"),
    "ar": ("أُعيد إصدارها لأسباب فنية.", "قُدمت هذه الوثيقة متأخرة."),
}


def remarked(language: str) -> Document:
    """The plan with two remarks on its title."""
    paper = plan(language)
    masthead, *below = paper.blocks
    assert isinstance(masthead, Masthead)
    return replace(paper, blocks=[replace(masthead, remarks=REMARKS[language]), *below])


@pytest.mark.parametrize("language", CODES)
def test_a_word_paper_with_remarks_comes_back_as_it_was_written(language: str) -> None:
    paper = remarked(language)
    assert docx.read_back(docx.write(paper)) == normal(paper)
    letter = Document(language, "Note", [Title(WORDS[language].title, REMARKS[language]), Paragraph("1")])
    assert docx.read_back(docx.write(letter)) == normal(letter)


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("write", [docx.write, pdf.write])
def test_lines_of_the_paper_hold_the_marked_title_and_each_remark(
    language: str, write: Callable[[Document], bytes]
) -> None:
    said = [" ".join(line.text.split()) for line in lines_of(write(remarked(language)))]
    title = next(line for line in said if line.endswith("* **"))
    assert "".join(title.split()).endswith("".join(WORDS[language].title.split()[-1:]) + "***")
    for mark, remark in zip(("*", "**"), REMARKS[language], strict=True):
        (line,) = [line for line in said if line.endswith(remark)]
        assert line.removesuffix(remark).strip() == mark


def test_remarks_stand_at_the_foot_of_the_first_page_and_notes_are_counted_without_them() -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf.write(remarked("en"))))
    first, *others = [page.extract_text() for page in reader.pages]
    at = [first.index(said) for said in (WORDS["en"].objective, *REMARKS["en"])]
    assert at == sorted(at)
    noted = "".join("".join([first, *others]).split())
    assert f"1{''.join(WORDS['en'].footnote.split())}" in noted


@pytest.mark.parametrize("language", CODES)
def test_a_page_shows_the_remarks_and_leads_from_the_title_to_them(language: str) -> None:
    page = html.write(remarked(language))
    title = page[page.index('class="paper-title"') : page.index("</h1>")]
    for place, remark in enumerate(REMARKS[language], start=1):
        assert f'href="#paper-title-note-{place}"' in title
        assert f'id="paper-title-note-{place}"><sup>{"*" * place}</sup> {remark}' in page
