"""Plain text, tables as text, and mail messages as files."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator
from itertools import chain

from django.utils.translation import gettext as _

from servanda.library.content.unfit import Unfit, not_what_it_says

MOST_ROWS, MOST_COLUMNS, LONGEST_CELL, LONGEST_LINE = 100_000, 200, 32_000, 1_000_000
_PIECE = 64 * 1024
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_MAIL_CONTROL = re.compile(rb"[\x00\x01-\x06\x0e-\x1a]")
_MAIL_HEADER = re.compile(rb"(?:>?From [^\n]*\n)?[!-9;-~]+[ \t]*:")
_BINARY_MARKS = (b"MZ", b"\x7fELF", b"PK\x03\x04", b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0")
_MARKED_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def check_txt(content: bytes) -> None:
    """Text whose encoding is certain, without control characters."""
    with _reader(content) as reader:
        for _piece in _readable(iter(lambda: reader.read(_PIECE), "")):
            pass


def check_csv(content: bytes) -> None:
    """A table as text, inside the bounds on rows, columns and cells."""
    with _reader(content) as reader:
        lines = _readable(iter(lambda: reader.readline(LONGEST_LINE + 1), ""))
        first = next(lines)
        delimiter = max(",;\t", key=first.count)
        rows = csv.reader(map(_bounded, chain([first], lines)), delimiter=delimiter)
        try:
            for number, row in enumerate(rows, start=1):
                _refuse_beyond_bounds(number, row)
        except csv.Error:
            raise _cell_too_long() from None


def _refuse_beyond_bounds(number: int, row: list[str]) -> None:
    if number > MOST_ROWS:
        raise Unfit(_("It has more than 100,000 rows. Send it in parts."))
    if len(row) > MOST_COLUMNS:
        raise Unfit(_("Row %(row)s has more than 200 columns. Send it in parts.") % {"row": number})
    if any(len(cell) > LONGEST_CELL for cell in row):
        raise _cell_too_long()


def _bounded(line: str) -> str:
    if len(line) > LONGEST_LINE:
        raise Unfit(
            _("One of its lines is longer than a million characters, as in no table. Check the file.")
        )
    return line


def _cell_too_long() -> Unfit:
    return Unfit(
        _("One of its cells is longer than 32,000 characters. Put such text into a file of its own.")
    )


def check_eml(content: bytes) -> None:
    """A mail message as mail programs save it: it begins with header lines. Any encoding may follow."""
    if not _MAIL_HEADER.match(content.lstrip(codecs.BOM_UTF8)) or _MAIL_CONTROL.search(content):
        raise not_what_it_says()


def _reader(content: bytes) -> io.TextIOWrapper:
    """The text piece by piece, so that a large file is never in memory twice."""
    if content.startswith(_BINARY_MARKS):
        raise not_what_it_says()
    encoding = "utf-16" if content.startswith(_MARKED_16) else "utf-8-sig"
    return io.TextIOWrapper(io.BytesIO(content), encoding=encoding, newline="")


def _readable(pieces: Iterator[str]) -> Iterator[str]:
    """The pieces; `Unfit` where the encoding would have to be guessed, or where there is more than text."""
    try:
        for piece in pieces:
            if _CONTROL.search(piece):
                raise Unfit(
                    _("It contains control characters, as no text does. Save it anew, then send it again.")
                )
            yield piece
    except UnicodeError:
        raise Unfit(
            _(
                "Its encoding is unknown, so letters could be lost. Save it as text in UTF-8, then send it again."
            )
        ) from None
