"""The look of a Word paper as data: fonts and sizes of each language, and what each style looks like.

Three manners: a letter or a working document in 12 points; a note, closely set in 10.5; and a paper for a meeting as
the United Nations at Geneva issue them, in 10 points between margins of 2 cm, text indented by 2 cm on both sides,
numbers of headings in the indent.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt


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
    """One style. Sizes are shares of the body's size, so that Arabic grows with its font. Indents in cm."""

    name: str
    size: float = 1.0
    bold: bool = False
    italic: bool = False
    before: float = 0
    after: float = 0
    line: float = 1.0
    align: WD_ALIGN_PARAGRAPH | None = None
    indent: float = 0
    hanging: float = 0
    indent_end: float = 0
    keep_with_next: bool = False


NUMBER_WIDTH, RULE_WIDTH = Cm(1), Cm(2.2)
AFTER_LIST = Pt(10)
TAB_AT_END = WD_TAB_ALIGNMENT.RIGHT
LEFT, CENTRE, END = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
BODY, NUMBERED, BULLET = "Body Text", "Numbered Paragraph", "Bulleted Paragraph"
SMALL = "Small Paragraph"
ITEM, ITEM_BELOW, CLOSING_RULE = "Lettered Paragraph", "Lettered Paragraph 2", "Closing Rule"
TABLE_HEAD, TABLE_TEXT, TABLE_NOTE = "Table Head", "Table Entry", "Table Note"
HEADNOTE, MARKED_NOTE, FOOTNOTE = "Table Headnote", "Table Marked Note", "footnote text"
LETTERHEAD, LETTERHEAD_NAME, REFERENCE = "Letterhead", "Letterhead Name", "Letter Reference"
ADDRESSEE, SIGNATURE = "Addressee", "Signature"
SYMBOL, ORGAN = "Masthead Symbol", "Masthead Organ"
CORNER, CORNER_LANGUAGE = "Masthead Corner", "Masthead Language"
MEETING, SESSION, AGENDA, AGENDA_TITLE, AGENDA_SUB_TITLE = (
    "Meeting", "Meeting Place", "Agenda Item", "Agenda Title", "Agenda Sub-title",
)  # fmt: skip
SUBMITTER, FIGURE = "Submitted By", "Figure"
SUMMARY_HEAD, SUMMARY_LABEL, SUMMARY_TEXT, SUMMARY_BULLET = (
    "Summary Head", "Summary Label", "Summary Text", "Summary Bullet",
)  # fmt: skip

LETTER_LOOKS = (
    Look(BODY, after=8, line=1.1),
    Look(NUMBERED, after=8, line=1.1),
    Look(SMALL, size=0.8, after=2, align=LEFT),
    Look(ITEM, after=6, line=1.1, indent=2, hanging=1),
    Look(ITEM_BELOW, after=6, line=1.1, indent=3, hanging=1),
    Look(BULLET, after=4, line=1.1),
    Look("Title", size=1.35, bold=True, before=6, after=16, align=CENTRE, keep_with_next=True),
    Look("Heading 1", size=1.17, bold=True, before=16, after=8, align=LEFT, keep_with_next=True),
    Look("Heading 2", size=1.0, bold=True, before=12, after=6, align=LEFT, keep_with_next=True),
    Look("Heading 3", size=1.0, italic=True, before=10, after=6, align=LEFT, keep_with_next=True),
    Look("Heading 4", size=1.0, before=10, after=6, align=LEFT, keep_with_next=True),
    Look("Heading 5", size=1.0, italic=True, before=8, after=4, align=LEFT, keep_with_next=True),
    Look("Caption", size=0.92, bold=True, before=10, after=4, align=LEFT, keep_with_next=True),
    Look(HEADNOTE, size=0.85, after=4, align=LEFT, keep_with_next=True),
    Look(TABLE_HEAD, size=0.8, italic=True, before=3, after=3),
    Look(TABLE_TEXT, size=0.85, before=2.5, after=2.5),
    Look(MARKED_NOTE, size=0.75, before=3, align=LEFT, indent=0.5, hanging=0.5),
    Look(TABLE_NOTE, size=0.75, before=3, after=12, align=LEFT),
    Look(FIGURE, before=6, after=3, align=CENTRE, keep_with_next=True),
    Look(FOOTNOTE, size=0.8, after=2),
    Look(CLOSING_RULE, before=12),
    Look(LETTERHEAD_NAME, size=1.17, bold=True, align=CENTRE, keep_with_next=True),
    Look(LETTERHEAD, size=0.8, align=CENTRE, after=24),
    Look(REFERENCE, after=24),
    Look(ADDRESSEE, before=10, after=18, align=LEFT),
    Look(SIGNATURE, before=42, align=LEFT, indent=8),
    Look("Header", size=0.75, bold=True, after=6),
    Look("Footer", size=0.75, align=CENTRE),
    Look(SYMBOL, size=1.2, align=END, after=2),
    Look(ORGAN, size=1.7, bold=True, align=LEFT, before=8),
    Look(CORNER, align=LEFT),
    Look(CORNER_LANGUAGE, align=LEFT),
    Look(MEETING, bold=True, before=8, align=LEFT, keep_with_next=True),
    Look(SESSION, align=LEFT, keep_with_next=True),
    Look(AGENDA, align=LEFT, keep_with_next=True),
    Look(AGENDA_TITLE, bold=True, align=LEFT, keep_with_next=True),
    Look(AGENDA_SUB_TITLE, bold=True, align=LEFT, keep_with_next=True),
    Look(SUBMITTER, size=1.0, bold=True, after=12, align=LEFT),
    Look(SUMMARY_HEAD, italic=True, before=6, after=6, align=CENTRE, keep_with_next=True),
    Look(SUMMARY_LABEL, bold=True, before=1, after=5, align=LEFT),
    Look(SUMMARY_TEXT, before=1, after=5),
    Look(SUMMARY_BULLET, after=3),
)

