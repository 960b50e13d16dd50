"""What follows from the records on a given day: standings, duties and their steps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from servanda.law.partial_dates import PartialDate
from servanda.law.sentences import Step

__all__ = [
    "Counts",
    "Duty",
    "LeadTime",
    "Reason",
    "Standing",
    "StateOfPlay",
    "Status",
    "Step",
]


class Status(StrEnum):
    """How a State stands towards the treaty on a day. The words exclude one another."""

    IN_FORCE = "in force"
    JOINED = "joined, not yet in force"
    SIGNATORY = "signatory"
    WITHDRAWN = "withdrawn"
    NOT_PARTY = "not party"


class StateOfPlay(StrEnum):
    """How a duty stands on a day."""

    NOT_STARTED = "not started"
    RUNNING = "running"
    DUE = "due"
    OVERDUE = "overdue"
    MET = "met"
    MET_LATE = "met late"
    ENDED = "ended"
    NOT_APPLICABLE = "not applicable"
    UNKNOWN = "unknown"


class Reason(StrEnum):
    """Why a duty is in its state of play, in a word the pages can translate."""

    CLOCK_NOT_STARTED = "clock not started"
    PERIOD_NOT_STARTED = "period not started"
    TIME_LEFT = "time left"
    WITHIN_NOTICE = "within notice"
    PAST_KNOWN_OPEN = "past, known not done"
    PAST_SILENT = "past, nothing recorded"
    DONE_IN_TIME = "done in time"
    DONE_LATE = "done late"
    DONE_DAY_NOT_TOLD = "done, day not told"
    LEFT = "left the treaty"
    CONDITION_FALSE = "condition not fulfilled"
    CONDITION_UNKNOWN = "condition not told"
    SOURCES_CONTRADICT = "sources contradict"
    DATE_NOT_TOLD = "date not told exactly"
    NO_TIME_LIMIT = "no time limit"


@dataclass(frozen=True)
class LeadTime:
    """The last day for asking that a deadline be extended, counted back from the meeting that must decide."""

    ask_by: dt.date
    meeting: str
    meeting_opens_on: dt.date
    steps: Sequence[Step] = ()


@dataclass(frozen=True)
class Duty:
    """One duty of one State, as it stands on `as_of`."""

    iso3: str
    obligation: str
    period: str
    """The calendar year covered, the name of the clock where a State has several, or ""."""
    original_due_on: dt.date | None
    due_on: PartialDate | None
    state: StateOfPlay
    reason: Reason
    as_of: dt.date
    done_on: PartialDate | None = None
    published_due_on: Sequence[PartialDate] = ()
    extended_by: Sequence[str] = ()
    lead_time: LeadTime | None = None
    steps: Sequence[Step] = ()


@dataclass(frozen=True)
class Standing:
    """How one State stands towards the treaty on `as_of`."""

    iso3: str
    status: Status
    as_of: dt.date
    signed_on: dt.date | None = None
    joined_on: dt.date | None = None
    joined_by: str = ""
    in_force_on: dt.date | None = None
    provisional_on: dt.date | None = None
    withdrawal_notified_on: dt.date | None = None
    withdrawn_on: dt.date | None = None
    withdrawal_is_provisional: bool = False
    """True where the day of effect is computed and an armed conflict would postpone it."""
    steps: Sequence[Step] = ()


@dataclass(frozen=True)
class Counts:
    """How many States stand where; each word says what it counts."""

    as_of: dt.date
    joined: int
    """Instrument deposited and not withdrawn, in force or not."""
    in_force: int
    signatories: int
    """Signed, instrument not deposited."""
    withdrawn: int
