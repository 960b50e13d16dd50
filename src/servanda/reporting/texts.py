"""The words in a file as received, for proposals to a person: the beginning of it, inside bounds, never trusted."""

from __future__ import annotations

import logging

from servanda.papers import docx
from servanda.papers.document import Table
from servanda.papers.document_text import plain
from servanda.papers.packages import RefusedPackage
from servanda.papers.reading import pdf
from servanda.papers.unreadable import UnreadablePaper

PAGES = 3
"""Of a PDF: State and period stand on the first pages."""
LONGEST = 20_000
log = logging.getLogger(__name__)


def beginning(name: str, content: bytes, *, pages: int = PAGES, longest: int = LONGEST) -> str:
    """The first words of a .docx, .pdf or text file; "" where there are none to be read.

    `pages` of a PDF and `longest` characters bound what is taken.
    """
    ending = name.rpartition(".")[2].casefold()
    if ending == "docx":
        return _of_word(content)[:longest]
    if ending == "pdf":
        return _of_pdf(content, pages)[:longest]
    return content[:longest].decode("utf-8", "replace") if ending in ("txt", "eml", "csv") else ""


def _of_word(content: bytes) -> str:
    try:
        blocks = docx.read(content)
    except RefusedPackage:
        return ""
    said = []
    for block in blocks:
        if isinstance(block, Table):
            said += ["\t".join(plain(cell) for cell in row) for row in [block.header, *block.rows]]
        else:
            said.append(plain(block.text))
    return "\n".join(said)


def _of_pdf(content: bytes, pages: int) -> str:
    """Read by another process, which knows right-to-left scripts: a date in Arabic keeps its order."""
    try:
        lines = pdf.lines(content)
    except UnreadablePaper as error:
        # The person then fills in what was not read.
        log.info("No words were read from a PDF: %s", error)
        return ""
    return "\n".join(line.text for line in lines if line.page is None or line.page <= pages)
