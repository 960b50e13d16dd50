"""What happened in a period, over all States: acts, reports received, dates met, extensions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from servanda.common.languages import current
from servanda.duties.queries import register
from servanda.law.findings import Duty, StateOfPlay
from servanda.law.records import ActKind
from servanda.papers.dates import write_date, write_partial_date
from servanda.papers.numbers import write_number
from servanda.publications.all_states import all_duties
from servanda.publications.briefings.extensions import extensions_granted
from servanda.publications.drafts.sections import Period

_MET = frozenset({StateOfPlay.MET, StateOfPlay.MET_LATE})


@dataclass(frozen=True)
class Event:
    """Something that happened for a State, and when, in words."""

    iso3: str
    on: dt.date
    told: str


def acts_in(treaty_id: str, period: Period, kinds: frozenset[ActKind]) -> Sequence[Event]:
    """The acts of these kinds that the depositary received in the period, oldest first."""
    return _in_order(
        Event(act.iso3, act.on, write_date(act.on, current()))
        for dossier in register(treaty_id).dossiers.values()
        for act in dossier.acts
        if act.in_use and act.kind in kinds and period.first <= act.on <= period.last
    )


def reports_in(treaty_id: str, period: Period, obligation: str) -> Sequence[Event]:
    """The reports under an obligation that are known to have been received in the period, each State once a report."""
    return _in_order(
        Event(filing.iso3, filing.received_on.first, write_partial_date(filing.received_on, current()))
        for dossier in register(treaty_id).dossiers.values()
        for filing in dossier.filings
        if filing.in_use and filing.obligation == obligation
        if period.first <= filing.received_on.first and filing.received_on.last <= period.last
    )


def met_in(treaty_id: str, period: Period, obligation: str) -> Sequence[Event]:
    """The States that did in the period what the obligation asks, as far as the day is known."""
    return _in_order(
        Event(duty.iso3, duty.done_on.first, write_partial_date(duty.done_on, current()))
        for duty in duties_on(treaty_id, period.last, obligation)
        if duty.done_on and duty.state in _MET
        if period.first <= duty.done_on.first and duty.done_on.last <= period.last
    )


def extended_in(treaty_id: str, period: Period, obligation: str) -> Sequence[Event]:
    """The extensions decided in the period, with the date written in the decision."""
    owed = duties_on(treaty_id, period.last, obligation)
    return _in_order(
        Event(
            one.decision.iso3,
            one.decided_on,
            _("until %(day)s") % {"day": write_partial_date(one.decision.until, current())},
        )
        for one in extensions_granted(treaty_id, owed, period.last)
        if period.first <= one.decided_on
    )


def duties_on(treaty_id: str, on: dt.date, obligation: str) -> Sequence[Duty]:
    """How one obligation stands for every State on a day."""
    return [duty for duty in all_duties(treaty_id, on) if duty.obligation == obligation]


def listed(label: str, events: Sequence[Event], names: Mapping[str, str]) -> str:
    """“Label (2): Benin (10 July 2017), Sri Lanka (1 March 2018).”"""
    told = _(", ").join(
        _("%(state)s (%(when)s)") % {"state": names.get(event.iso3, event.iso3), "when": event.told}
        for event in events
    )
    number = write_number(len({event.iso3 for event in events}), current())
    return _("%(label)s (%(number)s): %(states)s.") % {"label": label, "number": number, "states": told}


def _in_order(events: Iterator[Event]) -> Sequence[Event]:
    return sorted(events, key=lambda event: (event.on, event.iso3))
