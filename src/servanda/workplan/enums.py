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


class Counting(StrEnum):
    """How the measurements of an indicator are read together."""

    PERIODIC = "periodic"
    """Each period stands for itself; the latest is what there is now."""
    CUMULATIVE = "cumulative"
    """What the periods add to the baseline."""

    @property
    def label(self) -> Promise:
        """In the reader's language."""
        return _COUNTINGS[self]


_COUNTINGS: dict[Counting, Promise] = {
    Counting.PERIODIC: _("each period for itself"),
    Counting.CUMULATIVE: _("added up from the baseline"),
}


class Answer(StrEnum):
    """What a measurement says. Zero is measured; the other two are answers of their own."""

    MEASURED = "measured"
    NOT_APPLICABLE = "not applicable"
    NOT_REPORTED = "not reported"

    @property
    def label(self) -> Promise:
        """In the reader's language."""
        return _ANSWERS[self]


_ANSWERS: dict[Answer, Promise] = {
    Answer.MEASURED: _("measured"),
    Answer.NOT_APPLICABLE: _("not applicable"),
    Answer.NOT_REPORTED: _("not reported"),
}


class Watch(StrEnum):
    """By what the present state of an assumption is told."""

    ADOPTED_UNCHANGED = "adopted unchanged"
    MONEY_ON_TIME = "money on time"
    LEVEL_OF_MONEY = "level of money"
    PARTNERS = "partners"

    @property
    def label(self) -> Promise:
        """In the reader's language."""
        return _WATCHES[self]


_WATCHES: dict[Watch, Promise] = {
    Watch.ADOPTED_UNCHANGED: _("the versions of the plan"),
    Watch.MONEY_ON_TIME: _("the days on which contributions came"),
    Watch.LEVEL_OF_MONEY: _("contributions against the budget"),
    Watch.PARTNERS: _("what the Unit noted"),
}


class Holding(StrEnum):
    """Whether what was assumed is so, as far as the records tell."""

    AS_ASSUMED = "as assumed"
    OTHERWISE = "otherwise"
    NOT_KNOWN = "not known"
    NOTED = "noted"
    """The Unit noted something; nobody reckons from it."""

    @property
    def label(self) -> Promise:
        """In the reader's language."""
        return _HOLDINGS[self]


_HOLDINGS: dict[Holding, Promise] = {
    Holding.AS_ASSUMED: _("as assumed"),
    Holding.OTHERWISE: _("not as assumed"),
    Holding.NOT_KNOWN: _("not known yet"),
    Holding.NOTED: _("noted by the Unit"),
}


class ReadingState(StrEnum):
    """What became of a reading."""

    OPEN = "open"
    ACCEPTED = "accepted"
    SET_ASIDE = "set aside"

    @property
    def label(self) -> Promise:
        """In the reader's language."""
        return _READINGS[self]


_READINGS: dict[ReadingState, Promise] = {
    ReadingState.OPEN: pgettext_lazy("the reading of a plan", "To be decided"),
    ReadingState.ACCEPTED: pgettext_lazy("the reading of a plan", "Accepted"),
    ReadingState.SET_ASIDE: pgettext_lazy("the reading of a plan", "Set aside"),
}
