"""What happened and what is to come, in the order of days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _

from servanda.common.obligations import in_digits, obligation_name
from servanda.common.steps import date_in_words
from servanda.common.words import word
from servanda.law.findings import Duty, Standing, StateOfPlay
from servanda.law.partial_dates import PartialDate
from servanda.law.records import Act, ActKind, Decision, Dossier, Filing, Meeting
from servanda.law.treaty import Treaty

_AHEAD = frozenset({StateOfPlay.RUNNING, StateOfPlay.DUE, StateOfPlay.NOT_STARTED})


class Happening(StrEnum):
    """What an entry of the timeline is about."""

    ACT = "act"
    ENTRY_INTO_FORCE = "entry into force"
    WITHDRAWAL_EFFECTIVE = "withdrawal effective"
    REPORT_RECEIVED = "report received"
    EXTENSION_DECIDED = "extension decided"
    FACT = "fact"
    DUE = "due"


@dataclass(frozen=True)
class TimelineEntry:
    """One day that matters. `subject` is the kind of act, or the id of the obligation or fact it is about."""

    on: PartialDate
    what: Happening
    subject: str = ""
    period: str = ""
    happened: bool = True

    @property
    def text(self) -> str:
        """The entry in words, in the active language."""
        return _TELL[self.what](self)


def timeline(
    rules: Treaty,
    dossier: Dossier,
    standing: Standing,
    duties: Sequence[Duty],
    meetings: Sequence[Meeting] = (),
) -> Sequence[TimelineEntry]:
    """The entries of a State known on the day of `standing`, oldest first, followed by the dates still ahead."""
    on = standing.as_of
    past = [
        *_acts(dossier.acts),
        *_effects(standing),
        *_filings(dossier.filings),
        *_decisions(dossier.decisions, {meeting.code: meeting.closes_on for meeting in meetings}),
        *_completions(rules, duties),
    ]
    happened = [entry for entry in past if entry.on.first <= on]
    ahead = [entry for entry in (*_effects(standing), *_due(duties)) if entry.on.first > on]
    return sorted(happened, key=_order) + sorted(_not_yet(ahead), key=_order)


def _order(entry: TimelineEntry) -> tuple[dt.date, dt.date]:
    return entry.on.first, entry.on.last


def _acts(acts: Iterable[Act]) -> Iterable[TimelineEntry]:
    return (TimelineEntry(PartialDate.on(act.on), Happening.ACT, act.kind) for act in acts if act.in_use)


def _effects(standing: Standing) -> Iterable[TimelineEntry]:
    if standing.in_force_on:
        yield TimelineEntry(PartialDate.on(standing.in_force_on), Happening.ENTRY_INTO_FORCE)
    if standing.withdrawn_on:
        yield TimelineEntry(PartialDate.on(standing.withdrawn_on), Happening.WITHDRAWAL_EFFECTIVE)


def _filings(filings: Iterable[Filing]) -> Iterable[TimelineEntry]:
    return (
        TimelineEntry(filing.received_on, Happening.REPORT_RECEIVED, filing.obligation, filing.period)
        for filing in filings
        if filing.in_use
    )


def _decisions(decisions: Iterable[Decision], opened: dict[str, dt.date]) -> Iterable[TimelineEntry]:
    for decision in decisions:
        decided = decision.decided_on or opened.get(decision.meeting)
        if decision.in_use and decided:
            yield TimelineEntry(
                PartialDate.on(decided), Happening.EXTENSION_DECIDED, decision.obligation, str(decision.until)
            )


def _completions(rules: Treaty, duties: Iterable[Duty]) -> Iterable[TimelineEntry]:
    return (
        TimelineEntry(duty.done_on, Happening.FACT, duty.obligation, duty.period)
        for duty in duties
        if duty.done_on and not rules.obligations[duty.obligation].filing
    )


def _due(duties: Iterable[Duty]) -> Iterable[TimelineEntry]:
    return (
        TimelineEntry(duty.due_on, Happening.DUE, duty.obligation, duty.period)
        for duty in duties
        if duty.due_on and duty.state in _AHEAD
    )


def _not_yet(entries: Iterable[TimelineEntry]) -> Iterable[TimelineEntry]:
    return (
        TimelineEntry(entry.on, entry.what, entry.subject, entry.period, happened=False) for entry in entries
    )


def _of_period(entry: TimelineEntry) -> str:
    name = obligation_name(entry.subject)
    if entry.period.isdigit():
        return _("%(obligation)s for %(year)s") % {"obligation": name, "year": in_digits(entry.period)}
    return name


_TELL: dict[Happening, Callable[[TimelineEntry], str]] = {
    Happening.ACT: lambda entry: word(ActKind(entry.subject)),
    Happening.ENTRY_INTO_FORCE: lambda _entry: _("Entry into force for the State"),
    Happening.WITHDRAWAL_EFFECTIVE: lambda _entry: _("Withdrawal takes effect"),
    Happening.REPORT_RECEIVED: lambda entry: _("Received: %(what)s") % {"what": _of_period(entry)},
    Happening.EXTENSION_DECIDED: lambda entry: (
        _("Extension decided: %(obligation)s, until %(day)s")
        % {"obligation": obligation_name(entry.subject), "day": date_in_words(entry.period)}
    ),
    Happening.FACT: lambda entry: (
        _("Completed: %(obligation)s") % {"obligation": obligation_name(entry.subject)}
    ),
    Happening.DUE: lambda entry: _("Due: %(what)s") % {"what": _of_period(entry)},
}
