"""Deadlines as they are published: by obligation, each State's date with its state of play."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from servanda.duties.queries import treaty
from servanda.law.findings import Duty, Reason, StateOfPlay
from servanda.law.treaty import Obligation
from servanda.publications.all_states import all_duties

_NO_DEADLINE = frozenset({StateOfPlay.NOT_APPLICABLE, StateOfPlay.ENDED})


@dataclass(frozen=True)
class ObligationDeadlines:
    """The deadlines of one obligation, soonest first; those without a date last."""

    obligation: Obligation
    duties: Sequence[Duty]
    not_told: Sequence[Duty]
    """Duties of States for which the sources do not tell whether the obligation applies, and print no date."""
    period: str = ""
    periods: Sequence[str] = ()
    """For yearly obligations: the calendar year shown, and the ones that can be chosen."""


def deadlines(treaty_id: str, obligation_id: str, on: dt.date, period: str = "") -> ObligationDeadlines:
    """The deadlines of one obligation on the day `on`; of a yearly one, those of one calendar year.

    Without a `period` it is the year whose report fell due last. KeyError for an obligation the treaty lacks.
    """
    obligation = treaty(treaty_id).obligations[obligation_id]
    found = [
        duty for duty in all_duties(treaty_id, on, None, (obligation_id,)) if duty.state not in _NO_DEADLINE
    ]
    periods = sorted({duty.period for duty in found}, reverse=True) if obligation.kind == "yearly" else []
    if periods:
        period = period if period in periods else _latest_due(found, on) or periods[0]
        found = [duty for duty in found if duty.period == period]
    return ObligationDeadlines(
        obligation,
        duties=sorted((duty for duty in found if _is_dated(duty)), key=_by_date),
        not_told=[duty for duty in found if not _is_dated(duty)],
        period=period,
        periods=periods,
    )


def _is_dated(duty: Duty) -> bool:
    return duty.reason != Reason.CONDITION_UNKNOWN or bool(duty.published_due_on)


def _latest_due(duties: Sequence[Duty], on: dt.date) -> str:
    return max((duty.period for duty in duties if duty.due_on and duty.due_on.last <= on), default="")


def first_day(duty: Duty) -> dt.date:
    """The day a duty is sorted by: the first that its date can mean, or the last of the calendar without one."""
    return duty.due_on.first if duty.due_on else dt.date.max


def _by_date(duty: Duty) -> tuple[dt.date, str]:
    return first_day(duty), duty.iso3
