"""A section of a paper as the records give it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from servanda.papers.document import Block
from servanda.publications.enums import PaperKind


@dataclass(frozen=True)
class Period:
    """The days that a paper is about, both included."""

    first: dt.date
    last: dt.date

    @property
    def before(self) -> dt.date:
        """The day before it begins: how things stood until then."""
        return self.first - dt.timedelta(days=1)


def usual_period(kind: PaperKind, today: dt.date) -> Period:
    """What a paper is about where nobody says otherwise: the last of its years to end, today included.

    The Unit's annual report is about a calendar year, as its plan and its budget are; other papers are about the year
    between two meetings, from 1 July to 30 June.
    """
    if kind is PaperKind.ANNUAL:
        year = today.year if (today.month, today.day) == (12, 31) else today.year - 1
        return Period(dt.date(year, 1, 1), dt.date(year, 12, 31))
    year = today.year if today >= dt.date(today.year, 6, 30) else today.year - 1
    return Period(dt.date(year - 1, 7, 1), dt.date(year, 6, 30))


@dataclass(frozen=True)
class Section:
    """One section in one language. `id` is the same in every language."""

    id: str
    heading: str
    level: int = 1
    said: Sequence[str] = ()
    """Paragraphs made from records: a person may write others in their place."""
    data: Sequence[Block] = ()
    """Tables and figures: they come from the records alone."""
    missing: Sequence[str] = ()
    """What the paper should have here and the records do not: a sentence for each."""
