"""A Word paper of ours, back as the tree that it was written from; also after somebody wrote in it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from servanda.papers.document import Document
from servanda.papers.docx.looks import FACES
from servanda.papers.docx.reading import MAIN, W, down_to, parsed, value_of
from servanda.papers.docx.returned_blocks import Blocks
from servanda.papers.docx.returned_text import Words
from servanda.papers.docx.saving import EPOCH
from servanda.papers.packages import Fault, Package, RefusedPackage, open_package

_CORE = "docProps/core.xml"
_DC, _TERMS = "{http://purl.org/dc/elements/1.1/}", "{http://purl.org/dc/terms/}"
_LANGUAGES = {face.code: language for language, face in FACES.items()}


def read_back(content: bytes) -> Document:
    """The paper in its normal form. What was added in Word without a style of ours comes as paragraphs and tables.

    RefusedPackage where the file is beyond the bounds; ValueError where it is no paper of ours, which says its language
    and its title.
    """
    package = open_package(content)
    if MAIN not in package.names:
        raise RefusedPackage(Fault.DAMAGED, MAIN)
    said = _properties(package)
    language = _LANGUAGES.get(said.get(f"{_DC}language", ""))
    if language is None:
        raise ValueError("this Word file does not say in which of the six languages it is written")
    words = Words(language, _styles(package), _footnotes(package, language))
    blocks = Blocks(words, _drawings(package)).of(parsed(package, MAIN).find(f"{W}body"))
    title, author = said.get(f"{_DC}title", ""), said.get(f"{_DC}creator", "")
    document = Document(language, title, blocks, author=author, dated=_day(said))
    symbol = _symbol(package, words)
    return document if symbol == document.running_symbol else Document(
        language, title, blocks, author=author, symbol=symbol, dated=document.dated
    )  # fmt: skip


def _properties(package: Package) -> dict[str, str]:
    if _CORE not in package.names:
        return {}
    return {element.tag: element.text or "" for element in parsed(package, _CORE)}


def _day(said: dict[str, str]) -> dt.date | None:
    try:
        day = dt.date.fromisoformat(said.get(f"{_TERMS}created", "")[:10])
    except ValueError:
        return None
    return None if day == EPOCH else day


def _styles(package: Package) -> dict[str, str]:
    """Names of styles by id, headings as our own styles name them."""
    name = "word/styles.xml"
    if name not in package.names:
        return {}
    styles = {}
    for style in parsed(package, name).iter(f"{W}style"):
        said = value_of(style.find(f"{W}name"))
        styles[style.get(f"{W}styleId", "")] = said.capitalize() if said in _AS_WORD_WRITES else said
    return styles


_AS_WORD_WRITES = {f"heading {level}" for level in range(1, 10)} | {"caption", "title", "header", "footer"}
"""Word keeps these names in small letters."""


def _footnotes(package: Package, language: str) -> dict[str, str]:
    name = "word/footnotes.xml"
    if name not in package.names:
        return {}
    words, notes = Words(language, {}), {}
    for note in parsed(package, name).iter(f"{W}footnote"):
        if note.get(f"{W}type") is None:
            said = "\n".join(words.paragraph(p).said for p in down_to(note, f"{W}p"))
            notes[note.get(f"{W}id", "")] = said.removeprefix("\u00a0")
    return notes


def _drawings(package: Package) -> dict[str, str]:
    """The drawings of the paper by the number under which it refers to them."""
    name = "word/_rels/document.xml.rels"
    drawings = {}
    for relation in parsed(package, name) if name in package.names else ():
        target = "word/" + relation.get("Target", "").removeprefix("/word/")
        if target.endswith(".svg") and target in package.names:
            drawings[relation.get("Id", "")] = package.read(target, at_most=_LARGEST_DRAWING).decode(
                "utf-8", "replace"
            )
    return drawings


_LARGEST_DRAWING = 4 * 1024 * 1024


def _symbol(package: Package, words: Words) -> str:
    """What stands at the head of every page."""
    for name in sorted(package.names):
        if name.startswith("word/header") and name.endswith(".xml"):
            root: Any = parsed(package, name)
            said = "".join(words.paragraph(p).said for p in down_to(root, f"{W}p")).strip("\u200e")
            if said:
                return said
    return ""
