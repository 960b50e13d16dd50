"""A register put into columns, once, so that any day can be answered for all States."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from servanda.law.arrays.days import NEVER, Days, number
from servanda.law.arrays.filings import Filings, filings_of
from servanda.law.arrays.steps_over_time import KnownOverTime, known_over_time
from servanda.law.decisions import granted
from servanda.law.explain.case import Case, end_of
from servanda.law.explain.once import starts
from servanda.law.records import CONSENT, ActKind, Dossier, Register
from servanda.law.standing import act_in_use, withdrawal_effective_on
from servanda.law.treaty import Event, Obligation, Treaty


@dataclass(frozen=True)
class Membership:
    """Of each State: the days of deposit, of notice of withdrawal and of its effect (NEVER where none)."""

    consent: Days
    notice: Days
    leaves: Days


@dataclass(frozen=True)
class FactClock:
    """Clocks that start from a fact: the State's row, the day it is told, the start, its name."""

    row: npt.NDArray[np.intp]
    told: Days
    start: Days
    period: tuple[str, ...]


@dataclass(frozen=True)
class Extensions:
    """Dates granted, in the order of the chains.

    The place of the clock, the day of the decision, and the date written in it.
    """

    row: npt.NDArray[np.intp]
    decided: Days
    until_first: Days
    until_last: Days


@dataclass(frozen=True)
class ObligationColumns:
    """All that is recorded under one obligation."""

    obligation: Obligation
    known: KnownOverTime
    extensions: Extensions
    fact_clocks: dict[str, FactClock]
    filings: Filings | None
    complete_since: int


@dataclass(frozen=True)
class Columns:
    """A treaty's register as columns; `iso3` names the rows."""

    treaty: Treaty
    iso3: tuple[str, ...]
    membership: Membership
    obligations: tuple[ObligationColumns, ...]

    @classmethod
    def of(cls, treaty: Treaty, register: Register) -> Columns:
        """The columns of the States that have a dossier, in the order of their codes."""
        dossiers = dict(enumerate(register.dossiers[iso3] for iso3 in sorted(register.dossiers)))
        return cls(
            treaty,
            tuple(dossier.iso3 for dossier in dossiers.values()),
            _membership(treaty, dossiers),
            tuple(_obligation(treaty, duty, register, dossiers) for duty in treaty.obligation_list),
        )


def _membership(treaty: Treaty, dossiers: dict[int, Dossier]) -> Membership:
    size = len(dossiers)
    consent, notice, leaves = (np.full(size, NEVER, np.int32) for _ in range(3))
    for row, dossier in dossiers.items():
        joined = act_in_use(dossier, CONSENT)
        left = act_in_use(dossier, [ActKind.WITHDRAWAL])
        if joined:
            consent[row] = number(joined.on)
        if joined and left:
            notice[row] = number(left.on)
            leaves[row] = number(withdrawal_effective_on(treaty, left))
    return Membership(consent, notice, leaves)


def _obligation(
    treaty: Treaty, duty: Obligation, register: Register, dossiers: dict[int, Dossier]
) -> ObligationColumns:
    events = [
        duty.start,
        *(clock.start for clock in duty.clocks),
        *([duty.each.follows] if duty.each else []),
    ]
    roots = {root_fact(treaty, event) for event in events}
    return ObligationColumns(
        duty,
        known_over_time(treaty, duty, dossiers, len(dossiers)),
        _extensions(treaty, duty, register, dossiers),
        {fact: _fact_clock(fact, dossiers) for fact in roots if fact},
        filings_of(treaty, duty, dossiers) if duty.kind == "yearly" else None,
        number(register.complete_since.get(duty.id)),
    )


def _extensions(
    treaty: Treaty, duty: Obligation, register: Register, dossiers: dict[int, Dossier]
) -> Extensions:
    rows: list[tuple[int, int, int, int]] = []
    for place, dossier, start in _main_starts(treaty, duty, register, dossiers):
        decisions = [one for one in dossier.decisions if one.obligation == duty.id]
        for link in granted(decisions, end_of(start, duty.as_read), register.meetings):
            until = link.decision.until
            rows.append((place, number(link.decided_on), number(until.first), number(until.last)))
    table = np.array(rows, np.int32).reshape(len(rows), 4)
    return Extensions(table[:, 0].astype(np.intp), table[:, 1], table[:, 2], table[:, 3])


def _main_starts(
    treaty: Treaty, duty: Obligation, register: Register, dossiers: dict[int, Dossier]
) -> Iterator[tuple[int, Dossier, dt.date]]:
    """Each start of the main clock, with its place: the State's row, or the fact's where facts start it."""
    if duty.within is None:
        return
    by_fact = root_fact(treaty, duty.start) is not None
    counted = 0
    for row, dossier in dossiers.items():
        if not by_fact and not any(one.obligation == duty.id for one in dossier.decisions):
            continue
        case = Case.of(treaty, register, dossier, dt.date.max, dt.date.max)
        for start in starts(case, duty.start) if case else ():
            yield (counted if by_fact else row), dossier, start.on
            counted += 1


def root_fact(treaty: Treaty, event: Event) -> str | None:
    """The fact in which a chain of events begins; None where it begins with entry into force."""
    while event.due is not None:
        event = treaty.obligations[event.due].start
    return event.fact


def _fact_clock(name: str, dossiers: dict[int, Dossier]) -> FactClock:
    rows = [
        (row, number(fact.on.last), str(fact.on))
        for row, dossier in dossiers.items()
        if act_in_use(dossier, CONSENT)
        for fact in dossier.facts
        if fact.in_use and fact.fact == name and fact.on
    ]
    days = np.array([day for _, day, _ in rows], np.int32)
    return FactClock(
        np.array([row for row, _, _ in rows], np.intp), days, days, tuple(period for *_, period in rows)
    )
