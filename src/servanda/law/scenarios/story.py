"""The words of a scenario: what is recorded, the day asked for, and what must come out."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import BeforeValidator, Field

from servanda.law.findings import StateOfPlay, Status
from servanda.law.partial_dates import PartialDate
from servanda.law.records import ActKind, Confidence
from servanda.law.treaty import Identifier, Rule


def _partial(value: object) -> object:
    if isinstance(value, dt.date):
        return PartialDate.on(value)
    return PartialDate.parse(value) if isinstance(value, str) else value


Printed = Annotated[PartialDate, BeforeValidator(_partial)]
"""A date as 2018-05-31, or a month "2018-05" or a year "2018" in quotation marks."""


class ActGiven(Rule):
    """An act of the State towards the treaty."""

    kind: ActKind
    on: dt.date
    effective_on: dt.date | None = None
    in_use: bool = True


class FactGiven(Rule):
    """A fact recorded of the State; without a value its date is the fact."""

    fact: Identifier
    value: str = ""
    on: Printed | None = None
    confidence: Confidence = Confidence.HIGH


class OfObligation(Rule):
    """What concerns one obligation, by its id."""

    obligation: Identifier


class DecisionGiven(OfObligation):
    """An extension granted."""

    until: Printed
    decided_on: dt.date | None = None
    meeting: str = ""


class FilingGiven(OfObligation):
    """A report that was received."""

    received_on: Printed
    period: str = ""


class MissingGiven(OfObligation):
    """A source that said that a report was missing."""

    as_of: Printed
    period: str = ""


class PrintedGiven(OfObligation):
    """A date printed elsewhere."""

    on: Printed


class MeetingGiven(Rule):
    """A formal meeting."""

    code: str
    opens_on: dt.date
    closes_on: dt.date


class LogGiven(OfObligation):
    """From when on the Unit's own log of an obligation is complete."""

    complete_since: dt.date


class DutyThen(Rule):
    """A duty as it must come out."""

    period: str = ""
    original_due_on: dt.date | None = None
    due_on: Printed | None = None
    state: StateOfPlay
    ask_by: dt.date | None = None
    ask_meeting: str = ""


class StandingThen(Rule):
    """How the State must stand towards the treaty."""

    status: Status
    in_force_on: dt.date | None = None
    withdrawn_on: dt.date | None = None


class Outcome(Rule):
    """What comes out: the standing, and the duties under the obligation in question."""

    standing: StandingThen | None = None
    duties: tuple[DutyThen, ...] = ()


class Scenario(Rule):
    """One story. `obligation` is the folder's name; `name` is the file's."""

    obligation: Identifier
    name: str
    title: str
    article: str
    why: str
    asked_on: dt.date
    until: dt.date | None = None
    """List yearly duties up to those due on this day."""
    reading: Identifier | None = None
    """Another reading than the one in use."""
    state: str = ""
    """The State whose case it was, where it is a real one."""
    source: str = ""
    acts: tuple[ActGiven, ...] = Field(default=(), alias="act")
    facts: tuple[FactGiven, ...] = Field(default=(), alias="fact")
    decisions: tuple[DecisionGiven, ...] = Field(default=(), alias="decision")
    filings: tuple[FilingGiven, ...] = Field(default=(), alias="report")
    missing: tuple[MissingGiven, ...] = ()
    printed: tuple[PrintedGiven, ...] = ()
    meetings: tuple[MeetingGiven, ...] = Field(default=(), alias="meeting")
    logs: tuple[LogGiven, ...] = Field(default=(), alias="log")
    duties: tuple[DutyThen, ...] = Field(default=(), alias="duty")
    standing: StandingThen | None = None

    @property
    def expected(self) -> Outcome:
        """What must come out."""
        return Outcome(standing=self.standing, duties=self.duties)
