"""The same answers with Python's own dates, and with python-dateutil: what a careful script would do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from dateutil.relativedelta import relativedelta

from bench.duties.bare_numpy import DUE, MET, MET_LATE, NOT_STARTED, NOTICE, OVERDUE, RUNNING, UNKNOWN
from bench.duties.facts import NEVER, ON, YEARLY, Facts, limits, number

Case = tuple[int, dt.date, list[list[tuple[dt.date, dt.date]]], list[dt.date | None], list[dt.date | None]]
AddMonths = Callable[[dt.date, int], dt.date]


def prepared(facts: Facts) -> Callable[[], int]:
    """With datetime objects alone."""
    return _prepared(facts, _by_hand)


def prepared_dateutil(facts: Facts) -> Callable[[], int]:
    """With python-dateutil's calendar."""
    return _prepared(facts, lambda day, months: day + relativedelta(months=months))


def _prepared(facts: Facts, add_months: AddMonths) -> Callable[[], int]:
    cases = _cases(facts)
    return lambda: sum(_state(case, facts.first_year, add_months) for case in cases)


def _by_hand(day: dt.date, months: int) -> dt.date:
    """Enough here, because every day counted from is the first of a month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, day.day)


def _state(case: Case, first_year: int, add_months: AddMonths) -> int:
    treaty, deposit, granted, done, received = case
    *years_limits, days_limit = limits(treaty)
    entry = add_months(deposit.replace(day=1), 6)
    total = 0
    for place, years in enumerate(years_limits):
        due = add_months(entry, 12 * years)
        for decided, until in granted[place]:
            if decided <= ON:
                due = until
        total += _duty(entry, due, done[place])
    total += _duty(entry, entry + dt.timedelta(days=days_limit), done[2])
    for place, day in enumerate(received):
        total += _duty(entry, dt.date(first_year + place + 1, *YEARLY), day)
    return total


def _duty(entry: dt.date, due: dt.date, done: dt.date | None) -> int:
    return number(due) * (_play(entry, due, done) + 1)


def _play(entry: dt.date, due: dt.date, done: dt.date | None) -> int:
    if done is not None and done <= ON:
        return MET if done <= due else MET_LATE
    if entry > ON:
        return NOT_STARTED
    if due >= ON:
        return DUE if due - dt.timedelta(days=NOTICE) <= ON else RUNNING
    return UNKNOWN if done is None else OVERDUE


def _cases(facts: Facts) -> list[Case]:
    """The facts as objects, made beforehand and not measured."""

    def day(value: int) -> dt.date | None:
        return None if value >= NEVER else dt.date(1970, 1, 1) + dt.timedelta(days=int(value))

    def granted(treaty: int, state: int, place: int) -> list[tuple[dt.date, dt.date]]:
        pairs = zip(facts.decided[treaty, state, place], facts.until[treaty, state, place], strict=True)
        return [(one, other) for a, b in pairs if (one := day(a)) and (other := day(b))]

    treaties, states = facts.deposit.shape
    return [
        (
            treaty,
            day(facts.deposit[treaty, state]) or dt.date.min,
            [granted(treaty, state, place) for place in range(2)],
            [day(value) for value in facts.done[treaty, state]],
            [day(value) for value in facts.received[treaty, state]],
        )
        for treaty in range(treaties)
        for state in range(states)
    ]
