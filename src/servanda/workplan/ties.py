"""What an activity serves: items of the mandate, priorities with their tasks, actions of the action plan."""

from __future__ import annotations

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Tie(StrEnum):
    """To what a part of the plan is tied."""

    MANDATE = "mandate"
    PRIORITY = "priority"
    ACTION = "action"
    WATCH = "watch"
    """Of an assumption: by what its present state is told."""

    @property
    def label(self) -> Promise:
        """In the reader's language."""
        return _LABELS[self]


_LABELS: dict[Tie, Promise] = {
    Tie.MANDATE: _("Mandate"),
    Tie.PRIORITY: _("Priorities"),
    Tie.ACTION: _("Actions of the action plan"),
    Tie.WATCH: _("Told by"),
}

OF_ACTIVITIES = (Tie.MANDATE, Tie.PRIORITY, Tie.ACTION)
