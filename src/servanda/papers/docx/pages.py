"""The page of a Word paper: A4, margins, the symbol at the head and the number at the foot from page two on."""

from __future__ import annotations

from typing import Any

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import _Footer, _Header
from docx.shared import Cm
from docx.text.paragraph import Paragraph as WordParagraph

from servanda.papers.document import Document, Run
from servanda.papers.docx.looks import Manner
from servanda.papers.docx.scripts import directed

_AFTER_BIDI = ("w:rtlGutter", "w:docGrid", "w:printerSettings", "w:sectPrChange")
_START, _CENTRE, _END = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT


def set_page(word: WordDocument, document: Document, manner: Manner) -> None:
    """A page of our own: for a paper without a house file under it.

    A paper for a meeting has the symbol and the page number at the outer side of each page.
    """
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(manner.margin)
    section.top_margin, section.bottom_margin = Cm(manner.top), Cm(manner.bottom)
    section.header_distance = section.footer_distance = Cm(min(1.2, manner.bottom / 2))
    section.different_first_page_header_footer = True
    outer = document.masthead is not None
    _head(section.header, document, _END if outer else _START)
    _foot(section.footer, document, _END if outer else _CENTRE)
    if outer:
        word.settings.odd_and_even_pages_header_footer = True
        _head(section.even_page_header, document, _START)
        _foot(section.even_page_footer, document, _START)


def turn_page(word: WordDocument) -> None:
    """Make every section run from right to left."""
    for section in word.sections:
        properties = section._sectPr
        if properties.find(qn("w:bidi")) is None:
            properties.insert_element_before(OxmlElement("w:bidi"), *_AFTER_BIDI)


def _head(header: _Header, document: Document, side: WD_ALIGN_PARAGRAPH) -> None:
    paragraph = header.paragraphs[0]
    paragraph.style = "Header"
    paragraph.alignment = side
    if document.running_symbol:
        held = Run(document.running_symbol, left_to_right=True)
        for text, _ in directed(held, right_to_left=document.right_to_left):
            paragraph.add_run(text)
        underline(paragraph)


def underline(paragraph: WordParagraph, *, weight: int = 4) -> None:
    """Draw a line under a paragraph; `weight` in eighths of a point."""
    properties: Any = paragraph._p.get_or_add_pPr()
    borders, line = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", str(weight)), ("space", "4"), ("color", "000000")):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:bidi", "w:spacing", "w:ind", "w:jc"
    )


def _foot(footer: _Footer, document: Document, side: WD_ALIGN_PARAGRAPH) -> None:
    paragraph = footer.paragraphs[0]
    paragraph.style = "Footer"
    paragraph.alignment = side
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
