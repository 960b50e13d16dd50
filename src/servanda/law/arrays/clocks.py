"""Where clocks start and end, for all States at once."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from servanda.law.arrays.columns import Columns, Extensions, FactClock, ObligationColumns, root_fact
from servanda.law.arrays.days import Days, add, first_of_month_after, number
from servanda.law.treaty import Clock, Counting, EntryIntoForce, Event, Obligation


@dataclass(frozen=True)
class Rows:
    """Clocks as columns: the State's row, the start, the original end, and the end as extended."""

    state: npt.NDArray[np.intp]
    start: Days
    original: Days
    due_first: Days
    due_last: Days
    period: tuple[str, ...] = ()


@dataclass(frozen=True)
class Starts:
    """Days on which clocks start; `place` is where the extensions of each are found."""

    state: npt.NDArray[np.intp]
    place: npt.NDArray[np.intp]
    day: Days
    size: int
    """How many places there are, of States that had joined or not."""
    period: tuple[str, ...] = ()


def entered(rule: EntryIntoForce, consent: Days) -> Days:
    """The day of entry into force for each day of deposit."""
    if rule.snap == "first of month":
        months = first_of_month_after(consent, rule.after.total_months)
        day = months + np.int32(rule.after.days)
    else:
        day = add(consent, rule.after)
    return np.maximum(day, np.int32(number(rule.not_before)))


def main_rows(columns: Columns, part: ObligationColumns, entry: Days, on: int) -> Rows:
    """The main clocks of an obligation with the dates granted by the day `on`."""
    read = part.obligation.as_read
    starts = starts_of(columns, part, read.start, entry, on)
    original = end(starts.day, read)
    first, last = _extended(part, starts, original, on)
    return Rows(starts.state, starts.day, original, first, last, starts.period)


def later_rows(columns: Columns, part: ObligationColumns, clock: Clock, entry: Days, on: int) -> Rows:
    """The other clocks of an obligation; decisions do not move them."""
    starts = starts_of(columns, part, clock.start, entry, on)
    due = add(starts.day, clock.within)
    return Rows(starts.state, starts.day, due, due, due, starts.period)


def starts_of(columns: Columns, part: ObligationColumns, event: Event, entry: Days, on: int) -> Starts:
    """The starts of an event, of the States that had joined by the day `on`."""
    if event.due is not None:
        other = columns.treaty.obligations[event.due].as_read
        before = starts_of(columns, part, other.start, entry, on)
        return replace(before, day=end(before.day, other))
    fact = root_fact(columns.treaty, event)
    consent = columns.membership.consent
    if fact is not None:
        return _from_facts(part.fact_clocks[fact], consent, on)
    state = np.flatnonzero(consent <= on)
    return Starts(state, state, entry if state.size == entry.size else entry[state], entry.size)


def _from_facts(clock: FactClock, consent: Days, on: int) -> Starts:
    place = np.flatnonzero((clock.told <= on) & (consent[clock.row] <= on))
    period = tuple(clock.period[one] for one in place)
    return Starts(clock.row[place], place, clock.start[place], clock.row.size, period)


def end(start: Days, obligation: Obligation) -> Days:
    """The last day of each time limit."""
    last = add(start, obligation.time_limit)
    return last - np.int32(1) if obligation.counting is Counting.DAY_BEFORE else last


def _extended(part: ObligationColumns, starts: Starts, original: Days, on: int) -> tuple[Days, Days]:
    granted = part.extensions
    taken = np.flatnonzero(granted.decided <= on)
    if not taken.size:
        return original, original
    if starts.place is starts.state and starts.place.size == starts.size:
        return _moved(original, granted.row[taken], granted, taken)
    position = np.full(starts.size, -1, np.intp)
    position[starts.place] = np.arange(starts.place.size)
    target = position[granted.row[taken]]
    return _moved(original, target[target >= 0], granted, taken[target >= 0])


def _moved(
    original: Days, target: npt.NDArray[np.intp], granted: Extensions, taken: npt.NDArray[np.intp]
) -> tuple[Days, Days]:
    """The dates after the decisions, of which a later one for the same clock overwrites an earlier one."""
    first, last = original.copy(), original.copy()
    first[target] = granted.until_first[taken]
    last[target] = granted.until_last[taken]
    return first, last