_INDENTED = {"indent": 2.0, "indent_end": 2.0}
_OFFICIAL: dict[str, dict[str, float | bool | WD_ALIGN_PARAGRAPH]] = {
    BODY: {"after": 6, "line": 1.05} | _INDENTED,
    NUMBERED: {"after": 6, "line": 1.05} | _INDENTED,
    BULLET: {"line": 1.05, "indent_end": 2.0},
    ITEM: {"after": 6, "line": 1.05, "indent": 4.0, "indent_end": 2.0},
    ITEM_BELOW: {"after": 6, "line": 1.05, "indent": 5.0, "indent_end": 2.0},
    "Title": {"size": 1.4, "before": 18, "after": 10, "align": LEFT} | _INDENTED,
    SUBMITTER: {"after": 14} | _INDENTED,
    "Heading 1": {"size": 1.4, "before": 18, "after": 12} | _INDENTED,
    "Heading 2": {"size": 1.2, "before": 12, "after": 8} | _INDENTED,
    "Heading 3": {"bold": True, "italic": False, "before": 10, "after": 6} | _INDENTED,
    "Heading 4": {"bold": True, "italic": True} | _INDENTED,
    "Heading 5": {"bold": False, "italic": True} | _INDENTED,
    TABLE_HEAD: {"size": 0.85},
    TABLE_TEXT: {"size": 0.9},
    MARKED_NOTE: {"size": 0.85},
    TABLE_NOTE: {"size": 0.85},
    HEADNOTE: {"size": 0.9},
    "Caption": {"size": 1.0},
    FOOTNOTE: {"size": 0.9} | _INDENTED,
    "Header": {"size": 0.9},
    "Footer": {"size": 0.9, "bold": True, "align": LEFT},
}
OFFICIAL_LOOKS = tuple(replace(look, **_OFFICIAL.get(look.name, {})) for look in LETTER_LOOKS)  # type: ignore[arg-type]

_CLOSE: dict[str, dict[str, float]] = {
    BODY: {"after": 2, "line": 1.0},
    BULLET: {"after": 2, "line": 1.0},
    SMALL: {"after": 0},
    "Title": {"before": 0, "after": 4},
    "Heading 1": {"size": 1.05, "before": 5, "after": 2},
    "Heading 2": {"before": 4, "after": 2},
    TABLE_HEAD: {"before": 0.5, "after": 0.5},
    TABLE_TEXT: {"size": 0.88, "before": 0.5, "after": 0.5},
    TABLE_NOTE: {"size": 0.3, "before": 0, "after": 0},
}
CLOSE_LOOKS = tuple(replace(look, **_CLOSE.get(look.name, {})) for look in LETTER_LOOKS)  # type: ignore[arg-type]

NUMBER_MARK, NOTE_MARK, TABLE_MARK, HELD = (
    "Typed Number", "footnote reference", "Table Note Mark", "Left to Right",
)  # fmt: skip
RAISED = (NOTE_MARK, TABLE_MARK)
CHARACTER_STYLES = (NUMBER_MARK, NOTE_MARK, TABLE_MARK, HELD)


@dataclass(frozen=True)
class Manner:
    """How a whole paper looks: its styles, its sizes in points, its margins and the text's indent in cm."""

    looks: tuple[Look, ...]
    size: float
    arabic_size: float
    margin: float
    indent: float
    top: float = 2.5
    bottom: float = 2.2

    def look(self, name: str) -> Look:
        """The look of that name."""
        return next(look for look in self.looks if look.name == name)


LETTER = Manner(LETTER_LOOKS, size=12, arabic_size=15, margin=2.5, indent=0)
OFFICIAL = Manner(OFFICIAL_LOOKS, size=10, arabic_size=14, margin=2, indent=2)
CLOSE = Manner(CLOSE_LOOKS, size=10.5, arabic_size=12, margin=2, indent=0, top=1.8, bottom=1.8)


def manner_of(*, official: bool, close: bool) -> Manner:
    """How a paper looks: one for a meeting, a note that is closely set, or any other."""
    if official:
        return OFFICIAL
    return CLOSE if close else LETTER
