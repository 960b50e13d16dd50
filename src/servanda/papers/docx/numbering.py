"""Headings, paragraphs, items and bullets as Word counts them itself, so that what is added moves the numbers.

Not so in Arabic: which digits an automatic number shows there depends on a setting of each reader's Word (and
the format called "hindiNumbers" means Devanagari), so `writing` types Arabic numbers as text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from servanda.papers.docx.looks import ITEM, ITEM_BELOW, Manner

TWIPS = 567
"""In a centimetre."""
_HANGING = 340


@dataclass(frozen=True)
class Level:
    """One level of a list: how it counts, the sign around the figure, and where both stand, in twips."""

    figures: str
    sign: str
    indent: int = 0
    hanging: int = 0
    to_the_end: bool = False
    """Whether the number ends where it would begin: short and long ones then end in one line."""


class Lists:
    """The lists that a paper counts by."""

    def __init__(self, word: WordDocument, manner: Manner, language: str) -> None:
        self._root: Any = word.part.numbering_part.element
        base = round(manner.indent * TWIPS)
        letter = _around_letter(language)
        self._items = self._define(
            [
                Level(figures, letter.format(place), round(look.indent * TWIPS), round(look.hanging * TWIPS))
                for place, (figures, look) in enumerate(
                    (("lowerLetter", manner.look(ITEM)), ("lowerRoman", manner.look(ITEM_BELOW))), start=1
                )
            ]
        )
        self.headings = self._number(self._define(_headings(language, base or TWIPS, margin=bool(base))))
        self.numbered = self._number(self._define([Level("decimal", "%1.", base)]))
        self.bullets = self._bullets(base + 2 * _HANGING)
        self.summary = self._bullets(_HANGING)

    def _bullets(self, indent: int) -> int:
        return self._number(self._define([Level("bullet", "•", indent, _HANGING)]))

    def items(self) -> int:
        """A new list of lettered items, from the first letter."""
        number = self._root.add_num(self._items)
        for level in (0, 1):
            number.add_lvlOverride(level).add_startOverride(1)
        return int(number.numId)

    def _number(self, definition: int) -> int:
        return int(self._root.add_num(definition).numId)

    def _define(self, levels: Sequence[Level]) -> int:
        root = self._root
        known = (int(each.get(qn("w:abstractNumId"))) for each in root.findall(qn("w:abstractNum")))
        kind = 1 + max(known, default=0)
        several = "multilevel" if len(levels) > 1 else "singleLevel"
        definition: Any = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{kind}"><w:multiLevelType w:val="{several}"/>'
            + "".join(_level(place, level) for place, level in enumerate(levels))
            + "</w:abstractNum>"
        )
        first = root.find(qn("w:num"))
        if first is None:
            root.append(definition)
        else:
            first.addprevious(definition)
        return kind


def _headings(language: str, indent: int, *, margin: bool) -> list[Level]:
    first = "chineseCounting" if language == "zh" else "upperRoman"
    hanging = _HANGING - 60 if margin else indent
    letter = _around_letter(language)
    counted = [
        (first, "%{}."),
        ("upperLetter", "%{}."),
        ("decimal", "%{}."),
        ("lowerLetter", letter),
        ("lowerRoman", letter),
    ]
    return [
        Level(figures, sign.format(place), indent, hanging, to_the_end=margin)
        for place, (figures, sign) in enumerate(counted, start=1)
    ]


def _around_letter(language: str) -> str:
    return "(%{})" if language in ("en", "zh") else "%{})"


def _level(place: int, level: Level) -> str:
    tab = level.indent if level.hanging else level.indent + TWIPS
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{level.figures}"/>'
        f'<w:lvlText w:val="{level.sign}"/><w:lvlJc w:val="{"right" if level.to_the_end else "left"}"/>'
        f'<w:pPr><w:tabs><w:tab w:val="num" w:pos="{tab}"/></w:tabs>'
        f'<w:ind w:left="{level.indent}" w:hanging="{level.hanging}"/></w:pPr></w:lvl>'
    )
