"""The fixed lists of the work plan: the kinds of its parts, and how a version came about."""

from __future__ import annotations

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class PartKind(StrEnum):
    """What a part of the plan is. The budget's lines stand in a table of their own."""

    OBJECTIVE = "objective"
    SPECIFIC_OBJECTIVE = "specific objective"
    MANDATE = "mandate"
    PRIORITY = "priority"
    TASK = "task"
    """A lettered item of a priority."""
    EXPECTED_RESULT = "expected result"
    SUMMARY_RESULT = "summary result"
    """An expected result as the summary lists it, where the two lists differ."""
    OUTCOME = "outcome"
    OUTPUT = "output"
    ACTIVITY = "activity"
    ASSUMPTION = "assumption"
    BUDGET_NOTE = "budget note"

    @property
    def label(self) -> Promise:
        """In the reader's language."""
        return _PARTS[self]


_PARTS: dict[PartKind, Promise] = {
    PartKind.OBJECTIVE: _("Objective"),
    PartKind.SPECIFIC_OBJECTIVE: _("Specific objective"),
    PartKind.MANDATE: _("Mandate"),
    PartKind.PRIORITY: _("Priority"),
    PartKind.TASK: _("Task"),
    PartKind.EXPECTED_RESULT: _("Expected result"),
    PartKind.SUMMARY_RESULT: _("Expected result in the summary"),
    PartKind.OUTCOME: _("Outcome"),
    PartKind.OUTPUT: _("Output"),
    PartKind.ACTIVITY: _("Activity"),
    PartKind.ASSUMPTION: _("Assumption"),
    PartKind.BUDGET_NOTE: _("Note to the budget"),
}

FRAME = (PartKind.OUTCOME, PartKind.OUTPUT, PartKind.ACTIVITY)
"""The levels of the results frame, from the top down."""


class LineKind(StrEnum):
    """Whether a line of the budget is paid in money or given in kind; the two never mix in a sum."""

    MONEY = "money"
    IN_KIND = "in kind"


class Way(StrEnum):
    """How a version of the plan came about."""

    LOADED = "loaded"
    READ = "read"
    AMENDED = "amended"
    ROLLED = "rolled"

    @property
    def label(self) -> Promise:
        """In the reader's language."""
        return _WAYS[self]


_WAYS: dict[Way, Promise] = {
    Way.LOADED: pgettext_lazy("a version of the plan", "Loaded from the treaty’s folder"),
    Way.READ: pgettext_lazy("a version of the plan", "Read from a paper"),
    Way.AMENDED: pgettext_lazy("a version of the plan", "Made from another version of the year"),
    Way.ROLLED: pgettext_lazy("a version of the plan", "Rolled from the plan of the year before"),
}
