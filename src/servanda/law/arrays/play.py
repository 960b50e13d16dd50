"""How many duties stand on a day: the table of `servanda.law.state_of_play`, for columns."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from servanda.law.arrays.days import NEVER, Days, add
from servanda.law.arrays.steps_over_time import REASON_CODE, KnownColumns
from servanda.law.calendar import Span
from servanda.law.findings import Reason, StateOfPlay

STATES = tuple(StateOfPlay)
Ranks = npt.NDArray[np.uint8]


@dataclass(frozen=True)
class Clocks:
    """Columns of clocks, of shapes that fit together; `ends` is None where no State has left."""

    start: Days
    due_first: Days
    due_last: Days
    ends: Days | None
    notice: Span
    complete_since: int
    period_starts: Days | None = None


RULES = (
    (StateOfPlay.UNKNOWN, Reason.PAST_SILENT),
    (StateOfPlay.OVERDUE, Reason.PAST_KNOWN_OPEN),
    (StateOfPlay.RUNNING, Reason.NO_TIME_LIMIT),
    (StateOfPlay.RUNNING, Reason.TIME_LEFT),
    (StateOfPlay.DUE, Reason.WITHIN_NOTICE),
    (StateOfPlay.UNKNOWN, Reason.DATE_NOT_TOLD),
    (StateOfPlay.UNKNOWN, Reason.CONDITION_UNKNOWN),
    (StateOfPlay.UNKNOWN, Reason.SOURCES_CONTRADICT),
    (StateOfPlay.NOT_STARTED, Reason.PERIOD_NOT_STARTED),
    (StateOfPlay.NOT_STARTED, Reason.CLOCK_NOT_STARTED),
    (StateOfPlay.ENDED, Reason.LEFT),
    (StateOfPlay.UNKNOWN, Reason.DONE_DAY_NOT_TOLD),
    (StateOfPlay.MET_LATE, Reason.DONE_LATE),
    (StateOfPlay.MET, Reason.DONE_IN_TIME),
    (StateOfPlay.NOT_APPLICABLE, Reason.CONDITION_FALSE),
)
"""The rules from the weakest to the strongest: of those that hold, the strongest counts."""

_RANK = {rule: np.uint8(rank) for rank, rule in enumerate(RULES)}
TIME_LEFT = _RANK[StateOfPlay.RUNNING, Reason.TIME_LEFT]
NO_TIME_LIMIT = _RANK[StateOfPlay.RUNNING, Reason.NO_TIME_LIMIT]
STATE_OF = np.array([STATES.index(state) for state, _ in RULES], np.uint8)
"""The state of play that each rule gives, as a place in `STATES`."""


def play(clocks: Clocks, told: KnownColumns, on: int) -> Ranks:
    """The rule that decides each duty, as a place in `RULES`."""
    shape = np.broadcast_shapes(clocks.start.shape, clocks.due_first.shape, told.done_last.shape)
    strongest = _Strongest(np.zeros(shape, np.uint8))
    _not_done(strongest, clocks, told, on)
    _not_told(strongest, clocks, told, on)
    _done(strongest, clocks, told, on)
    if told.bound is not None:
        strongest.holds(told.bound == 0, StateOfPlay.NOT_APPLICABLE, Reason.CONDITION_FALSE)
    return strongest.rule


@dataclass(frozen=True)
class _Strongest:
    """The rank of the strongest rule that was seen to hold for each duty."""

    rule: Ranks

    def holds(self, where: npt.NDArray[np.bool_], state: StateOfPlay, reason: Reason) -> None:
        np.maximum(self.rule, where.view(np.uint8) * _RANK[state, reason], out=self.rule)


def _not_done(strongest: _Strongest, clocks: Clocks, told: KnownColumns, on: int) -> None:
    past = on > clocks.due_last
    still_open = told.open_until >= on
    if clocks.complete_since < NEVER:
        still_open = still_open | (clocks.complete_since <= clocks.due_first)
    ahead = on <= clocks.due_first
    near = ahead & (on >= add(clocks.due_first, clocks.notice, -1))
    strongest.holds(past & still_open, StateOfPlay.OVERDUE, Reason.PAST_KNOWN_OPEN)
    strongest.holds(ahead, StateOfPlay.RUNNING, Reason.TIME_LEFT)
    strongest.holds(near, StateOfPlay.DUE, Reason.WITHIN_NOTICE)
    if clocks.due_first is not clocks.due_last:
        strongest.holds(~past & ~ahead, StateOfPlay.UNKNOWN, Reason.DATE_NOT_TOLD)


def _not_told(strongest: _Strongest, clocks: Clocks, told: KnownColumns, on: int) -> None:
    strongest.holds(told.done_first <= on, StateOfPlay.UNKNOWN, Reason.DATE_NOT_TOLD)
    if told.bound is not None:
        unclear = told.bound < 0
        contradicted = unclear & (told.bound_reason == REASON_CODE[Reason.SOURCES_CONTRADICT])
        strongest.holds(unclear, StateOfPlay.UNKNOWN, Reason.CONDITION_UNKNOWN)
        strongest.holds(contradicted, StateOfPlay.UNKNOWN, Reason.SOURCES_CONTRADICT)
    if clocks.period_starts is not None:
        strongest.holds(on < clocks.period_starts, StateOfPlay.NOT_STARTED, Reason.PERIOD_NOT_STARTED)
    strongest.holds(on < clocks.start, StateOfPlay.NOT_STARTED, Reason.CLOCK_NOT_STARTED)
    if clocks.ends is not None:
        left = (clocks.ends <= on) & (clocks.ends <= clocks.due_first)
        strongest.holds(left, StateOfPlay.ENDED, Reason.LEFT)


def _done(strongest: _Strongest, clocks: Clocks, told: KnownColumns, on: int) -> None:
    done = told.done_last <= on
    strongest.holds(done, StateOfPlay.UNKNOWN, Reason.DONE_DAY_NOT_TOLD)
    strongest.holds(done & (told.done_first > clocks.due_last), StateOfPlay.MET_LATE, Reason.DONE_LATE)
    strongest.holds(done & (told.done_last <= clocks.due_first), StateOfPlay.MET, Reason.DONE_IN_TIME)
