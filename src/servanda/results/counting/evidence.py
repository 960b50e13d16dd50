"""One piece of evidence: something done, by whom, for whom, towards which activities."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from servanda.library.enums import Sensitivity

Subject = tuple[str, str]
"""The table and the key of a row."""


class Source(StrEnum):
    """Where the evidence is recorded."""

    ACT = "act"
    """Something done at the desk, as the history has it."""
    MISSION = "mission"
    ENTRY = "entry"


@dataclass(frozen=True, slots=True)
class Evidence:
    """It counts from `on` on. Titles are what a person wrote; "" where the kind of act says all."""

    source: Source
    kind: str
    """The id of the act in the table, or the kind of the mission; "" for a log entry."""
    on: dt.date
    activities: tuple[str, ...]
    subject: Subject
    """The row that shows it."""
    states: tuple[str, ...] = ()
    """ISO3 codes; empty for an event or for everyone."""
    event: str = ""
    people: tuple[str, ...] = ()
    hours: Decimal | None = None
    theme: str = ""
    title: str = ""
    obligation: str = ""
    period: str = ""
    sensitivity: Sensitivity = Sensitivity.UNCLASSIFIED
    files: int = 0
