"""The words in a file as received, for proposals to a person: the beginning of it, inside bounds, never trusted."""

from __future__ import annotations

import io
import logging
import struct
import zlib

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from servanda.papers import docx
from servanda.papers.document import Table
from servanda.papers.document_text import plain
from servanda.papers.packages import RefusedPackage

PAGES = 3
"""Of a PDF: State and period stand on the first pages."""
LONGEST = 20_000
LARGEST_STREAM = 5_000_000
_BROKEN = (
    PyPdfError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What reading a PDF from outside can end in: it can be broken in more ways than the library names."""
log = logging.getLogger(__name__)


def beginning(name: str, content: bytes) -> str:
    """The first words of a .docx, .pdf or text file; "" where there are none to be read."""
    ending = name.rpartition(".")[2].casefold()
    if ending == "docx":
        return _of_word(content)[:LONGEST]
    if ending == "pdf":
        return _of_pdf(content)[:LONGEST]
    return content[:LONGEST].decode("utf-8", "replace") if ending in ("txt", "eml", "csv") else ""


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


def _of_pdf(content: bytes) -> str:
    try:
        reader = PdfReader(io.BytesIO(content))
        pages = [page for _, page in zip(range(PAGES), reader.pages, strict=False)]
        return "\n".join(page.extract_text() for page in pages if _is_small(page))
    except _BROKEN as error:
        # The person then fills in what was not read.
        log.info("No words were read from a PDF: %s", type(error).__name__)
        return ""


def _is_small(page: object) -> bool:
    contents = page.get_contents()  # type: ignore[attr-defined]
    return contents is not None and len(contents.get_data()) <= LARGEST_STREAM
