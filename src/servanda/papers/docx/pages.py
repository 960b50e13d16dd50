"""The page of a Word paper: A4, margins, the symbol at the head and the number at the foot from page two on."""

from __future__ import annotations

from typing import Any

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm
from docx.text.paragraph import Paragraph as WordParagraph

from servanda.papers.document import Document, Run
from servanda.papers.docx.scripts import directed

_AFTER_BIDI = ("w:rtlGutter", "w:docGrid", "w:printerSettings", "w:sectPrChange")


def set_page(word: WordDocument, document: Document) -> None:
    """A page of our own: for a paper without a house file under it."""
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin, section.bottom_margin = Cm(2.5), Cm(2.2)
    section.header_distance = section.footer_distance = Cm(1.2)
    section.different_first_page_header_footer = True
    _head(section, document)
    _foot(section, document)


def turn_page(word: WordDocument) -> None:
    """Make every section run from right to left."""
    for section in word.sections:
        properties = section._sectPr
        if properties.find(qn("w:bidi")) is None:
            properties.insert_element_before(OxmlElement("w:bidi"), *_AFTER_BIDI)


def _head(section: Section, document: Document) -> None:
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
    if document.symbol:
        for text, _ in directed(
            Run(document.symbol, left_to_right=True), right_to_left=document.right_to_left
        ):
            paragraph.add_run(text)
        underline(paragraph)


def underline(paragraph: WordParagraph) -> None:
    """Draw a thin line under a paragraph."""
    properties: Any = paragraph._p.get_or_add_pPr()
    borders, line = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "4"), ("space", "4"), ("color", "000000")):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:bidi", "w:spacing", "w:jc"
    )


def _foot(section: Section, document: Document) -> None:
    paragraph = section.footer.paragraphs[0]
    for kind, code in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = paragraph.add_run()
        run.font.rtl = document.right_to_left or None
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = code
        run._r.append(mark)
