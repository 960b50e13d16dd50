"""Runs and paragraph properties of Word, written as markup in the order that its schema demands.

The library's own setters look for the place of each property anew: a paper of twenty pages takes twice as long.
"""

from __future__ import annotations

import re
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

_P_PR, _STYLE, _BIDI, _NUM_PR = qn("w:pPr"), qn("w:pStyle"), qn("w:bidi"), qn("w:numPr")
_R, _R_PR, _R_STYLE, _T = qn("w:r"), qn("w:rPr"), qn("w:rStyle"), qn("w:t")
_VALUE, _SPACE = qn("w:val"), "{http://www.w3.org/XML/1998/namespace}space"
_BOLD, _ITALIC, _RIGHT_TO_LEFT = (qn("w:b"), qn("w:bCs")), (qn("w:i"),), (qn("w:rtl"),)
_BREAKS = {"\n": qn("w:br"), "\t": qn("w:tab")}
_PIECES = re.compile("([\n\t])")


def dress(paragraph: Any, style: str, *, right_to_left: bool) -> None:
    """Give a paragraph (`w:p`) without properties its style, by id, and its direction."""
    properties = etree.Element(_P_PR)
    paragraph.insert(0, properties)
    etree.SubElement(properties, _STYLE).set(_VALUE, style)
    if right_to_left:
        etree.SubElement(properties, _BIDI)


def put_in_list(paragraph: Any, number: int, level: int = 0) -> None:
    """Make a dressed paragraph (`w:p`) part of a list that Word counts."""
    listed = etree.Element(_NUM_PR)
    etree.SubElement(listed, qn("w:ilvl")).set(_VALUE, str(level))
    etree.SubElement(listed, qn("w:numId")).set(_VALUE, str(number))
    paragraph.find(f"{_P_PR}/{_STYLE}").addnext(listed)


def add_run(
    paragraph: Any,
    text: str,
    *,
    style: str = "",
    bold: bool = False,
    italic: bool = False,
    right_to_left: bool = False,
) -> None:
    """Add a run to a paragraph (`w:p`): line ends and tabs become Word's own, a style is named by its id."""
    run = etree.SubElement(paragraph, _R)
    tags = (*(_BOLD * bold), *(_ITALIC * italic), *(_RIGHT_TO_LEFT * right_to_left))
    if style or tags:
        properties = etree.SubElement(run, _R_PR)
        if style:
            etree.SubElement(properties, _R_STYLE).set(_VALUE, style)
        for tag in tags:
            etree.SubElement(properties, tag)
    for piece in _PIECES.split(text):
        if piece in _BREAKS:
            etree.SubElement(run, _BREAKS[piece])
        elif piece:
            said = etree.SubElement(run, _T)
            said.text = piece
            if piece != piece.strip():
                said.set(_SPACE, "preserve")
