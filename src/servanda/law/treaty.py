"""The vocabulary in which a treaty is written down as data (`treaties/<id>/treaty.toml`).

Each rule names its article; the code that applies them knows none.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from servanda.law.calendar import Span

Identifier = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
Language = Literal["ar", "zh", "en", "fr", "ru", "es"]


class Rule(BaseModel):
    """Part of a treaty file: unknown keys are mistakes, and nothing changes after loading."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Names(Rule):
    """A name in the six languages."""

    ar: str
    zh: str
    en: str
    fr: str
    ru: str
    es: str

    def in_language(self, language: str) -> str:
        """The name in one of the six languages (KeyError for another)."""
        return str(self.model_dump()[language])


class EntryIntoForce(Rule):
    """When the treaty enters into force for a State, counted from the deposit of its instrument."""

    article: str
    source: str
    after: Span
    snap: Literal["first of month", "none"] = "none"
    not_before: dt.date
    """The treaty's own entry into force."""


class ProvisionalApplication(Rule):
    """Whether a State may apply articles before entry into force. It starts no clock."""

    article: str
    source: str
    covers: tuple[str, ...]


class Withdrawal(Rule):
    """When a withdrawal takes effect, counted from the day the depositary received it."""

    article: str
    source: str
    after: Span
    conflict_postpones: bool = False


class Theme(Rule):
    """A field of work, which may appear or end on a day."""

    id: Identifier
    names: Names
    since: dt.date | None = None
    until: dt.date | None = None


class FactKind(Rule):
    """A kind of fact that rules may ask about."""

    id: Identifier
    names: Names
    kind: Literal["choice", "day", "figure"]
    values: tuple[str, ...] = ()
    dating: Literal["stated", "latest"] = "stated"
    """"stated": holds from its date on. "latest": the date is the last confirmation, so it also held before."""


class Condition(Rule):
    """Who is bound: a State whose fact has a value of `yes`; `no` frees it; anything else is not told."""

    fact: Identifier
    yes: tuple[str, ...]
    no: tuple[str, ...] = ()


class Completion(Rule):
    """How an obligation ends: by a dated fact, or by a fact whose value says it was done by then."""

    fact: Identifier
    values: tuple[str, ...] = ()
    """Empty: the fact's own date is the day of completion. Else: completed on or before the fact's date."""


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
    says: str
    source: str
    counting: Counting | None = None
    first: FirstYear | None = None


class EachYear(Rule):
    """A calendar day each year; the report covers the calendar year before."""

    month: Annotated[int, Field(ge=1, le=12)]
    day: Annotated[int, Field(ge=1, le=31)]
    follows: Event


class Obligation(Rule):
    """What a State bound by the treaty has to do."""

    id: Identifier
    article: str
    source: str
    kind: Literal["once", "yearly", "standing"]
    theme: Identifier
    names: Names
    filing: bool = False
    """Whether it is met by a report received, rather than by a fact."""
    start: Event = Event(event="entry-into-force")
    within: Span | None = None
    counting: Counting = Counting.ANNIVERSARY
    each: EachYear | None = None
    first: FirstYear = FirstYear.YEAR_AFTER
    bound: Condition | None = None
    done: tuple[Completion, ...] = ()
    open: Condition | None = None
    """A fact that shows the obligation still open on its date."""
    clocks: tuple[Clock, ...] = ()
    extension: Extension | None = None
    readings: tuple[Reading, ...] = Field(default=(), alias="reading")
    notice: Span = Span(days=90)
    """How long before its date a duty is called due."""

    @property
    def used_reading(self) -> Reading | None:
        """The reading marked as the Unit's, where the text allows several."""
        return next((reading for reading in self.readings if reading.used), None)

    def under(self, reading: Reading | None) -> Obligation:
        """The obligation as that reading has it."""
        if reading is None:
            return self
        said = {"counting": reading.counting, "first": reading.first}
        return self.model_copy(update={key: value for key, value in said.items() if value is not None})

    @property
    def as_read(self) -> Obligation:
        """The obligation under the Unit's reading."""
        return self.under(self.used_reading)


class Treaty(Rule):
    """A treaty: its rules, themes and facts."""

    id: Identifier
    number: str = ""
    """The depositary's number, such as XXVI-6."""
    titles: Names
    symbol_stem: str = ""
    adopted_on: dt.date
    opened_on: dt.date
    signature_until: dt.date | None = None
    """First day on which the treaty could no longer be signed."""
    in_force_on: dt.date
    depositary: str
    entry_into_force: EntryIntoForce = Field(alias="entry-into-force")
    provisional_application: ProvisionalApplication | None = Field(
        default=None, alias="provisional-application"
    )
    withdrawal: Withdrawal
    bodies: tuple[str, ...] = ()
    """Series of meetings that can decide on requests."""
    theme_list: tuple[Theme, ...] = Field(default=(), alias="theme")
    fact_list: tuple[FactKind, ...] = Field(default=(), alias="fact")
    obligation_list: tuple[Obligation, ...] = Field(default=(), alias="obligation")

    @property
    def names(self) -> dict[str, str]:
        """The treaty's title by language."""
        return self.titles.model_dump()

    @property
    def themes(self) -> dict[str, Theme]:
        """Themes by id."""
        return {theme.id: theme for theme in self.theme_list}

    @property
    def facts(self) -> dict[str, FactKind]:
        """Kinds of facts by id."""
        return {fact.id: fact for fact in self.fact_list}

    @property
    def obligations(self) -> dict[str, Obligation]:
        """Obligations by id, in the order of the file."""
        return {obligation.id: obligation for obligation in self.obligation_list}
