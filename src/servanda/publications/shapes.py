"""The shapes in which findings leave the house as data: JSON and CSV of the command line, answers of the API.

A change here is a change of a public interface.

Days are ISO dates. Where a source tells only a month or a year the text is `2018-05` or `2018`, so such fields are
text. What is not told is null, never zero and never "no".
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from servanda.law.findings import Reason, StateOfPlay, Status
from servanda.law.records import ActKind, Confidence

PrintedDate = Annotated[str, Field(description="A day, month or year: 2018-05-31, 2018-05 or 2018.")]


class Shape(BaseModel):
    """Part of the open data; unknown keys are refused so that tests see a change."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Step(Shape):
    """One step from a record to a date."""

    text: str
    article: str = Field(description="The article of the treaty that the step applies, or nothing.")
    source: str = Field(description="The public document that tells what was known.")
    result: str = Field(description="What followed from the step, usually a date.")


class Duty(Shape):
    """One obligation of one State for one period, as it stands on a day."""

    iso3: str
    name: str
    obligation: str
    article: str
    period: str = Field(description="The calendar year covered by a yearly obligation, or nothing.")
    original_due_on: dt.date | None = Field(description="The date before any decision to extend it.")
    due_on: PrintedDate | None = Field(description="The date now, after the decisions taken.")
    state: StateOfPlay = Field(description="The state of play on the day `as_of`.")
    reason: Reason = Field(description="Why it is in that state of play.")
    as_of: dt.date
    done_on: PrintedDate | None
    ask_by: dt.date | None = Field(description="The last day for asking that the date be extended.")
    extended_to: list[PrintedDate] = Field(description="The dates written in the decisions taken by then.")
    published_due_on: PrintedDate | None = Field(
        description="The date printed elsewhere that the Unit relies on."
    )
    published: list[PrintedDate] = Field(description="Every date printed elsewhere.")


class ExplainedDuty(Duty):
    """A duty with the steps that lead to its dates."""

    steps: list[Step]


class State(Shape):
    """How one State stands towards the treaty on a day."""

    iso3: str
    name: str
    status: Status = Field(description="The words exclude one another.")
    signed_on: dt.date | None
    joined_on: dt.date | None = Field(description="The day its instrument was deposited.")
    joined_by: str = Field(description="The kind of instrument.")
    in_force_on: dt.date | None
    withdrawn_on: dt.date | None = Field(
        description="The day a withdrawal takes effect, also where it lies ahead."
    )


class ListedState(State):
    """A State in the list of all States, with its regional group."""

    region: str = Field(description="African, Asia-Pacific, EEG, GRULAC, WEOG, or nothing.")


class StatusOnDay(Shape):
    """How many States stand where on a day, and which."""

    treaty: str
    as_of: dt.date
    joined: int = Field(description="Instrument deposited and not withdrawn, in force or not.")
    in_force: int
    signatories: int = Field(description="Signed, instrument not deposited.")
    withdrawn: int
    states: list[State]


class Act(Shape):
    """An act of a State towards the treaty, on the day the depositary received it."""

    iso3: str
    name: str
    act: ActKind
    received_on: dt.date
    effective_on: dt.date | None
    in_use: bool = Field(description="False where another source differs and the Unit uses that one.")
    source: str
    page: str
    note: str
    confidence: Confidence


class Meeting(Shape):
    """A formal meeting of the treaty."""

    code: str
    name: str
    opens_on: dt.date
    closes_on: dt.date
    city: str
    country: str
    presidency: str
    source: str
    confidence: Confidence


class Difference(Shape):
    """A date printed elsewhere that departs from the computed one."""

    iso3: str
    name: str
    obligation: str = Field(description="The id of the obligation, or entry-into-force.")
    period: str
    published_on: PrintedDate
    computed_on: dt.date | None = Field(description="Null where the rule gives no date for the State.")
    days: int | None = Field(description="How far the published date lies after the computed one.")
    in_use: bool = Field(description="Whether the Unit relies on this printed date rather than on another.")
    source: str
    page: str
    note: str
    confidence: Confidence


class Obligation(Shape):
    """An obligation of the treaty."""

    id: str
    article: str
    kind: Literal["once", "yearly", "standing"]
    theme: str
    names: dict[str, str] = Field(description="Its name by language: ar, zh, en, fr, ru, es.")


class Theme(Shape):
    """A field of work under the treaty."""

    id: str
    names: dict[str, str]


class Treaty(Shape):
    """A treaty, its obligations and its themes."""

    id: str
    number: str = Field(description="The number the depositary keeps it under.")
    names: dict[str, str]
    depositary: str
    adopted_on: dt.date
    opened_on: dt.date
    in_force_on: dt.date
    obligations: list[Obligation]
    themes: list[Theme]
