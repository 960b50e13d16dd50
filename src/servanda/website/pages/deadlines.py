"""Deadlines by obligation."""

from __future__ import annotations

from dataclasses import dataclass

from servanda.common.access import NotThere
from servanda.common.as_of import AsOf
from servanda.common.languages import current
from servanda.common.treaty import treaty_of_this_desk
from servanda.law.findings import Duty
from servanda.law.treaty import Obligation
from servanda.publications.deadlines import ObligationDeadlines, deadlines, first_day
from servanda.states.queries import state_labels


@dataclass(frozen=True)
class DeadlinesPage:
    """The context of `website/deadlines.html`."""

    dated: tuple[Obligation, ...]
    """Obligations that have deadlines."""
    standing: tuple[Obligation, ...]
    """Obligations without a time limit."""


@dataclass(frozen=True)
class DeadlinesOfPage:
    """The context of `website/deadlines_of.html`."""

    shown: ObligationDeadlines
    names: dict[str, str]
    """Names of States by code, in the order of names."""

    @property
    def duties(self) -> list[Duty]:
        """The duties soonest first, those of one day in the order of names; those without a date last."""
        place = {iso3: number for number, iso3 in enumerate(self.names)}
        return sorted(self.shown.duties, key=lambda duty: (first_day(duty), place[duty.iso3]))

    @property
    def not_told(self) -> list[str]:
        """Codes of the States for which the sources do not tell whether the obligation applies, in order of names."""
        codes = {duty.iso3 for duty in self.shown.not_told}
        return [iso3 for iso3 in self.names if iso3 in codes]


def deadlines_page() -> DeadlinesPage:
    """What obligations there are, in the order of the treaty."""
    obligations = treaty_of_this_desk().obligation_list
    return DeadlinesPage(
        dated=tuple(one for one in obligations if one.kind != "standing"),
        standing=tuple(one for one in obligations if one.kind == "standing"),
    )


def deadlines_of_page(treaty_id: str, obligation: str, as_of: AsOf, period: str) -> DeadlinesOfPage:
    """The deadlines of one obligation on the day shown. `NotThere` for one that the treaty lacks."""
    if obligation not in treaty_of_this_desk().obligations:
        raise NotThere
    names = {label.iso3: label.name for label in state_labels(current(), as_of.day)}
    return DeadlinesOfPage(deadlines(treaty_id, obligation, as_of.day, period), names)
