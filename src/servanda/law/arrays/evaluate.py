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
from servanda.law.arrays.play import NO_TIME_LIMIT, STATE_OF, TIME_LEFT, Clocks, Ranks, play
from servanda.law.arrays.steps_over_time import KnownColumns
from servanda.law.arrays.years import filings_known, year_grid
from servanda.law.treaty import Clock


@dataclass(frozen=True)
class Findings:
    """Findings under one obligation. Days are numbers; NEVER where there is none.

    The arrays fit together: one entry a duty, or a grid of States by years in which only `listed` entries count.
    """

    obligation: str
    row: npt.NDArray[np.intp]
    """The State's row in `Columns.iso3`."""
    period: tuple[str, ...]
    """The period of each duty, or of each column of a grid; nothing where none has one."""
    original: Days
    due_first: Days
    due_last: Days
    done_first: Days
    done_last: Days
    rule: Ranks
    """Which of `play.RULES` decides each duty."""
    listed: npt.NDArray[np.bool_] | None = None

    @property
    def state(self) -> Ranks:
        """The state of play of each duty, as a code into `play.STATES`."""
        return STATE_OF[self.rule]

    def flat(self) -> Findings:
        """The same with one entry a duty, in the order of the States' rows."""
        if self.listed is None:
            return self
        which = np.nonzero(self.listed)

        def picked(column: npt.NDArray) -> npt.NDArray:
            return np.broadcast_to(column, self.listed.shape)[which]  # type: ignore[union-attr]

        return Findings(
            self.obligation,
            picked(self.row[:, None]),
            tuple(self.period[column] for column in which[1].tolist()),
            *(picked(column) for column in (self.original, self.due_first, self.due_last)),
            *(picked(column) for column in (self.done_first, self.done_last, self.rule)),
        )


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
    anyone_left: bool

    @classmethod
    def of(cls, columns: Columns, on: dt.date, until: dt.date | None) -> _Day:
        today = number(on)
        member = columns.membership
        leaves = np.where(member.notice <= today, member.leaves, NEVER).astype(np.int32)
        entry = entered(columns.treaty.entry_into_force, member.consent)
        return cls(
            columns, today, max(today, number(until or on)), entry, leaves, bool((leaves < NEVER).any())
        )

    def ends(self, states: npt.NDArray[np.intp]) -> Days | None:
        return self.leaves[states] if self.anyone_left else None

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
    afresh = replace(
        known,
        bound=None,
        done_first=np.where(before, NEVER, known.done_first),
        done_last=np.where(before, NEVER, known.done_last),
        open_until=np.where(before, LONG_AGO, known.open_until),
    )
    return _dated(day, part, rows, afresh)


def _dated(day: _Day, part: ObligationColumns, rows: Rows, told: KnownColumns) -> Findings:
    clocks = Clocks(
        start=rows.start,
        due_first=rows.due_first,
        due_last=rows.due_last,
        ends=day.ends(rows.state),
        notice=part.obligation.notice,
        complete_since=part.complete_since,
    )
    return _found(part, rows, clocks, told, day.on)


def _found(part: ObligationColumns, rows: Rows, clocks: Clocks, told: KnownColumns, on: int) -> Findings:
    return Findings(
        part.obligation.id,
        rows.state,
        rows.period,
        rows.original,
        rows.due_first,
        rows.due_last,
        told.done_first,
        told.done_last,
        play(clocks, told, on),
    )


def _yearly(day: _Day, part: ObligationColumns) -> Iterator[Findings]:
    grid = year_grid(day.columns, part, day.entry, day.leaves, (day.on, day.until))
    told = filings_known(part, grid)
    ends = day.ends(grid.state)
    clocks = Clocks(
        start=grid.start[:, None],
        due_first=grid.due,
        due_last=grid.due,
        ends=None if ends is None else ends[:, None],
        notice=part.obligation.notice,
        complete_since=part.complete_since,
        period_starts=grid.begins,
    )
    rows = Rows(grid.state, grid.start, grid.due, grid.due, grid.due, tuple(map(str, grid.years.tolist())))
    yield replace(_found(part, rows, clocks, told, day.on), listed=grid.listed)


def _standing(day: _Day, part: ObligationColumns) -> Iterator[Findings]:
    """A clock that never ends, so that only the rules before "time left" can hold."""
    state = day.joined()
    endless = np.full(state.shape, NEVER, np.int32)
    told = part.known.at(day.on).of_states(state)
    told = replace(told, done_first=endless, done_last=endless)
    found = _dated(day, part, Rows(state, day.entry[state], endless, endless, endless), told)
    yield replace(found, rule=np.where(found.rule == TIME_LEFT, NO_TIME_LIMIT, found.rule))


_BY_KIND = {"once": _once, "yearly": _yearly, "standing": _standing}
