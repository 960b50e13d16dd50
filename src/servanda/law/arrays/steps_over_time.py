"""What is known of each State changes on certain days; between them it holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

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
    """Of many duties: `bound` is 1, 0 or -1 (not told); NEVER and LONG_AGO where there are no days."""

    bound: npt.NDArray[np.int8]
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

    def of_states(self, rows: npt.NDArray) -> KnownColumns:
        """The same for chosen rows."""
        return KnownColumns(
            self.bound[rows],
            self.bound_reason[rows],
            self.done_first[rows],
            self.done_last[rows],
            self.open_until[rows],
        )


@dataclass(frozen=True)
class Known1:
    """One change: from the day `since` on, this is known of the State in `row`."""

    row: int
    since: int
    known: Known


@dataclass(frozen=True)
class KnownOverTime:
    """Changes sorted by day; later ones take the place of earlier ones."""

    states: int
    since: Days
    row: npt.NDArray[np.intp]
    values: KnownColumns
    unknown: int

    @classmethod
    def of(cls, changes: Iterable[Known1], states: int, unbound: int) -> KnownOverTime:
        """Columns of these changes; `unbound` is the code of a State of which nothing was ever recorded."""
        ordered = sorted(changes, key=lambda change: change.since)
        values = KnownColumns.nothing(len(ordered))
        for place, change in enumerate(ordered):
            write(values, place, change.known)
        return cls(
            states,
            np.array([change.since for change in ordered], np.int32),
            np.array([change.row for change in ordered], np.intp),
            values,
            unbound,
        )

    def at(self, on: int) -> KnownColumns:
        """What is known of every State on the day `on`."""
        now = KnownColumns.nothing(self.states, self.unknown)
        upto = int(np.searchsorted(self.since, on, side="right"))
        rows, then = self.row[:upto], self.values
        now.bound[rows] = then.bound[:upto]
        now.bound_reason[rows] = then.bound_reason[:upto]
        now.done_first[rows] = then.done_first[:upto]
        now.done_last[rows] = then.done_last[:upto]
        now.open_until[rows] = then.open_until[:upto]
        return now


def write(columns: KnownColumns, place: int | tuple[int, int], told: Known) -> None:
    """Put one State's knowledge into its place."""
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
