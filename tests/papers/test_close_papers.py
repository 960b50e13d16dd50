"""A paper set closely takes less room, and says the same."""

import io
import re
import zipfile
from dataclasses import replace

import pypdf
import pytest

from servanda.papers import docx, html, pdf
from servanda.papers.document import Document, Heading, Paragraph, Table, Title
from servanda.papers.normal_form import normal

ROWS = [[f"Subject {number}", "what is on record", "30 June 2019"] for number in range(40)]
WIDE = Document(
    "en",
    "A note",
    [
        Title("A note"),
        Heading("What is due"),
        Table(["Subject", "On record", "As of"], ROWS),
        Paragraph("[1] A source", small=True),
    ],
)
CLOSE = replace(WIDE, close=True)


def pages(document: Document) -> int:
    return len(pypdf.PdfReader(io.BytesIO(pdf.write(document))).pages)


def test_a_paper_set_closely_takes_fewer_pages() -> None:
    assert (pages(WIDE), pages(CLOSE)) == (2, 1)


def test_a_word_paper_set_closely_says_what_the_other_says() -> None:
    assert docx.read(docx.write(CLOSE)) == docx.read(docx.write(WIDE))
    assert docx.read_back(docx.write(CLOSE)) == normal(CLOSE) == normal(WIDE)


def test_a_small_paragraph_is_small_on_a_page_too() -> None:
    assert '<p class="paper-justified small">[1] A source</p>' in html.write(CLOSE)


@pytest.mark.parametrize("said", ["(المادة ٧ (٢)): ١٠٦ دول", "الفقرة (١٢)"])
def test_a_figure_and_its_brackets_have_one_direction_in_word_and_come_back_bare(said: str) -> None:
    written = docx.write(Document("ar", "مذكرة", [Paragraph(said)]))
    with_overrides = re.sub(r"(\([٠-٩]+\))", "\u202d\\1\u202c", said)
    assert with_overrides in _markup(written)
    assert [block.text for block in docx.read(written) if isinstance(block, Paragraph)] == [said]


def _markup(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return package.read("word/document.xml").decode()
