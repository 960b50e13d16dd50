"""The signs on the pages of a PDF, each with its place, and from these the lines (in `layout`)."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from servanda.papers.pdf_reading.continuing import whole_paper
from servanda.papers.pdf_reading.drawn_tables import lines_around
from servanda.papers.pdf_reading.frames import Frame
from servanda.papers.pdf_reading.grids import grids_of
from servanda.papers.pdf_reading.layout import Torn
from servanda.papers.pdf_reading.rules import rules_on
from servanda.papers.pdf_reading.signs import Sign
from servanda.papers.unreadable import Unreadable

_UNPRINTED = 32
_PASSWORD = "password"  # noqa: S105 - the word in the library's message
_SURROGATES = range(0xD800, 0xE000)


class Refused(Exception):  # noqa: N818 - reads as what happened
    """The file is not read; `reason` says why."""

    def __init__(self, reason: Unreadable) -> None:
        self.reason = reason
        super().__init__(reason)


def read(content: bytes, *, most_pages: int, most_signs: int) -> list[dict[str, Any]]:
    """The lines of all pages, with their page, cells, table and gap."""
    try:
        file = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        locked = _PASSWORD in str(error).lower()
        raise Refused(Unreadable.LOCKED if locked else Unreadable.DAMAGED) from error
    if len(file) > most_pages:
        raise Refused(Unreadable.TOO_LARGE)
    pages: list[list[dict[str, Any]]] = []
    count = 0
    for page in file:
        signs = list(_signs(page))
        count += len(signs)
        if count > most_signs:
            raise Refused(Unreadable.TOO_LARGE)
        pages.append(lines_around(signs, grids_of(rules_on(page))))

    def again(number: int, frame: Frame, is_furniture: Callable[[str], bool]) -> list[dict[str, Any]]:
        page = file[number]
        return lines_around(list(_signs(page)), grids_of(rules_on(page)), Torn(frame, is_furniture))

    told = ("text", "cells", "gap", "table", "page", "doubtful")
    return [{name: line[name] for name in told if name in line} for line in whole_paper(pages, again)]


def _signs(page: Any) -> Iterator[Sign]:
    """The printed signs in the order stored; line ends and spaces that the library adds are passed over."""
    text = page.get_textpage()
    x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    for place in range(pdfium.FPDFText_CountChars(text.raw)):
        code = pdfium.FPDFText_GetUnicode(text.raw, place)
        if code < _UNPRINTED or code in _SURROGATES or pdfium.FPDFText_IsGenerated(text.raw, place) == 1:
            continue
        pdfium.FPDFText_GetCharOrigin(text.raw, place, x, y)
        pdfium.FPDFText_GetLooseCharBox(text.raw, place, box)
        if chr(code).isspace() and box.left == box.right:
            continue  # added as well, between two pieces that touch
        size = pdfium.FPDFText_GetFontSize(text.raw, place) or 1.0
        yield Sign(chr(code), x.value, y.value, box.left, box.right, size)
