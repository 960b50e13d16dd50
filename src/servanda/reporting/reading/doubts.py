"""What a person has to look at before anything that was read is taken."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class DoubtKind(StrEnum):
    """Why there is a doubt."""

    LETTER = "letter"
    """The letter printed is another one than that of the title; the title was followed."""
    NO_TITLE = "no title"
    """Only a letter stands there; it was followed."""
    TWICE = "twice"
    PERIOD = "period"
    """The period is no calendar year."""
    UNIT = "unit"
    """A figure was converted into the form's unit."""
    SEPARATOR = "separator"
    """A sign that may part thousands or decimals."""
    NO_FIGURE = "no figure"
    NO_DATE = "no date"
    NO_CHOICE = "no choice"
    NOT_PLACED = "not placed"
    """Text or a table for which the form has no place."""
    WITHOUT_SENTENCE = "without sentence"


@dataclass(frozen=True)
class Doubt:
    """One doubt: where it is, what is printed, and what it was read as ("" where it was not taken)."""

    kind: DoubtKind
    section: str = ""
    place: str = ""
    printed: str = ""
    read: str = ""
