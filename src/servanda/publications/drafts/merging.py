"""The words of people laid over the words made from records."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from servanda.meetings.paper_heads import PaperHead
from servanda.publications.drafts.sections import Period, Section
from servanda.publications.enums import PaperKind


class How(StrEnum):
    """Where the words of a section come from."""

    FROM_RECORDS = "from records"
    WRITTEN = "written"
    RECORDS_CHANGED = "records changed"
    """Written by a person; the records give something else now than they did then."""
    NOT_TRANSLATED = "not translated"
    """Written in another language only."""


@dataclass(frozen=True)
class Written:
    """What a person wrote for a section in a language."""

    section: str
    language: str
    paragraphs: Sequence[str]
    based_on: Sequence[str]
    edition: int
    by: str
    at: dt.datetime


@dataclass(frozen=True)
class ShownSection:
    """A section as the paper has it."""

    section: Section
    how: How
    paragraphs: Sequence[str]
    language: str
    """The language of the paragraphs: another than the paper's where nobody translated them yet."""
    written: Written | None = None

    @property
    def edition(self) -> int:
        """The edition of what was written in the paper's own language; 0 where nothing was."""
        return self.written.edition if self.written and self.how is not How.NOT_TRANSLATED else 0


@dataclass(frozen=True)
class ShownDraft:
    """The whole paper in one language."""

    id: int
    kind: PaperKind
    period: Period
    language: str
    head: PaperHead
    edition: int
    """How often the head was set, or the paper was taken out of use or put back."""
    meeting: str
    sections: Sequence[ShownSection]
    taken_out: str = ""
    """Why it was taken out of use; empty for one in use."""

    @property
    def missing(self) -> Sequence[tuple[Section, str]]:
        """Everything the paper lacks, in its order, with the section that lacks it."""
        return [(shown.section, sentence) for shown in self.sections for sentence in shown.section.missing]


def merged(sections: Sequence[Section], texts: Sequence[Written], language: str) -> Sequence[ShownSection]:
    """Each section with what was written for it in the language, else in another, else with the records' words."""
    by_section: dict[str, dict[str, Written]] = {}
    for text in texts:
        by_section.setdefault(text.section, {})[text.language] = text
    return [_shown(section, by_section.get(section.id, {}), language) for section in sections]


def _shown(section: Section, written: Mapping[str, Written], language: str) -> ShownSection:
    mine = written.get(language)
    if mine is not None:
        how = How.WRITTEN if list(mine.based_on) == list(section.said) else How.RECORDS_CHANGED
        return ShownSection(section, how, mine.paragraphs, language, mine)
    if written:
        newest = max(written.values(), key=lambda one: one.at)
        return ShownSection(section, How.NOT_TRANSLATED, newest.paragraphs, newest.language, newest)
    return ShownSection(section, How.FROM_RECORDS, section.said, language)
