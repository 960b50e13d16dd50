"""A paper for a meeting in Word and PDF: every part of it, in six languages, mirrored in Arabic."""

import io
import shutil
import subprocess
import unicodedata
from typing import Any

import docx as python_docx
import pypdf
import pytest
from docx.oxml.ns import qn
from tests.papers.plan_in_six_languages import SYMBOL, WORDS, Words, plan

from servanda.papers import docx, pdf
from servanda.papers.languages import CODES
from servanda.papers.masthead_words import DRAFT, SUMMARY


def opened(content: bytes) -> Any:
    return python_docx.Document(io.BytesIO(content))


def text_of(content: bytes) -> str:
    pages = pypdf.PdfReader(io.BytesIO(content)).pages
    return " ".join("\n".join(page.extract_text() for page in pages).replace("\u200e", "").split())


def sentences(words: Words) -> list[str]:
    return [
        words.organ, words.meeting, words.item, words.sub_item, words.title, words.submitted_by, *words.labels,
        words.objective, *words.specific, words.results, words.chapter, words.section, words.part, words.first,
        words.lead, *words.duties, *words.below, words.seen, words.table, words.unit, *words.header,
        *words.lines, words.table_note,
    ]  # fmt: skip


@pytest.mark.parametrize("language", CODES)
def test_word_holds_every_part_as_text(language: str) -> None:
    word = opened(docx.write(plan(language)))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    texts = "\n".join([*(paragraph.text for paragraph in word.paragraphs), *cells])
    assert [said for said in sentences(WORDS[language]) if said not in texts] == []
    assert SUMMARY[language] in texts
    assert SYMBOL in texts


@pytest.mark.parametrize("language", CODES)
def test_every_word_of_the_pdf_can_be_found(language: str) -> None:
    """By one of two readers: pypdf turns Arabic figures round, poppler takes hyphens off the ends of lines."""
    poppler = shutil.which("pdftotext")
    if not poppler:
        pytest.skip("poppler-utils is not on this machine: no second opinion on the words of a PDF")
    content = pdf.write(plan(language))
    seen = subprocess.run([poppler, "-", "-"], input=content, check=True, capture_output=True).stdout.decode()
    found = (searched(seen), searched(text_of(content)))
    said = [*sentences(WORDS[language]), WORDS[language].footnote]
    words = [searched(word) for sentence in said for word in sentence.split()]
    assert [word for word in words if not any(word in text for text in found)] == []


def searched(text: str) -> str:
    """A text as one searches for it: letters and figures, without spaces, stops and vowel signs."""
    return "".join(sign for sign in text if unicodedata.category(sign)[0] in "LN")


@pytest.mark.parametrize("language", CODES)
def test_a_draft_has_no_symbol_and_says_what_it_is(language: str) -> None:
    paper = plan(language, draft=True)
    word = opened(docx.write(paper))
    assert DRAFT[language] in word.tables[0].rows[0].cells[1].text
    assert DRAFT[language] in text_of(pdf.write(paper))


def test_word_counts_headings_items_and_notes_itself() -> None:
    word = opened(docx.write(plan("fr")))
    counted = {p.style.name for p in word.paragraphs if p._p.pPr is not None and p._p.pPr.numPr is not None}
    assert counted >= {"Heading 1", "Heading 2", "Heading 3", "Lettered Paragraph", "Lettered Paragraph 2"}
    package = {
        str(part.partname): part.blob.decode()
        for part in word.part.package.iter_parts()
        if part.partname.ext == "xml" and "footnotes" in str(part.partname)
    }
    assert WORDS["fr"].footnote in package["/word/footnotes.xml"]


def test_arabic_numbers_and_letters_are_typed() -> None:
    word = opened(docx.write(plan("ar")))
    typed = [p.text.split("\t")[0] for p in word.paragraphs if "\t" in p.text]
    assert typed == [
        "أولاً-", "١-", "٢-", "(أ)", "(ب)", "(١)", "(٢)", "ثانياً-", "ألف-", "٣-", "(أ)", "باء-", "١-", "٤-",
    ]  # fmt: skip


@pytest.mark.parametrize("language", CODES)
def test_the_notes_of_a_table_are_lettered(language: str) -> None:
    word = opened(docx.write(plan(language)))
    mark = "(أ)" if language == "ar" else "a"
    assert word.tables[2].rows[2].cells[0].text == WORDS[language].lines[1] + mark
    (note,) = [p for p in word.paragraphs if p.style.name == "Table Marked Note"]
    assert note.text == f"{mark}\t{WORDS[language].table_note}"


@pytest.mark.parametrize("language", CODES)
def test_a_figure_is_described_and_keeps_its_drawing(language: str) -> None:
    word = opened(docx.write(plan(language)))
    (shape,) = word.inline_shapes
    assert shape._inline.docPr.get("descr") == WORDS[language].alternative
    assert any(part.partname.ext == "svg" for part in word.part.package.iter_parts())
    assert round(shape.width.pt) == 360


def test_the_symbol_and_the_page_number_stand_at_the_outer_side() -> None:
    word = opened(docx.write(plan("en")))
    section = word.sections[0]
    assert word.settings.odd_and_even_pages_header_footer
    sides = [part.paragraphs[0].alignment.name for part in (section.header, section.even_page_header)]
    assert sides == ["RIGHT", "LEFT"]
    assert SYMBOL in section.header.paragraphs[0].text


def test_the_frame_of_an_arabic_paper_is_mirrored() -> None:
    word = opened(docx.write(plan("ar")))
    assert all(table._tbl.tblPr.find(qn("w:bidiVisual")) is not None for table in word.tables)
    assert [
        p.text for p in word.paragraphs if p.text and p._p.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is None
    ] == []


@pytest.mark.parametrize("language", CODES)
def test_the_pdf_of_a_meeting_paper_is_tagged(language: str) -> None:
    root: Any = pypdf.PdfReader(io.BytesIO(pdf.write(plan(language)))).root_object
    assert root["/MarkInfo"]["/Marked"]
    assert b"pdfuaid" in root["/Metadata"].get_data()


@pytest.mark.parametrize("language", CODES)
def test_the_same_paper_gives_the_same_bytes(language: str) -> None:
    assert docx.write(plan(language)) == docx.write(plan(language))
    assert pdf.write(plan(language)) == pdf.write(plan(language))


PARAGRAPH = (
    "pStyle", "keepNext", "numPr", "pBdr", "tabs", "bidi", "spacing", "ind", "jc",
)  # fmt: skip
RUN = ("rStyle", "b", "bCs", "i", "rtl")


@pytest.mark.parametrize("language", CODES)
def test_properties_stand_once_and_in_the_order_that_word_demands(language: str) -> None:
    body = opened(docx.write(plan(language))).element.body
    for holder, properties, order in (("p", "pPr", PARAGRAPH), ("r", "rPr", RUN)):
        for element in body.iter(qn(f"w:{holder}")):
            found = element.findall(qn(f"w:{properties}"))
            assert len(found) <= 1
            names = [child.tag.rpartition("}")[2] for each in found for child in each]
            assert names == sorted(names, key=order.index)
            assert found == [] or element[0] is found[0]
