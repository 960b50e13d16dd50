"""The door: what kind of file was handed in, and its text, before any parser sees it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from servanda.papers.numbers import write_number
from servanda.states.depositary.text import visible

MAX_BYTES = 10 * 1024 * 1024
MAX_TAGS = 50_000
"""Signs < in the file. Of some 400 real pages the fullest has fewer than 5,000."""
MAX_TAG_WORDS = 1_000
"""Words, or signs =, in one tag: parsers compare each attribute with all before it."""
_READABLE = {
    "utf-8": "UTF-8",
    "utf8": "UTF-8",
    "us-ascii": "ASCII",
    "ascii": "ASCII",
    "iso-8859-1": "ISO-8859-1",
    "latin-1": "ISO-8859-1",
    "windows-1252": "Windows-1252",
}
_OTHER_FILES = [
    (b"PK\x03\x04", "a ZIP archive or an Office file (docx, xlsx)"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"(\xb5/\xfd", "a Zstandard archive"),
    (b"%PDF", "a PDF"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (doc, xls)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"MZ", "a program"),
]
_WIDE_MARKS = [
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
]
_DECLARED = re.compile(rb"""(?:\bencoding|\bcharset)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})""")
_SAVE_AGAIN = "save the status page again from the UN Treaty Collection as a web page (HTML) or as XML"


class UnreadablePage(ValueError):  # noqa: N818 - the themes name what went wrong
    """The file is no status page that can be read. The text is one sentence: what was met, what to do."""


class Markup(StrEnum):
    """The two forms in which the page is published."""

    HTML = "HTML"
    XML = "XML"


@dataclass(frozen=True)
class Upload:
    """A file let in: its text, the encoding met, its markup by content and its name fit to be shown."""

    text: str
    encoding: str
    markup: Markup
    filename: str


def admit(content: bytes, filename: str) -> Upload:
    """Let a file in by its content, whatever it is called; else UnreadablePage with a sentence."""
    name = visible(filename)[:80] or "the file"
    _refuse_size(content, name)
    _refuse_other_files(content, name)
    text, encoding = _decode(content, name)
    _refuse_excess(text, name)
    return Upload(text, encoding, _markup(text, name), name)


def _refuse_size(content: bytes, name: str) -> None:
    if not content.strip():
        raise UnreadablePage(f"“{name}” is empty; {_SAVE_AGAIN}")
    if len(content) > MAX_BYTES:
        size = write_number(round(Decimal(len(content)) / 1024 / 1024, 1), "en")
        most = MAX_BYTES // 1024 // 1024
        raise UnreadablePage(
            f"“{name}” has {size} MiB, at most {most} are read; {_SAVE_AGAIN}, without pictures"
        )


def _refuse_other_files(content: bytes, name: str) -> None:
    for start, what in _OTHER_FILES:
        if content.startswith(start):
            raise UnreadablePage(f"“{name}” is {what}, not a status page; {_SAVE_AGAIN}")


def _decode(content: bytes, name: str) -> tuple[str, str]:
    for start, encoding in _WIDE_MARKS:
        if content.startswith(start):
            raise UnreadablePage(f"“{name}” is written in {encoding}; save it as UTF-8 and try again")
    if b"\0" in content:
        place = content.index(b"\0")
        raise UnreadablePage(
            f"“{name}” holds a NUL byte at position {write_number(place, 'en')}: UTF-16, or no text; {_SAVE_AGAIN}"
        )
    declared = _DECLARED.search(content[:4096])
    stated = declared.group(1).decode("ascii") if declared else "utf-8"
    encoding = _READABLE.get(stated.lower(), "")
    if not encoding:
        raise UnreadablePage(f"“{name}” says that it is written in {stated}; save it as UTF-8 and try again")
    try:
        return content.decode("utf-8-sig" if encoding == "UTF-8" else encoding), encoding
    except UnicodeDecodeError as error:
        raise UnreadablePage(
            f"“{name}” should be {encoding}, but byte 0x{content[error.start]:02X} at position "
            f"{write_number(error.start, 'en')} is not; it is perhaps ISO-8859-1 or Windows-1252: "
            "save it as UTF-8 and try again"
        ) from error


def _refuse_excess(text: str, name: str) -> None:
    """Refuse, before any parser works on it, what would cost it far more time than its size."""
    if (tags := text.count("<")) > MAX_TAGS:
        raise UnreadablePage(
            f"“{name}” has {write_number(tags, 'en')} tags, at most {write_number(MAX_TAGS, 'en')} are read; "
            f"{_SAVE_AGAIN}"
        )
    inside = (part.partition(">")[0] for part in text.split("<"))
    if any(max(len(tag.split()), tag.count("=")) > MAX_TAG_WORDS for tag in inside):
        raise UnreadablePage(
            f"“{name}” has a tag of more than {write_number(MAX_TAG_WORDS, 'en')} words; {_SAVE_AGAIN}"
        )


def _markup(text: str, name: str) -> Markup:
    head = text[:4096].lstrip().lower()
    if head.startswith("<") and ("<html" in head or "<!doctype html" in head):
        return Markup.HTML
    if head.startswith(("<?xml", "<document", "<treaty")):
        return Markup.XML
    raise UnreadablePage(f"“{name}” does not begin like a web page or an XML file; {_SAVE_AGAIN}")
