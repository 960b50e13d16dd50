"""The fixed lists of correspondence: papers, and the stages of a letter with the moves between them."""

from __future__ import annotations

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Paper(StrEnum):
    """In which form a letter goes out."""

    NOTE_VERBALE = "note verbale"
    LETTER = "letter"
    EMAIL = "e-mail"

    @property
    def label(self) -> Promise:
        """In the reader's language."""
        return _PAPERS[self]


_PAPERS: dict[Paper, Promise] = {
    Paper.NOTE_VERBALE: _("Note verbale"),
    Paper.LETTER: _("Formal letter"),
    Paper.EMAIL: _("E-mail"),
}


class Stage(StrEnum):
    """Where a letter stands."""

    DRAFT = "draft"
    APPROVED = "approved"
    SENDING = "sending"
    """Handed to the mail server without a word back yet. If the process ended there, nobody knows."""
    SENT = "sent"
    NOT_SENT = "not sent"
    NOT_DELIVERED = "not delivered"
    """It had gone; then a mail server on its way wrote back that it did not arrive."""
    PRINTED = "printed"
    WITHDRAWN = "withdrawn"

    @property
    def label(self) -> Promise:
        """In the reader's language."""
        return _STAGES[self]


_STAGES: dict[Stage, Promise] = {
    Stage.DRAFT: _("Draft"),
    Stage.APPROVED: _("Approved, not sent yet"),
    Stage.SENDING: _("Not known whether sent"),
    Stage.SENT: _("Sent"),
    Stage.NOT_SENT: _("Not sent"),
    Stage.NOT_DELIVERED: _("Not delivered"),
    Stage.PRINTED: pgettext_lazy("a letter", "Printed"),
    Stage.WITHDRAWN: _("Taken out"),
}

MOVES: dict[Stage, frozenset[Stage]] = {
    Stage.DRAFT: frozenset({Stage.APPROVED, Stage.WITHDRAWN}),
    Stage.APPROVED: frozenset({Stage.SENDING, Stage.PRINTED, Stage.WITHDRAWN}),
    Stage.SENDING: frozenset({Stage.SENT, Stage.NOT_SENT, Stage.NOT_DELIVERED}),
    Stage.NOT_SENT: frozenset({Stage.SENDING, Stage.PRINTED, Stage.WITHDRAWN}),
    Stage.NOT_DELIVERED: frozenset({Stage.SENDING, Stage.PRINTED, Stage.WITHDRAWN}),
    Stage.SENT: frozenset({Stage.NOT_DELIVERED}),
    Stage.PRINTED: frozenset(),
    Stage.WITHDRAWN: frozenset(),
}
"""From each stage, those that may follow. Every change of a stage in this room asks this table."""


def stages_before(stage: Stage) -> frozenset[Stage]:
    """The stages from which a letter may come to `stage`."""
    return frozenset(before for before, after in MOVES.items() if stage in after)


GONE = frozenset({Stage.SENT, Stage.PRINTED})
"""Stages in which the letter has left the house, as far as anyone knows for good."""

LEFT = GONE | {Stage.NOT_DELIVERED}
"""Stages of letters that went, also where they did not arrive."""

CAME_BACK = frozenset({Stage.SENDING, Stage.NOT_SENT, Stage.NOT_DELIVERED})
"""Stages of letters that were to go by e-mail and wait for a person again."""

SENDABLE = stages_before(Stage.SENDING)
"""Stages from which a letter can be sent by e-mail."""


class Direction(StrEnum):
    """Whether a message came in or went out."""

    IN = "in"
    OUT = "out"

    @property
    def label(self) -> Promise:
        """In the reader's language."""
        return _DIRECTIONS[self]


_DIRECTIONS: dict[Direction, Promise] = {Direction.IN: _("Received"), Direction.OUT: _("Sent")}
