"""How many duties stand on a day: the table of `servanda.law.state_of_play`, for columns."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from servanda.law.arrays.days import Days, add
from servanda.law.arrays.steps_over_time import REASON_CODE, KnownColumns
from servanda.law.calendar import Span
from servanda.law.findings import Reason, StateOfPlay

STATES = tuple(StateOfPlay)
_CODE = {state: np.int8(code) for code, state in enumerate(STATES)}
_WHY = {reason: np.int8(code) for reason, code in REASON_CODE.items()}

Codes = npt.NDArray[np.int8]


@dataclass(frozen=True)
class Clocks:
    """Columns of clocks; `ends` is NEVER where the State has not left."""

    start: Days
    due_first: Days
    due_last: Days
    ends: Days
    notice: Span
    complete_since: int
    period_starts: Days | None = None


def play(clocks: Clocks, told: KnownColumns, on: int) -> tuple[Codes, Codes]:
    """State of play and reason of each duty, as codes into `STATES` and `REASONS`.

    Written from the last rule to the first, so that an earlier rule of the table overwrites a later one.
    """
    state = np.full(clocks.start.shape, _CODE[StateOfPlay.UNKNOWN], np.int8)
    reason = np.full(clocks.start.shape, _WHY[Reason.PAST_SILENT], np.int8)
    marked = _Marks(state, reason)
    _not_done(marked, clocks, told, on)
    _not_told(marked, clocks, told, on)
    _done(marked, clocks, told, on)
    marked.put(told.bound == 0, StateOfPlay.NOT_APPLICABLE, Reason.CONDITION_FALSE)
    return state, reason


@dataclass(frozen=True)
class _Marks:
    state: Codes
    reason: Codes

    def put(self, where: npt.NDArray[np.bool_], state: StateOfPlay, reason: Reason) -> None:
        self.state[where] = _CODE[state]
        self.reason[where] = _WHY[reason]


def _not_done(marked: _Marks, clocks: Clocks, told: KnownColumns, on: int) -> None:
    past = on > clocks.due_last
    still_open = (told.open_until >= on) | (clocks.complete_since <= clocks.due_first)
    marked.put(past & still_open, StateOfPlay.OVERDUE, Reason.PAST_KNOWN_OPEN)
    marked.put(~past, StateOfPlay.UNKNOWN, Reason.DATE_NOT_TOLD)
    ahead = on <= clocks.due_first
    marked.put(ahead, StateOfPlay.RUNNING, Reason.TIME_LEFT)
    near = ahead & (on >= add(clocks.due_first, clocks.notice, -1))
    marked.put(near, StateOfPlay.DUE, Reason.WITHIN_NOTICE)


def _not_told(marked: _Marks, clocks: Clocks, told: KnownColumns, on: int) -> None:
    marked.put(told.done_first <= on, StateOfPlay.UNKNOWN, Reason.DATE_NOT_TOLD)
    unclear = told.bound < 0
    marked.state[unclear] = _CODE[StateOfPlay.UNKNOWN]
    marked.reason[unclear] = told.bound_reason[unclear]
    if clocks.period_starts is not None:
        marked.put(on < clocks.period_starts, StateOfPlay.NOT_STARTED, Reason.PERIOD_NOT_STARTED)
    marked.put(on < clocks.start, StateOfPlay.NOT_STARTED, Reason.CLOCK_NOT_STARTED)
    left = (clocks.ends <= on) & (clocks.ends <= clocks.due_first)
    marked.put(left, StateOfPlay.ENDED, Reason.LEFT)


def _done(marked: _Marks, clocks: Clocks, told: KnownColumns, on: int) -> None:
    done = told.done_last <= on
    marked.put(done, StateOfPlay.UNKNOWN, Reason.DONE_DAY_NOT_TOLD)
    marked.put(done & (told.done_first > clocks.due_last), StateOfPlay.MET_LATE, Reason.DONE_LATE)
    marked.put(done & (told.done_last <= clocks.due_first), StateOfPlay.MET, Reason.DONE_IN_TIME)
