"""What the Unit itself owes by a day, counted back from a meeting."""

from __future__ import annotations

from pydantic import Field

from servanda.law.calendar import Span
from servanda.law.treaty.parts import Identifier, Names, Rule


class UnitDuty(Rule):
    """A paper or act that the Unit owes before each meeting of some series."""

    id: Identifier
    theme: str = ""
    names: Names
    source: str
    before_meeting: Span
    series: tuple[str, ...] = Field(min_length=1)
    """The series of meetings it is owed before, by the last letters of their codes, such as MSP."""
