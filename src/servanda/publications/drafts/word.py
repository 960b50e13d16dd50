"""A paper that comes back from Word: which sections were changed, and what cannot be taken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from servanda.papers.document import Bullets, Heading, Paragraph, Table
from servanda.papers.document_text import plain
from servanda.papers.docx import read
from servanda.publications.drafts.merging import ShownDraft, ShownSection


class DoubtKind(StrEnum):
    """What a person has to look at before changes are taken."""

    HEADING_UNKNOWN = "heading unknown"
    SECTION_MISSING = "section missing"
    TABLE_CHANGED = "table changed"


@dataclass(frozen=True)
class Doubt:
    """Something in the file that is not taken, and where."""

    kind: DoubtKind
    where: str


@dataclass(frozen=True)
class Change:
    """A section whose words differ from those of the desk."""

    shown: ShownSection
    paragraphs: Sequence[str]


@dataclass(frozen=True)
class ReadBack:
    """What a Word file brings back."""

    changes: Sequence[Change]
    doubts: Sequence[Doubt]


_NUMBER = re.compile(r"^[0-9٠-٩]{1,4}[-.–]\s*")
_ARABIC_NUMBER = re.compile("^(?:[\u0621-\u0652]+ ?){1,3}-\\s*")
"""أولاً- , ألف- : in Arabic the numbers of headings are typed."""


@dataclass
class _Found:
    """What stands under one heading of the file."""

    heading: str
    paragraphs: list[str]
    tables: list[Table]


def read_back(content: bytes, shown: ShownDraft, as_written: bytes) -> ReadBack:
    """Compare a Word file with the paper as it stands, section by section, by their headings.

    `as_written` is the paper as the desk would write it now: what it holds beside the words of a section (captions,
    remarks on what is missing) is passed over in the file as well. Only paragraphs are taken: figures in tables come
    from the records. RefusedPackage for what is no Word file.
    """
    found, ours = _by_heading(content), _by_heading(as_written)
    known = {_key(one.section.heading): one for one in shown.sections}
    changes = []
    for key, section in known.items():
        if key in found and key in ours:
            furniture = [line for line in ours[key].paragraphs if line not in _lines(section.paragraphs)]
            said = [line for line in found[key].paragraphs if line not in furniture]
            if said != _lines(section.paragraphs):
                changes.append(Change(section, said))
    return ReadBack(changes, list(_doubts(found, ours, known)))


def _doubts(
    found: dict[str, _Found], ours: dict[str, _Found], known: dict[str, ShownSection]
) -> Iterator[Doubt]:
    for key, one in found.items():
        if key not in ours and (one.paragraphs or one.tables):
            yield Doubt(DoubtKind.HEADING_UNKNOWN, one.heading)
        elif key in ours and one.tables != ours[key].tables:
            yield Doubt(DoubtKind.TABLE_CHANGED, one.heading)
    for key, section in known.items():
        if key not in found:
            yield Doubt(DoubtKind.SECTION_MISSING, section.section.heading)


def _by_heading(content: bytes) -> dict[str, _Found]:
    return {_key(one.heading): one for one in _parts(content)}


def _key(heading: str) -> str:
    """A heading as it is known again: its number, its marks and the case of its letters do not count."""
    return " ".join(_ARABIC_NUMBER.sub("", _NUMBER.sub("", heading)).split()).casefold()


def _lines(paragraphs: Sequence[str]) -> list[str]:
    return [" ".join(plain(said).split()) for said in paragraphs]


def _parts(content: bytes) -> Iterator[_Found]:
    part: _Found | None = None
    for block in read(content):
        if isinstance(block, Heading):
            if part is not None:
                yield part
            part = _Found(plain(block.text), [], [])
        elif part is not None and isinstance(block, Table):
            part.tables.append(block)
        elif part is not None and isinstance(block, Paragraph | Bullets):
            lines = block.items if isinstance(block, Bullets) else [block.text]
            part.paragraphs += [said for line in lines if (said := _without_number(plain(line)))]
    if part is not None:
        yield part


def _without_number(line: str) -> str:
    """A paragraph without the number that some languages have typed before it."""
    return _NUMBER.sub("", " ".join(line.split()))
