"""The look of a Word paper, held in its styles, so that whoever edits it can change it in one place.

A house paper given as base keeps its own styles; only those that it lacks are added.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from servanda.papers.languages import RIGHT_TO_LEFT, style_for

BLACK = RGBColor(0, 0, 0)
_FONT_SLOTS = ("ascii", "hAnsi", "eastAsia", "cs")


@dataclass(frozen=True)
class Face:
    """Fonts that the recipients' machines have, sizes in points, and the language's code in Word."""

    latin: str = "Times New Roman"
    east_asian: str = "SimSun"
    heading_east_asian: str = "SimHei"
    slanted_east_asian: str = "KaiTi"
    arabic: str = "Traditional Arabic"
    size: float = 12
    arabic_size: float = 15
    code: str = "en-GB"


FACES = {
    "ar": Face(code="ar-SA"),
    "zh": Face(code="zh-CN"),
    "en": Face(code="en-GB"),
    "fr": Face(code="fr-FR"),
    "ru": Face(code="ru-RU"),
    "es": Face(code="es-ES"),
}


@dataclass(frozen=True)
class Look:
    """One style. Sizes are shares of the body's size, so that Arabic grows with its font."""

    name: str
    size: float = 1.0
    bold: bool = False
    italic: bool = False
    before: float = 0
    after: float = 0
    line: float = 1.0
    align: WD_ALIGN_PARAGRAPH | None = None
    indent: float = 0
    keep_with_next: bool = False


NUMBER_WIDTH, RULE_WIDTH = Cm(1), Cm(2.2)
AFTER_LIST = Pt(10)
TAB_AT_END = WD_TAB_ALIGNMENT.RIGHT
LEFT, CENTRE = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER
BODY, NUMBERED, BULLET = "Body Text", "Numbered Paragraph", "Bulleted Paragraph"
TABLE_HEAD, TABLE_TEXT, TABLE_NOTE = "Table Head", "Table Entry", "Table Note"
LETTERHEAD, LETTERHEAD_NAME, REFERENCE = "Letterhead", "Letterhead Name", "Letter Reference"
ADDRESSEE, SIGNATURE = "Addressee", "Signature"

LOOKS = (
    Look(BODY, after=8, line=1.1),
    Look(NUMBERED, after=8, line=1.1),
    Look(BULLET, after=4, line=1.1),
    Look("Title", size=1.35, bold=True, before=6, after=16, align=CENTRE, keep_with_next=True),
    Look("Heading 1", size=1.17, bold=True, before=16, after=8, align=LEFT, keep_with_next=True),
    Look("Heading 2", size=1.0, bold=True, before=12, after=6, align=LEFT, keep_with_next=True),
    Look("Heading 3", size=1.0, italic=True, before=10, after=6, align=LEFT, keep_with_next=True),
    Look("Caption", size=0.92, bold=True, before=10, after=4, align=LEFT, keep_with_next=True),
    Look(TABLE_HEAD, size=0.8, italic=True, before=3, after=3),
    Look(TABLE_TEXT, size=0.85, before=2.5, after=2.5),
    Look(TABLE_NOTE, size=0.75, before=3, after=12, align=LEFT),
    Look(LETTERHEAD_NAME, size=1.17, bold=True, align=CENTRE, keep_with_next=True),
    Look(LETTERHEAD, size=0.8, align=CENTRE, after=24),
    Look(REFERENCE, after=24),
    Look(ADDRESSEE, before=10, after=18, align=LEFT),
    Look(SIGNATURE, before=42, align=LEFT, indent=8),
    Look("Header", size=0.75, bold=True, after=6),
    Look("Footer", size=0.75, align=CENTRE),
)


def prepare(word: WordDocument, language: str, *, keep: bool) -> None:
    """Give the paper its styles; with `keep`, only those that it lacks."""
    face = style_for(FACES, language)
    if not keep:
        _defaults(word, face, language)
    for look in LOOKS:
        known = look.name in word.styles
        if not (keep and known):
            _style(word, look, face, language)


def _defaults(word: WordDocument, face: Face, language: str) -> None:
    defaults = word.styles.element.find(qn("w:docDefaults"))
    properties = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for child in list(properties):
        properties.remove(child)
    _fonts(properties, face, LOOKS[0])
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
    layout.left_indent, layout.first_line_indent = Cm(look.indent), Cm(0)
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
