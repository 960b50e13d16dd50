"""What a State bound by a treaty has to do."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from servanda.law.calendar import Span
from servanda.law.treaty.facts import Completion, Condition
from servanda.law.treaty.parts import Identifier, Names, Rule
from servanda.law.treaty.time_limits import Clock, Counting, EachYear, Event, Extension, FirstYear, Reading


class Obligation(Rule):
    """What a State bound by the treaty has to do."""

    id: Identifier
    article: str
    source: str
    kind: Literal["once", "yearly", "standing"]
    theme: Identifier
    names: Names
    binding: Literal["treaty", "political"] = "treaty"
    """Whether the treaty's text binds, or a commitment that its meetings agreed on."""
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
    def time_limit(self) -> Span:
        """The length of the time limit; ValueError where the obligation has none."""
        if self.within is None:
            raise ValueError(f"{self.id} has no time limit")
        return self.within

    @property
    def each_year(self) -> EachYear:
        """The day of the year; ValueError where the obligation is not yearly."""
        if self.each is None:
            raise ValueError(f"{self.id} has no day of the year")
        return self.each

    @property
    def as_read(self) -> Obligation:
        """The obligation under the Unit's reading."""
        return self.under(self.used_reading)
