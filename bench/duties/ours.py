"""The product: facts in columns, findings out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np

from bench.duties.facts import NEVER, ON, Facts, limits
from servanda.law.arrays import Columns, findings
from servanda.law.arrays.columns import Extensions, Membership, ObligationColumns
from servanda.law.arrays.days import LONG_AGO
from servanda.law.arrays.filings import Filings
from servanda.law.arrays.steps_over_time import KnownColumns, KnownOverTime
from servanda.law.calendar import Span
from servanda.law.treaty import Obligation, Treaty
from servanda.law.treaty_file import load_treaty


def prepared(facts: Facts) -> Callable[[], int]:
    """A function that answers for all duties of all treaties, and returns the checksum of the answers."""
    treaty = load_treaty(Path(__file__).parent)
    tables = [_columns(with_limits(treaty, index), facts, index) for index in range(facts.deposit.shape[0])]
    return lambda: sum(answered(table) for table in tables)


def answered(table: Columns) -> int:
    """Every finding of one treaty on the day, as the checksum that all contenders share."""
    total = 0
    for found in findings(table, ON):
        answers = found.due_last.astype(np.int64) * (found.state + np.uint8(1))
        total += int(answers.sum(where=True if found.listed is None else found.listed))
    return total


def with_limits(treaty: Treaty, index: int) -> Treaty:
    """The treaty with the time limits of the treaty of this number."""
    first, second, days = limits(index)
    within = (Span(years=first), Span(years=second), Span(days=days))
    dated = [
        duty.model_copy(update={"within": span})
        for duty, span in zip(treaty.obligation_list, within, strict=False)
    ]
    return treaty.model_copy(update={"obligation_list": (*dated, treaty.obligation_list[3])})


def _columns(treaty: Treaty, facts: Facts, index: int) -> Columns:
    states = facts.deposit.shape[1]
    never = np.full(states, NEVER, np.int32)
    duties = treaty.obligation_list
    return Columns(
        treaty,
        tuple(f"S{row:02d}" for row in range(states)),
        Membership(facts.deposit[index], never, never),
        (
            *(_once(duties[place], facts, index, place) for place in range(3)),
            _yearly(duties[3], facts, index),
        ),
    )


def _once(duty: Obligation, facts: Facts, index: int, place: int) -> ObligationColumns:
    done = facts.done[index, :, place]
    known = KnownColumns.nothing(done.shape[0])
    known.done_first[:] = done
    known.done_last[:] = done
    known.open_until[:] = np.where(done < NEVER, done - 1, LONG_AGO)
    nothing = np.empty(0, np.int32)
    over_time = KnownOverTime(known.simplified(), nothing, nothing.astype(np.intp), KnownColumns.nothing(0))
    extensions = _granted(facts, index, place) if place < 2 else _none()
    return ObligationColumns(duty, over_time, extensions, {}, None, NEVER)


def _granted(facts: Facts, index: int, place: int) -> Extensions:
    decided = facts.decided[index, :, place]
    row, which = np.nonzero(decided < NEVER)
    until = facts.until[index, :, place][row, which]
    return Extensions(row, decided[row, which], until, until)


def _none() -> Extensions:
    nothing = np.empty(0, np.int32)
    return Extensions(nothing.astype(np.intp), nothing, nothing, nothing)


def _yearly(duty: Obligation, facts: Facts, index: int) -> ObligationColumns:
    received = facts.received[index]
    known = KnownColumns.nothing(received.shape).simplified()
    known.done_first[:] = known.done_last[:] = received
    known.open_until[:] = np.where(received < NEVER, received - 1, LONG_AGO)
    empty = KnownOverTime.of([], received.shape[0], 1)
    return ObligationColumns(duty, empty, _none(), {}, Filings(facts.first_year, known), NEVER)
