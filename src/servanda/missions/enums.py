"""The fixed lists of missions: kinds, length of the journey, and the stages with the moves between them."""

from __future__ import annotations

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class MissionKind(StrEnum):
    """What the Unit went for, or held."""

    SUPPORT = "support mission"
    RECONNAISSANCE = "reconnaissance mission"
    """To see the place where a meeting will be held."""
    WORKSHOP = "workshop"
    BRIEFING = "briefing"
    MEETING = "meeting attended"

    @property
    def label(self) -> Promise:
        """In the reader's language."""
        return _KINDS[self]


_KINDS: dict[MissionKind, Promise] = {
    MissionKind.SUPPORT: _("Support mission"),
    MissionKind.RECONNAISSANCE: _("Reconnaissance mission"),
    MissionKind.WORKSHOP: _("Workshop"),
    MissionKind.BRIEFING: _("Briefing"),
    MissionKind.MEETING: _("Meeting attended"),
}


class Haul(StrEnum):
    """How far the journey goes. A briefing in the house needs none."""

    NONE = "none"
    SHORT = "short"
    LONG = "long"

    @property
    def label(self) -> Promise:
        """In the reader's language."""
        return _HAULS[self]


_HAULS: dict[Haul, Promise] = {
    Haul.NONE: _("No journey"),
    Haul.SHORT: _("Short-haul"),
    Haul.LONG: _("Long-haul"),
}


class Stage(StrEnum):
    """Where a mission stands."""

    PLANNED = "planned"
    DONE = "done"
    CANCELLED = "cancelled"

    @property
    def label(self) -> Promise:
        """In the reader's language."""
        return _STAGES[self]


_STAGES: dict[Stage, Promise] = {
    Stage.PLANNED: pgettext_lazy("a mission", "Planned"),
    Stage.DONE: pgettext_lazy("a mission", "Done"),
    Stage.CANCELLED: pgettext_lazy("a mission", "Cancelled"),
}

MOVES: dict[Stage, frozenset[Stage]] = {
    Stage.PLANNED: frozenset({Stage.DONE, Stage.CANCELLED}),
    Stage.DONE: frozenset({Stage.PLANNED}),
    Stage.CANCELLED: frozenset({Stage.PLANNED}),
}
"""From each stage, those that may follow; back to planned undoes a slip of the hand."""


class Currency(StrEnum):
    """Currencies in which the Unit's travel is paid."""

    CHF = "CHF"
    EUR = "EUR"
    USD = "USD"
    GBP = "GBP"
