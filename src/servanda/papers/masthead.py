"""What stands above the text of a paper for a meeting: masthead and summary, as data.

How each language prints them stands in `masthead_words`. A part that is not known is left out, never filled up: a
draft has no symbol yet.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from servanda.papers.document_text import Text


class Distribution(StrEnum):
    """To whom the paper goes."""

    GENERAL = "general"
    LIMITED = "limited"
    RESTRICTED = "restricted"


@dataclass(frozen=True)
class Session:
    """The meeting to which a paper goes, its place and its days."""

    name: str
    place: str = ""
    first: dt.date | None = None
    last: dt.date | None = None
    """The last day; without it the meeting has one day."""


@dataclass(frozen=True)
class AgendaItem:
    """The item under which a paper is considered. `letter` counts from 1: 10 is (j), and (ي) in Arabic."""

    number: int
    letter: int = 0
    title: str = ""
    sub_title: str = ""
    provisional: bool = True


@dataclass(frozen=True)
class Masthead:
    """The head of the first page. `organ` is the treaty, or the body of which the meeting is one."""

    organ: str
    title: str
    symbol: str = ""
    draft: bool = False
    """Whether “Draft” is printed where the symbol will stand."""
    distribution: Distribution | None = None
    date: dt.date | None = None
    original: str = ""
    """The code of the language in which the paper was written; with it both language lines are printed."""
    only: bool = False
    """Whether there is no other language version: “English only”."""
    meeting: Session | None = None
    agenda: AgendaItem | None = None
    submitted_by: str = ""
    """The whole line, since languages decline whom it names: “Submitted by the Implementation Support Unit”."""
    remarks: Sequence[str] = ()
    """On the title, marked by asterisks, at the foot of the first page: “Reissued for technical reasons.”"""


@dataclass(frozen=True)
class SummaryRow:
    """A line of the summary: what is said, and under which label. Several texts are paragraphs, or bullets."""

    label: str
    content: Sequence[Text]
    bullets: bool = False


@dataclass(frozen=True)
class Summary:
    """The framed summary under the title. Its paragraphs have no numbers."""

    rows: Sequence[SummaryRow]
