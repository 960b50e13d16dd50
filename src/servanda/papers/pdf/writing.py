"""A `Document` as a PDF for reading aloud as well (PDF/UA-1), with its own fonts inside.

The look stands in `paper.typ`; here the document becomes the plain data that it draws. Data stays data: a text
that looks like markup is printed as it stands.
"""

from __future__ import annotations

import calendar
import json
from collections.abc import Sequence
from functools import singledispatch
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any, Final

import fontpkg_amiri
import pylopdf_fonts_zh_cn
import typst

from servanda.papers.document import (
    Addressee,
    Block,
    Bullets,
    Document,
    Heading,
    Letterhead,
    PageBreak,
    Paragraph,
    Reference,
    Rule,
    Run,
    Signature,
    Table,
    Text,
    Title,
)
from servanda.papers.document_text import number_paragraph, printable, runs

ACCESSIBLE: Final = "ua-1"
_ARABIC_FONTS = Path(fontpkg_amiri.__file__).parent / "files"
_CHINESE_FONTS = pylopdf_fonts_zh_cn.serif_path().parent
_FONTS: dict[str, list[Path]] = {"zh": [_CHINESE_FONTS, _ARABIC_FONTS]}
"""Latin and Cyrillic letters come with typst itself; the large Chinese fonts are opened for Chinese papers alone."""


def write(document: Document) -> bytes:
    """The document as PDF. The same document gives the same bytes; fonts of the machine are never used."""
    data = json.dumps(_data(document), ensure_ascii=False)
    with as_file(files("servanda.papers.pdf") / "paper.typ") as template:
        made = typst.compile(
            template,
            ignore_system_fonts=True,
            font_paths=_FONTS.get(document.language, [_ARABIC_FONTS]),
            sys_inputs={"paper": data},
            pdf_standards=[ACCESSIBLE],
            timestamp=calendar.timegm(document.dated.timetuple()) if document.dated else 0,
        )
    if not isinstance(made, bytes):
        raise TypeError("the typesetter gave no bytes")
    return made


def _data(document: Document) -> dict[str, Any]:
    blocks, numbered = [], 0
    for block in document.blocks:
        entry = {"kind": type(block).__name__} | _block(block)
        if isinstance(block, Paragraph) and block.numbered:
            numbered += 1
            entry["number"] = number_paragraph(numbered, document.language)
        blocks.append(entry)
    return {
        "language": document.language,
        "title": printable(document.title),
        "author": printable(document.author),
        "symbol": printable(document.symbol),
        "dated": document.dated is not None,
        "blocks": blocks,
    }


@singledispatch
def _block(block: Block) -> dict[str, Any]:
    """What a block says, by the names under which the template asks for it."""
    raise TypeError(f"{type(block).__name__} is no block of a paper")


@_block.register
def _title(block: Title) -> dict[str, Any]:
    return {"text": _text(block.text)}


@_block.register
def _heading(block: Heading) -> dict[str, Any]:
    return {"text": _text(block.text), "level": block.level}


@_block.register
def _paragraph(block: Paragraph) -> dict[str, Any]:
    return {"text": _text(block.text), "align": block.align.value}


@_block.register
def _bullets(block: Bullets) -> dict[str, Any]:
    return {"items": _texts(block.items)}


@_block.register
def _table(block: Table) -> dict[str, Any]:
    return {
        "header": _texts(block.header),
        "rows": [_texts(row) for row in block.rows],
        "caption": _text(block.caption),
        "widths": list(block.widths) or [1] * len(block.header),
        "figures": sorted(block.figures),
        "total": block.total,
        "note": _text(block.note),
    }


@_block.register
def _letterhead(block: Letterhead) -> dict[str, Any]:
    return {"name": _text(block.name), "lines": _texts(block.lines)}


@_block.register
def _reference(block: Reference) -> dict[str, Any]:
    return {"reference": _text([Run(block.reference, left_to_right=True)]), "date": _text(block.date)}


@_block.register
def _addressee(block: Addressee) -> dict[str, Any]:
    return {"lines": _texts(block.lines)}


@_block.register
def _signature(block: Signature) -> dict[str, Any]:
    return {"lines": _texts([line for line in (block.name, block.function) if line])}


@_block.register(Rule)
@_block.register(PageBreak)
def _bare(_: Rule | PageBreak) -> dict[str, Any]:
    return {}


def _texts(texts: Sequence[Text]) -> list[list[dict[str, Any]]]:
    return [_text(text) for text in texts]


def _text(text: Text) -> list[dict[str, Any]]:
    return [
        {"text": run.text, "bold": run.bold, "italic": run.italic, "ltr": run.left_to_right}
        for run in runs(text)
    ]
