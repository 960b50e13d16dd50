"""A file as lines, by what it is and not by what its name says."""

from __future__ import annotations

from servanda.workplan.reading import plain_text, word_file
from servanda.workplan.reading.lines import Line
from servanda.workplan.reading.refusals import NotAPlan, Refusal

LARGEST = 20 * 1024 * 1024
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"RIFF")
_LATER_PICTURES = b"ftyp"
_PDF, _PACKAGE, _OLD_OFFICE = b"%PDF-", b"PK", b"\xd0\xcf\x11\xe0"


def lines_of(data: bytes, name: str) -> list[Line]:
    """The lines of a text, Word or PDF file. NotAPlan where it is empty, a picture, locked, damaged or unknown."""
    if len(data) > LARGEST:
        raise NotAPlan(Refusal.TOO_LARGE)
    if not data.strip(b" \t\r\n\f\0\xef\xbb\xbf"):
        raise NotAPlan(Refusal.EMPTY)
    lines = _read(data, name)
    if not lines:
        raise NotAPlan(Refusal.NO_TEXT)
    return lines


def _read(data: bytes, name: str) -> list[Line]:
    if data.startswith(_PICTURES) or data[4:8] == _LATER_PICTURES:
        raise NotAPlan(Refusal.PICTURE)
    if data.startswith(_OLD_OFFICE):
        raise NotAPlan(Refusal.LOCKED if name.lower().endswith(".docx") else Refusal.UNKNOWN_KIND)
    if data.startswith(_PACKAGE):
        return word_file.lines(data)
    if _PDF in data[:1024]:
        raise NotAPlan(Refusal.UNKNOWN_KIND)
    return plain_text.lines(plain_text.decode(data))
