"""What the list of contributions can be narrowed to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from servanda.common.languages import current
from servanda.common.obligations import in_digits
from servanda.desk.pages.people.persons import Choice
from servanda.finance.funding import Stream, funding_of
from servanda.finance.queries import ContributionLine

SHOWN: dict[str, Promise] = {
    "outstanding": _("something is outstanding"),
    "received": _("something was received"),
    "nothing": _("nothing was received"),
}


@dataclass(frozen=True)
class Only:
    """What the list is narrowed to; a value that is on no list narrows nothing."""

    basis: str
    shown: str

    def admits(self, line: ContributionLine) -> bool:
        """Whether the line is asked for."""
        if self.basis and line.basis != self.basis:
            return False
        match self.shown:
            case "outstanding":
                return bool(line.standing.outstanding)
            case "received":
                return line.standing.received is not None
            case "nothing":
                return line.standing.received is None
        return True


def streams_and_years(treaty_id: str, stream: Stream, years: Sequence[int], year: int) -> Sequence[Choice]:
    """The stream and the year, of which one is always shown."""
    streams = [(one.id, one.names.in_language(current())) for one in funding_of(treaty_id).streams]
    return [
        Choice("stream", str(_("Stream of money")), streams, stream.id),
        Choice("year", str(_("Year")), [(str(one), in_digits(str(one))) for one in years], str(year)),
    ]


def filters_of(stream: Stream, only: Only) -> Sequence[Choice]:
    """By basis, and by what came in."""
    bases = [(one.id, one.names.in_language(current())) for one in stream.bases]
    return [
        Choice("basis", str(_("Basis")), bases, only.basis),
        Choice("shown", str(_("Show")), [(each, str(label)) for each, label in SHOWN.items()], only.shown),
    ]
