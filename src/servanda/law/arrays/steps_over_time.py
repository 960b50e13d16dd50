"""What is known of each State changes on certain days; between them it holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from servanda.law.arrays.days import LONG_AGO, NEVER, Days, number
from servanda.law.findings import Reason
from servanda.law.known import Known, known
from servanda.law.records import Dossier
from servanda.law.treaty import Obligation, Treaty

REASONS = tuple(Reason)
REASON_CODE = {reason: code for code, reason in enumerate(REASONS)}
BOUND_CODE = {True: 1, False: 0, None: -1}


@dataclass(frozen=True)
class KnownColumns:
    """Of many duties: whether they bind, 1, 0 or -1 (not told), and when they were done or surely still open.

    `bound` is None where all bind; NEVER and LONG_AGO stand where there is no day. Never changed once made.
    """

    bound: npt.NDArray[np.int8] | None
    bound_reason: npt.NDArray[np.int8]
    done_first: Days
    done_last: Days
    open_until: Days

    @classmethod
    def nothing(cls, shape: int | tuple[int, ...], bound: int = 1) -> KnownColumns:
        """Columns that tell nothing but whether the duty binds."""
        return cls(
            np.full(shape, bound, np.int8),
            np.full(shape, REASON_CODE[Reason.CONDITION_UNKNOWN], np.int8),
            np.full(shape, NEVER, np.int32),
            np.full(shape, NEVER, np.int32),
            np.full(shape, LONG_AGO, np.int32),
        )

    @property
    def columns(self) -> tuple[npt.NDArray, ...]:
        """The arrays, those that are there."""
        rest = (self.bound_reason, self.done_first, self.done_last, self.open_until)
        return rest if self.bound is None else (self.bound, *rest)

    def of_states(self, rows: npt.NDArray) -> KnownColumns:
        """The same for chosen rows."""
        if rows.size == self.done_first.shape[0] and (rows[:-1] < rows[1:]).all():
            return self
        return self._made(column[rows] for column in self.columns)

    def copy(self) -> KnownColumns:
        """The same in arrays of their own."""
        return self._made(column.copy() for column in self.columns)

    def simplified(self) -> KnownColumns:
        """The same, without the column `bound` where all bind."""
        if self.bound is None or (self.bound != 1).any():
            return self
        return replace(self, bound=None)

    def _made(self, columns: Iterable[npt.NDArray]) -> KnownColumns:
        return KnownColumns(*(() if self.bound is not None else (None,)), *columns)


@dataclass(frozen=True)
class Known1:
    """One change: from the day `since` on, this is known of the State in `row`."""

    row: int
    since: int
    known: Known


@dataclass(frozen=True)
class KnownOverTime:
    """What was known from the start of time, and changes sorted by day, later ones taking an earlier one's place."""

    base: KnownColumns
    since: Days
    row: npt.NDArray[np.intp]
    values: KnownColumns

    @classmethod
    def of(cls, changes: Iterable[Known1], states: int, unbound: int) -> KnownOverTime:
        """Columns of these changes; `unbound` is the code of a State of which nothing was ever recorded."""
        ordered = sorted(changes, key=lambda change: change.since)
        base = KnownColumns.nothing(states, unbound)
        for change in ordered:
            if change.since == LONG_AGO:
                write(base, change.row, change.known)
        later = [change for change in ordered if change.since != LONG_AGO]
        values = KnownColumns.nothing(len(later))
        for place, change in enumerate(later):
            write(values, place, change.known)
        return cls(
            base if later else base.simplified(),
            np.array([change.since for change in later], np.int32),
            np.array([change.row for change in later], np.intp),
            values,
        )

    def at(self, on: int) -> KnownColumns:
        """What is known of every State on the day `on`."""
        upto = int(np.searchsorted(self.since, on, side="right"))
        if not upto:
            return self.base
        now = self.base.copy()
        for column, then in zip(now.columns, self.values.columns, strict=True):
            column[self.row[:upto]] = then[:upto]
        return now


def write(columns: KnownColumns, place: int | tuple[int, int], told: Known) -> None:
    """Put one State's knowledge into its place, while columns are being made."""
    if columns.bound is not None:
        columns.bound[place] = BOUND_CODE[told.bound]
    columns.bound_reason[place] = REASON_CODE[told.bound_reason]
    if told.done is not None:
        columns.done_first[place] = number(told.done.first)
        columns.done_last[place] = number(told.done.last)
    columns.open_until[place] = number(told.open_until, LONG_AGO)


def known_over_time(
    treaty: Treaty, duty: Obligation, dossiers: Mapping[int, Dossier], states: int
) -> KnownOverTime:
    """What is known of one obligation of every State, asked on each day on which it can change."""
    changes = [
        Known1(row, since, known(treaty, duty, dossier, day))
        for row, dossier in dossiers.items()
        for since, day in _turning_days(duty, dossier)
    ]
    nothing = known(treaty, duty, Dossier(""), dt.date.min)
    return KnownOverTime.of(changes, states, BOUND_CODE[nothing.bound])


def _turning_days(duty: Obligation, dossier: Dossier) -> list[tuple[int, dt.date]]:
    """The start of time, then each day from which a fact that the obligation asks about surely holds."""
    conditions = [condition.fact for condition in (duty.bound, duty.open) if condition is not None]
    asked = {*conditions, *(completion.fact for completion in duty.done)}
    days = {fact.on.last for fact in dossier.facts if fact.in_use and fact.fact in asked and fact.on}
    return [(int(LONG_AGO), dt.date.min), *((number(day), day) for day in sorted(days))]
