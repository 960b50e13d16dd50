"""Who holds a mandate on a day: mandates begin and end with a formal meeting."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from servanda.law.partial_dates import PartialDate
from servanda.law.records import Confidence, Meeting, Sourced


class MandateKind(StrEnum):
    """What a State does for the whole treaty, chosen by a meeting."""

    PRESIDENT = "president"
    PRESIDENT_DESIGNATE = "president-designate"
    COORDINATOR = "coordinator"


@dataclass(frozen=True, kw_only=True)
class Mandate(Sourced):
    """A State holds a mandate from one meeting to another, as far as the source tells.

    Where it gives no beginning, `seen_on` is when it names the State as holding the mandate.
    """

    iso3: str
    kind: MandateKind
    theme: str = ""
    """By its id in the treaty file; "" for the presidency, and for general status and operation."""
    since: PartialDate | None = None
    until: PartialDate | None = None
    seen_on: PartialDate | None = None


def held_on(mandates: Iterable[Mandate], meetings: Sequence[Meeting], on: dt.date) -> list[Mandate]:
    """The mandates in use that are held on the day, in their order.

    A term runs from the day after a meeting closes to the day on which a later one closes. Of the beginning and the
    end the source mostly gives the year: the meeting that closed in it is meant. Without an end the term runs to the
    next meeting; without a beginning either, it is the term in which the source names the State. What is told with
    low confidence counts only where nothing else is told of the same mandate.
    """
    closings = sorted(meeting.closes_on for meeting in meetings if meeting.in_use)
    held = [each for each in mandates if each.in_use and _covers(_term(each, closings), on)]
    sure = {(each.kind, each.theme) for each in held if each.confidence is not Confidence.LOW}
    return [
        each for each in held if each.confidence is not Confidence.LOW or (each.kind, each.theme) not in sure
    ]


Term = tuple[dt.date, dt.date | None]
"""The day after which a mandate is held, and its last day; None where no meeting ends it yet."""


def _covers(term: Term | None, on: dt.date) -> bool:
    if term is None:
        return False
    after, last = term
    return after < on and (last is None or on <= last)


def _term(mandate: Mandate, closings: Sequence[dt.date]) -> Term | None:
    """The term of a mandate; None where the source dates it in no way."""
    if mandate.since is None:
        return _around(mandate.seen_on.first, closings) if mandate.seen_on else None
    after = next(iter(_within(mandate.since, closings)), mandate.since.first - dt.timedelta(days=1))
    if mandate.until is None:
        return after, _next(after, closings)
    return after, next(iter(reversed(_within(mandate.until, closings))), mandate.until.last)


def _around(day: dt.date, closings: Sequence[dt.date]) -> Term:
    before = [closing for closing in closings if closing < day]
    after = before[-1] if before else day - dt.timedelta(days=1)
    return after, next((closing for closing in closings if closing >= day), None)


def _next(after: dt.date, closings: Sequence[dt.date]) -> dt.date | None:
    return next((closing for closing in closings if closing > after), None)


def _within(span: PartialDate, closings: Sequence[dt.date]) -> list[dt.date]:
    """The meetings that closed in the year or month; none for a day, which says itself when."""
    return [] if span.is_exact else [closing for closing in closings if span.first <= closing <= span.last]
