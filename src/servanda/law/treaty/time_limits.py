"""Time limits: what they count from, how they are counted, and how they are extended."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from servanda.law.calendar import Span
from servanda.law.treaty.parts import Identifier, Names, Rule


class Event(Rule):
    """What a clock starts from: exactly one of the keys."""

    event: Literal["entry-into-force"] | None = None
    fact: Identifier | None = None
    due: Identifier | None = None
    """The due date of another obligation."""


class Clock(Rule):
    """A clock that runs beside the first one of the same obligation (such as one per hostilities)."""

    id: Identifier
    article: str
    start: Event
    within: Span


class Counting(StrEnum):
    """Which day a time limit of years or months ends on."""

    ANNIVERSARY = "anniversary"
    DAY_BEFORE = "day before"


class FirstYear(StrEnum):
    """Which yearly report comes first, seen from the event it follows."""

    YEAR_AFTER = "year after"
    NEXT_DATE = "next date"


class Reading(Rule):
    """One of the ways in which a text can be read; exactly one is marked as the Unit's."""

    id: Identifier
    used: bool = False
    since: dt.date | None = None
    says: Names
    source: str
    counting: Counting | None = None
    first: FirstYear | None = None


class EachYear(Rule):
    """A calendar day each year; the report covers the calendar year before."""

    month: Annotated[int, Field(ge=1, le=12)]
    day: Annotated[int, Field(ge=1, le=31)]
    follows: Event
    from_year: int | None = None
    """The first calendar year covered at all, where the duty was agreed later than the treaty."""


class Extension(Rule):
    """Whether and how a deadline can be extended."""

    article: str
    most: Span
    renewable: bool
    renewal_test: str = ""
    ask_before_meeting: Span
    ask_article: str
    lead_time_from: Literal["treaty", "decision"] = "treaty"
    decided_by: str
