"""What the queries on reports give back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from servanda.law.forms import Answer, Form, Resolved, Section, resolve_answer
from servanda.library.models import StoredFile
from servanda.reporting.enums import Stage
from servanda.reporting.models import ReportVersion
from servanda.reporting.queries.earlier_answers import EarlierAnswers


@dataclass(frozen=True)
class VersionLine:
    """One version in a list."""

    id: int
    report_id: int
    iso3: str
    obligation: str
    period: str
    number: int
    stage: Stage
    """As shown: `superseded` where a later version was received."""
    is_current: bool
    channel: str
    language: str
    period_from: dt.date | None
    period_to: dt.date | None
    received_on: dt.date | None
    """The depositary's day when it is known, else the Unit's."""
    submitted_at: dt.datetime | None
    restricted: bool


@dataclass(frozen=True)
class VersionView:
    """A version with all that its viewer may see."""

    version: ReportVersion
    line: VersionLine
    form: Form
    answers: dict[str, Answer]
    """Without the sections that are kept from this viewer."""
    withheld: frozenset[str]
    """Ids of the sections kept from this viewer."""
    seen: dict[str, int]
    """By section the number of the text in force, 0 where none was saved: `seen` of `save_section`."""
    may_write: bool
    files: Sequence[StoredFile]
    by_year: Mapping[int, EarlierAnswers]
    """The answers of the State's current reports by year, for "unchanged since"."""
    previous: EarlierAnswers
    """The answers of the report before."""
    previous_version: int | None
    """The number of the version in which they stand."""
    year: int | None

    @property
    def sections(self) -> Sequence[Section]:
        """The sections of the form that this viewer may see, in its order."""
        return [section for section in self.form.sections if section.id not in self.withheld]

    def section_after(self, section: Section) -> Section | None:
        """The section that follows, of those that this viewer may see."""
        sections = self.sections
        place = sections.index(section) + 1
        return sections[place] if place < len(sections) else None

    def resolved(self, section: str) -> Resolved:
        """The answer that holds for a section, through "unchanged since"."""
        return resolve_answer(section, self.answers.get(section, Answer()), self.year, self.by_year)
