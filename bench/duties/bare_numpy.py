"""The same arithmetic written by hand in NumPy for exactly these facts, on ready arrays of days.

Each treaty has time limits of its own, so that here too one treaty is answered after the other.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from bench.duties.facts import NEVER, ON, YEARLY, Days, Facts, limits, number

NOT_STARTED, RUNNING, DUE, OVERDUE, MET, MET_LATE, UNKNOWN = 0, 1, 2, 3, 4, 5, 8
NOTICE = 90


def prepared(facts: Facts) -> Callable[[], int]:
    """A function that answers for all duties and returns the checksum of the answers."""
    return lambda: _run(facts)


def _run(facts: Facts) -> int:
    return sum(_treaty(facts, index) for index in range(facts.deposit.shape[0]))


def _treaty(facts: Facts, index: int) -> int:
    *years_limits, days_limit = limits(index)
    months = facts.deposit[index].astype("datetime64[D]").astype("datetime64[M]") + 6
    entry = months.astype("datetime64[D]").astype(np.int64).astype(np.int32)
    total = 0
    for place, years in enumerate(years_limits):
        due = (months + 12 * years).astype("datetime64[D]").astype(np.int64).astype(np.int32)
        for which in range(2):
            taken = facts.decided[index, :, place, which] <= number(ON)
            due = np.where(taken, facts.until[index, :, place, which], due)
        total += _sum(entry, due, facts.done[index, :, place])
    total += _sum(entry, entry + np.int32(days_limit), facts.done[index, :, 2])
    received = facts.received[index]
    dues = (
        (np.arange(received.shape[1]) + facts.first_year + 1 - 1970)
        .astype("datetime64[Y]")
        .astype("datetime64[M]")
        + (YEARLY[0] - 1)
    ).astype("datetime64[D]").astype(np.int64).astype(np.int32) + np.int32(YEARLY[1] - 1)
    return total + _sum(entry[:, None], np.broadcast_to(dues, received.shape), received)


def _sum(entry: Days, due: Days, done: Days) -> int:
    on = number(ON)
    state = np.full(due.shape, UNKNOWN, np.int8)
    state[(on > due) & (done < NEVER)] = OVERDUE
    state[on <= due] = RUNNING
    state[(on <= due) & (on >= due - NOTICE)] = DUE
    state[on < np.broadcast_to(entry, due.shape)] = NOT_STARTED
    finished: npt.NDArray[np.bool_] = done <= on
    state[finished & (done > due)] = MET_LATE
    state[finished & (done <= due)] = MET
    return int((due.astype(np.int64) * (state + 1)).sum())
