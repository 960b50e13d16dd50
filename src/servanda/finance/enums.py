"""The words of money that tables keep."""

from __future__ import annotations

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Stage(StrEnum):
    """How far a budget has come."""

    PROPOSED = "proposed"
    ADOPTED = "adopted"
    AUDITED = "audited"

    @property
    def label(self) -> Promise:
        """The stage in the reader's language."""
        return _STAGES[self]


class EntryKind(StrEnum):
    """What a row of the host's accounts says about a line of the budget."""

    SPENT = "spent"
    COMMITTED = "committed"
    REFUNDED = "refunded"

    @property
    def label(self) -> Promise:
        """The kind in the reader's language."""
        return _ENTRY_KINDS[self]


class Step(StrEnum):
    """The steps of a contribution."""

    ASKED = "asked"
    PLEDGED = "pledged"
    INVOICED = "invoiced"
    RECEIVED = "received"

    @property
    def label(self) -> Promise:
        """The step in the reader's language."""
        return _STEPS[self]


class BasisKind(StrEnum):
    """On what a contribution rests."""

    SCALE = "scale"
    MINIMUM = "minimum"
    VOLUNTARY = "voluntary"
    EARMARKED = "earmarked"

    @property
    def is_gift(self) -> bool:
        """Whether nothing is expected until a State pledges it."""
        return self in {BasisKind.VOLUNTARY, BasisKind.EARMARKED}


class BalanceKind(StrEnum):
    """What an amount told by the host's accounts is: all cash of the stream, or the reserve in it."""

    CASH = "cash"
    RESERVE = "reserve"

    @property
    def label(self) -> Promise:
        """The kind in the reader's language."""
        return _BALANCES[self]


class ImportState(StrEnum):
    """What was decided on a file of the host's accounts."""

    OPEN = "open"
    TAKEN = "taken"
    DISCARDED = "discarded"
    UNDONE = "undone"

    @property
    def label(self) -> Promise:
        """The decision in the reader's language."""
        return _IMPORT_STATES[self]


_STAGES: dict[Stage, Promise] = {
    Stage.PROPOSED: _("proposed"),
    Stage.ADOPTED: _("adopted"),
    Stage.AUDITED: _("audited"),
}
_ENTRY_KINDS: dict[EntryKind, Promise] = {
    EntryKind.SPENT: _("spent"),
    EntryKind.COMMITTED: _("committed"),
    EntryKind.REFUNDED: _("refunded"),
}
_STEPS: dict[Step, Promise] = {
    Step.ASKED: _("asked"),
    Step.PLEDGED: _("pledged"),
    Step.INVOICED: _("invoiced"),
    Step.RECEIVED: _("received"),
}
_BALANCES: dict[BalanceKind, Promise] = {
    BalanceKind.CASH: _("cash of the stream"),
    BalanceKind.RESERVE: _("reserve held"),
}
_IMPORT_STATES: dict[ImportState, Promise] = {
    ImportState.OPEN: _("to be decided"),
    ImportState.TAKEN: _("taken over"),
    ImportState.DISCARDED: _("discarded"),
    ImportState.UNDONE: _("undone"),
}
