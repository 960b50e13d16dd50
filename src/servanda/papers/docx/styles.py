"""The styles of a Word paper, so that whoever edits it can change its look in one place.

A house paper given as base keeps its own styles; only those that it lacks are added.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle

from servanda.papers.docx.looks import (
    CHARACTER_STYLES,
    FACES,
    RAISED,
    SIGNATURE,
    TABLE_HEAD,
    TABLE_TEXT,
    Face,
    Look,
    Manner,
)
from servanda.papers.languages import RIGHT_TO_LEFT, style_for

BLACK = RGBColor(0, 0, 0)
_FONT_SLOTS = ("ascii", "hAnsi", "eastAsia", "cs")


def prepare(word: WordDocument, language: str, manner: Manner, *, keep: bool) -> None:
    """Give the paper its styles; with `keep`, only those that it lacks."""
    face = replace(style_for(FACES, language), size=manner.size, arabic_size=manner.arabic_size)
    if not keep:
        _defaults(word, face, manner, language)
    for look in manner.looks:
        known = look.name in word.styles
        if not (keep and known):
            _style(word, look, face, language)
    for name in CHARACTER_STYLES:
        if name not in word.styles:
            style = cast("CharacterStyle", word.styles.add_style(name, WD_STYLE_TYPE.CHARACTER))
            style.font.superscript = True if name in RAISED else None


def _defaults(word: WordDocument, face: Face, manner: Manner, language: str) -> None:
    defaults = word.styles.element.find(qn("w:docDefaults"))
    properties = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for child in list(properties):
        properties.remove(child)
    _fonts(properties, face, manner.looks[0])
    _size(properties, face, 1.0)
    code = OxmlElement("w:lang")
    code.set(qn("w:val"), face.code if language not in ("ar", "zh") else "en-GB")
    code.set(qn("w:eastAsia"), "zh-CN")
    code.set(qn("w:bidi"), "ar-SA")
    properties.append(code)
    normal = word.styles["Normal"]
    normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.line_spacing = 1.0
    normal.paragraph_format.widow_control = True
    if language in RIGHT_TO_LEFT:
        mark_right_to_left(normal.element.get_or_add_pPr())


def _style(word: WordDocument, look: Look, face: Face, language: str) -> None:
    if look.name not in word.styles:
        word.styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH)
    style = cast("ParagraphStyle", word.styles[look.name])
    properties = style.element.get_or_add_rPr()
    for child in list(properties):
        properties.remove(child)
    _fonts(properties, face, look)
    _size(properties, face, look.size)
    font = style.font
    font.bold = font.cs_bold = look.bold
    font.italic = look.italic and language != "zh"
    font.cs_italic = False  # neither Arabic nor Chinese slants its letters
    font.color.rgb = BLACK
    _layout(style, look, language)


def _layout(style: ParagraphStyle, look: Look, language: str) -> None:
    borders = style.element.get_or_add_pPr().find(qn("w:pBdr"))
    if borders is not None:
        borders.getparent().remove(borders)
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Pt(look.before), Pt(look.after)
    layout.line_spacing, layout.alignment = look.line, look.align
    if language == "ar":
        layout.line_spacing = 1.0  # its fonts bring room enough
    elif language == "zh" and look.name in {TABLE_HEAD, TABLE_TEXT}:
        layout.line_spacing = Pt(14)  # figures and signs of a row on one line
    layout.left_indent, layout.first_line_indent = Cm(look.indent), Cm(-look.hanging)
    layout.right_indent = Cm(look.indent_end)
    layout.keep_with_next, layout.keep_together = look.keep_with_next, look.name == SIGNATURE
    if language in RIGHT_TO_LEFT:
        mark_right_to_left(style.element.get_or_add_pPr())


def _fonts(properties: Any, face: Face, look: Look) -> None:
    """Chinese neither slants nor thickens its signs: another font takes the place of either."""
    east_asian = face.east_asian
    if look.bold:
        east_asian = face.heading_east_asian
    elif look.italic:
        east_asian = face.slanted_east_asian
    fonts = OxmlElement("w:rFonts")
    for slot, font in zip(_FONT_SLOTS, (face.latin, face.latin, east_asian, face.arabic), strict=True):
        fonts.set(qn(f"w:{slot}"), font)
    properties.insert(0, fonts)


def _size(properties: Any, face: Face, share: float) -> None:
    """Sizes of both scripts: without the second Arabic keeps a size of its own. Word counts half points."""
    for tag, points in (("w:sz", face.size), ("w:szCs", face.arabic_size)):
        size = OxmlElement(tag)
        size.set(qn("w:val"), str(round(points * share * 2)))
        properties.append(size)


# fmt: off
_AFTER_BIDI = (
    "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents",
    "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl",
    "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange",
)
# fmt: on


def mark_right_to_left(properties: Any) -> None:
    """Set `w:bidi` among paragraph properties, at its place in the schema's order."""
    if properties.find(qn("w:bidi")) is None:
        properties.insert_element_before(OxmlElement("w:bidi"), *_AFTER_BIDI)
