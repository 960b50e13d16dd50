"""What a summary consists of: tables of figures, each with the rows it was counted or added up from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from servanda.law.findings import Duty
from servanda.law.partial_dates import PartialDate
from servanda.law.records import Act, Decision, Fact, Filing, NotReceived


class TableKind(StrEnum):
    """What a table tells, which decides its headings."""

    REPORTS = "reports"
    """An obligation met by a report, one line a year."""
    VALUES = "values"
    """What States said to a question, one line an answer."""
    PLAYS = "plays"
    """How the duties under an obligation stand, one line a state of play."""
    COMPLETED = "completed"
    """What was done on a day, one line a year."""
    FIGURES = "figures"
    """Sums of figures, one line a fact."""
    BY_YEAR = "by year"
    """A figure told year by year, one column a kind and one for how many States told it."""
    EXTENSIONS = "extensions"
    """Extensions granted, one line a year."""
    SECTIONS = "sections"
    """How a section of the report was answered, one line a year covered."""
    IN_REPORTS = "in reports"
    """Figures that reports give in a section, one column a field, one line a year covered."""
    NEW = "new"
    """What came in during the year before the day, one line a subject."""


class Column(StrEnum):
    """The columns of the tables. The headings are in `words`."""

    OWED = "owed"
    RECEIVED = "received"
    IN_TIME = "in-time"
    LATE = "late"
    DAY_NOT_TOLD = "day-not-told"
    NOT_RECEIVED = "not-received"
    NOT_KNOWN = "not-known"
    TIME_LEFT = "time-left"
    NOT_OWED = "not-owed"
    STATES = "states"
    BEFORE = "before"
    IN_YEAR = "in-year"
    SO_FAR = "so-far"
    SUM = "sum"
    SUM_BEFORE = "sum-before"
    TOLD = "told"
    ZERO = "zero"
    NOT_TOLD = "not-told"
    GRANTED = "granted"
    REPORTS = "reports"
    GIVEN = "given"
    UNCHANGED = "unchanged"
    NOT_APPLICABLE = "not-applicable"
    NOT_REPORTED = "not-reported"
    RESTRICTED = "restricted"
    NEWLY = "newly"
    NEWLY_BEFORE = "newly-before"


@dataclass(frozen=True)
class Section:
    """How one section of one report was answered."""

    iso3: str
    version: int
    """The number of the report's version, as its page has it."""
    section: str
    period: str
    answer: Column
    since: int | None
    """The year that "unchanged" cites."""
    received_on: dt.date | None
    value: str = ""
    """The figure given, as decimal text; "" where the row is about the answer as a whole."""
    page: str = ""
    """The page of the paper it was read from, where it was."""


Record = Fact | Filing | NotReceived | Decision | Act


@dataclass(frozen=True)
class Behind:
    """One row behind a figure: the State, what is recorded with its source, and the duty it bears on."""

    iso3: str
    record: Record | None = None
    """None where nothing is recorded, which is why the State is counted as not known."""
    duty: Duty | None = None
    section: Section | None = None
    on: PartialDate | None = None

    @property
    def source(self) -> str:
        """The document that the row rests on; "" where nothing is recorded."""
        return self.record.source if self.record else ""

    @property
    def page(self) -> str:
        """The page of that document, where it is known."""
        if self.section:
            return self.section.page
        return self.record.page if self.record else ""


@dataclass(frozen=True)
class Figure:
    """A figure with what it is made of. `of` is the denominator where there is one."""

    key: str
    value: int | Decimal
    rows: Sequence[Behind]
    of: int | None = None


@dataclass(frozen=True)
class Line:
    """One line: `id` is a year, an answer, a state of play, a fact or an obligation; "" where no year is told."""

    id: str
    cells: Sequence[Figure | None]


@dataclass(frozen=True)
class Table:
    """One table. `subject` is the obligation, fact, section or theme it is about."""

    kind: TableKind
    subject: str
    columns: Sequence[str]
    """Members of `Column`; in a table by year also the ids of the kinds."""
    lines: Sequence[Line]

    @property
    def id(self) -> str:
        """A name for addresses, unique in a summary."""
        return f"{self.kind.replace(' ', '-')}-{self.subject}"


@dataclass(frozen=True)
class ThemeSummary:
    """What is told under one theme."""

    theme: str
    tables: Sequence[Table]


@dataclass(frozen=True)
class Summary:
    """All themes on a day, and what is new since a year before."""

    as_of: dt.date
    before: dt.date
    """The same day a year before."""
    parties: int
    """States that have joined on the day: the denominator of what is counted by State."""
    new: Table
    themes: Sequence[ThemeSummary]

    def tables(self) -> Iterator[Table]:
        """Every table, in the order of the page."""
        yield self.new
        for theme in self.themes:
            yield from theme.tables

    def figure(self, key: str) -> tuple[Table, Line, str, Figure] | None:
        """The figure of that key with its table, line and column; None where there is none."""
        for table in self.tables():
            for line in table.lines:
                for column, figure in zip(table.columns, line.cells, strict=True):
                    if figure is not None and figure.key == key:
                        return table, line, column, figure
        return None
