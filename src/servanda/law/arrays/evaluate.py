"""Findings for all States on a day, from columns."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from servanda.law.arrays.clocks import Rows, entered, later_rows, main_rows
from servanda.law.arrays.columns import Columns, ObligationColumns
from servanda.law.arrays.days import LONG_AGO, NEVER, Days, number
from servanda.law.arrays.play import STATES, Clocks, Codes, play
from servanda.law.arrays.steps_over_time import REASON_CODE, KnownColumns
from servanda.law.arrays.years import filings_known, year_rows
from servanda.law.findings import Reason, StateOfPlay
from servanda.law.treaty import Clock


@dataclass(frozen=True)
class Findings:
    """Findings under one obligation, one entry a duty. Days are numbers; NEVER where there is none."""

    obligation: str
    row: npt.NDArray[np.intp]
    """The State's row in `Columns.iso3`."""
    period: tuple[str, ...]
    """The period of each duty, or nothing where none has one."""
    original: Days
    due_first: Days
    due_last: Days
    done_first: Days
    done_last: Days
    state: Codes
    """Codes into `play.STATES`."""
    reason: Codes


def findings(
    columns: Columns, on: dt.date, until: dt.date | None = None, only: Collection[str] | None = None
) -> Iterator[Findings]:
    """The findings of each obligation (or of those named in `only`) on the day `on`, in file order.

    Yearly duties are listed up to the next one, or up to those due on `until` where that is later.
    """
    day = _Day.of(columns, on, until)
    for part in columns.obligations:
        if only is not None and part.obligation.id not in only:
            continue
        yield from _BY_KIND[part.obligation.kind](day, part)


@dataclass(frozen=True)
class _Day:
    columns: Columns
    on: int
    until: int
    entry: Days
    leaves: Days

    @classmethod
    def of(cls, columns: Columns, on: dt.date, until: dt.date | None) -> _Day:
        today = number(on)
        member = columns.membership
        leaves = np.where(member.notice <= today, member.leaves, NEVER).astype(np.int32)
        entry = entered(columns.treaty.entry_into_force, member.consent)
        return cls(columns, today, max(today, number(until or on)), entry, leaves)

    def joined(self) -> npt.NDArray[np.intp]:
        return np.flatnonzero(self.columns.membership.consent <= self.on)


def _once(day: _Day, part: ObligationColumns) -> Iterator[Findings]:
    told = part.known.at(day.on)
    rows = main_rows(day.columns, part, day.entry, day.on)
    yield _dated(day, part, rows, told.of_states(rows.state))
    for clock in part.obligation.clocks:
        yield _later(day, part, clock, told)


def _later(day: _Day, part: ObligationColumns, clock: Clock, told: KnownColumns) -> Findings:
    rows = later_rows(day.columns, part, clock, day.entry, day.on)
    known = told.of_states(rows.state)
    before = known.done_last <= rows.start
    known.done_first[before] = NEVER
    known.done_last[before] = NEVER
    known.open_until[before] = LONG_AGO
    known.bound[:] = 1
    return _dated(day, part, rows, known)


def _dated(day: _Day, part: ObligationColumns, rows: Rows, told: KnownColumns) -> Findings:
    clocks = Clocks(
        start=rows.start,
        due_first=rows.due_first,
        due_last=rows.due_last,
        ends=day.leaves[rows.state],
        notice=part.obligation.notice,
        complete_since=part.complete_since,
    )
    return _found(part, rows, clocks, told, day.on)


def _found(part: ObligationColumns, rows: Rows, clocks: Clocks, told: KnownColumns, on: int) -> Findings:
    state, reason = play(clocks, told, on)
    return Findings(
        part.obligation.id,
        rows.state,
        rows.period,
        rows.original,
        rows.due_first,
        rows.due_last,
        told.done_first,
        told.done_last,
        state,
        reason,
    )


def _yearly(day: _Day, part: ObligationColumns) -> Iterator[Findings]:
    rows, years, period_starts = year_rows(day.columns, part, day.entry, day.leaves, (day.on, day.until))
    told = filings_known(part, rows.state, years, len(day.columns.iso3))
    clocks = Clocks(
        start=day.entry[rows.state],
        due_first=rows.due_first,
        due_last=rows.due_last,
        ends=day.leaves[rows.state],
        notice=part.obligation.notice,
        complete_since=part.complete_since,
        period_starts=period_starts,
    )
    yield _found(part, replace(rows, period=tuple(map(str, years.tolist()))), clocks, told, day.on)


def _standing(day: _Day, part: ObligationColumns) -> Iterator[Findings]:
    """A clock that never ends, so that only the rules before "time left" can hold."""
    state = day.joined()
    told = part.known.at(day.on).of_states(state)
    told.done_first[:] = NEVER
    told.done_last[:] = NEVER
    endless = np.full(state.shape, NEVER, np.int32)
    found = _dated(day, part, Rows(state, day.entry[state], endless, endless, endless), told)
    running = found.state == STATES.index(StateOfPlay.RUNNING)
    found.reason[running] = REASON_CODE[Reason.NO_TIME_LIMIT]
    yield found


_BY_KIND = {"once": _once, "yearly": _yearly, "standing": _standing}
