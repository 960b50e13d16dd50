"""Which kind of file it is, by what it holds and not by its name, and its lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path

from servanda.papers.packages import Fault, RefusedPackage
from servanda.papers.reading import pdf, plain, word
from servanda.papers.reading.lines import Line
from servanda.papers.unreadable import Unreadable, UnreadablePaper

LARGEST = 20 * 1024 * 1024
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"RIFF")
_LATER_PICTURES = b"ftyp"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_BLANK = b" \t\r\n\f\0\xef\xbb\xbf"


class Kind(StrEnum):
    """The kinds of files that are read."""

    WORD = "docx"
    PDF = "pdf"
    TEXT = "txt"


_READERS: dict[Kind, Callable[[bytes], Sequence[Line]]] = {
    Kind.WORD: word.lines,
    Kind.PDF: pdf.lines,
    Kind.TEXT: plain.lines,
}


def lines_of(source: Path | bytes, kind: Kind | str | None = None) -> Sequence[Line]:
    """The lines of a paper in the order in which they are read, each with its place.

    Without `kind` the content tells it. UnreadablePaper where the file is empty, a picture, locked, damaged, beyond
    the bounds, of another kind, or without any text.
    """
    content = _bytes(source)
    told = kind_of(content)
    if kind is not None and Kind(kind) != told:
        raise UnreadablePaper(Unreadable.OTHER_KIND)
    try:
        found = _READERS[told](content)
    except RefusedPackage as refused:
        raise UnreadablePaper(_of_package(refused.fault)) from refused
    if not found:
        raise UnreadablePaper(Unreadable.WITHOUT_TEXT)
    return found


def kind_of(content: bytes) -> Kind:
    """What the content is. UnreadablePaper where it is none of the kinds that are read."""
    if not content.strip(_BLANK):
        raise UnreadablePaper(Unreadable.EMPTY)
    if content.startswith(_PICTURES) or content[4:8] == _LATER_PICTURES:
        raise UnreadablePaper(Unreadable.PICTURE)
    if content.startswith(_OLD_OFFICE):  # also what Word makes of a .docx with a password
        raise UnreadablePaper(Unreadable.LOCKED_OR_OLD)
    if content.startswith(b"PK"):
        return Kind.WORD
    return Kind.PDF if b"%PDF-" in content[:1024] else Kind.TEXT


def _bytes(source: Path | bytes) -> bytes:
    size = len(source) if isinstance(source, bytes) else source.stat().st_size
    if size > LARGEST:
        raise UnreadablePaper(Unreadable.TOO_LARGE)
    return source if isinstance(source, bytes) else source.read_bytes()


def _of_package(fault: Fault) -> Unreadable:
    if fault is Fault.ENCRYPTED:
        return Unreadable.LOCKED
    too_large = fault in (Fault.TOO_LARGE, Fault.TOO_DENSE, Fault.TOO_MANY_PARTS)
    return Unreadable.TOO_LARGE if too_large else Unreadable.DAMAGED


__all__ = ["Kind", "Unreadable", "UnreadablePaper", "kind_of", "lines_of"]
