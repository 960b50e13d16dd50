"""Numbered paragraphs and bullets as Word counts them itself, so that an added paragraph moves the numbers.

Not so in Arabic: which digits an automatic number shows there depends on a setting of each reader's Word (and
the format called "hindiNumbers" means Devanagari), so `writing` types Arabic numbers as text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn


@dataclass(frozen=True)
class Lists:
    """The numbers under which a paper knows its two lists."""

    numbered: int
    bullets: int


def add_lists(word: WordDocument) -> Lists:
    """Add the definitions of both lists to the paper."""
    return Lists(
        numbered=_add(word, "decimal", "%1.", hanging=0, indent=0),
        bullets=_add(word, "bullet", "•", hanging=340, indent=680),
    )


def _add(word: WordDocument, figures: str, sign: str, *, hanging: int, indent: int) -> int:
    root = word.part.numbering_part.element
    kind = 1 + max(
        (int(each.get(qn("w:abstractNumId"))) for each in root.findall(qn("w:abstractNum"))), default=0
    )
    definition: Any = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{kind}"><w:multiLevelType w:val="singleLevel"/>'
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{figures}"/><w:lvlText w:val="{sign}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="{indent or 567}"/></w:tabs>'
        f'<w:ind w:left="{indent}" w:hanging="{hanging}"/></w:pPr></w:lvl></w:abstractNum>'
    )
    first = root.find(qn("w:num"))
    if first is None:
        root.append(definition)
    else:
        first.addprevious(definition)
    return int(root.add_num(kind).numId)


def put_in_list(paragraph: Any, number: int) -> None:
    """Make a paragraph of Word part of a list."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = number
