"""What a briefing note consists of: parts, and in each what is on record with its source and its day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class NoteKind(StrEnum):
    """For which occasion a note is written."""

    STATE = "state"
    BILATERAL = "bilateral"
    THEME = "theme"
    COORDINATOR = "coordinator"
    CONVENTION = "convention"

    @property
    def label(self) -> Promise:
        """In the reader's language."""
        return _LABELS[self]

    @property
    def is_about_a_state(self) -> bool:
        """Whether the note needs a State."""
        return self in (NoteKind.STATE, NoteKind.BILATERAL)

    @property
    def is_about_a_theme(self) -> bool:
        """Whether the note needs a theme."""
        return self in (NoteKind.THEME, NoteKind.COORDINATOR)


_LABELS: dict[NoteKind, Promise] = {
    NoteKind.STATE: _("Briefing note on a State"),
    NoteKind.BILATERAL: _("Briefing note for a bilateral meeting"),
    NoteKind.THEME: _("Briefing note on a theme"),
    NoteKind.COORDINATOR: _("Briefing note for a coordinator"),
    NoteKind.CONVENTION: _("The treaty today"),
}


@dataclass(frozen=True)
class Told:
    """One line: what it is about, what is on record, the documents it rests on, and its day. All in words."""

    what: str
    value: str
    sources: Sequence[str] = ()
    on: str = ""


@dataclass(frozen=True)
class Part:
    """A part of the note under its heading. Without lines, `nothing` says so: a missing part shows as missing."""

    id: str
    heading: str
    lines: Sequence[Told]
    nothing: str = ""
    more: int = 0
    """How many lines were left out so that the note stays short."""


@dataclass(frozen=True)
class Briefing:
    """A note in the language that was active when it was made."""

    kind: NoteKind
    language: str
    title: str
    about: str
    """One sentence on how the State or the treaty stands."""
    as_of: dt.date
    parts: Sequence[Part]

    @property
    def sources(self) -> Sequence[str]:
        """Every document the note rests on, once, in the order of its lines: their places are their numbers."""
        return list(
            dict.fromkeys(source for part in self.parts for line in part.lines for source in line.sources)
        )
