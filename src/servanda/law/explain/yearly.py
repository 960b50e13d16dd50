"""Duties that come back every year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from servanda.law.explain.case import Case
from servanda.law.explain.once import Start, starts
from servanda.law.findings import Duty, Step
from servanda.law.known import known
from servanda.law.partial_dates import PartialDate
from servanda.law.sentences import step
from servanda.law.state_of_play import Running
from servanda.law.treaty import EachYear, FirstYear, Obligation


def yearly_duties(case: Case, obligation: Obligation) -> Iterator[Duty]:
    """One duty for each calendar year, from the first one owed to the next one due."""
    for start in starts(case, obligation.each_year.follows):
        for year in _years(case, obligation.as_read, start):
            yield _duty(case, obligation, start, year)


def due_day(each: EachYear, year: int) -> dt.date:
    """The day on which the report for the calendar year `year` is due."""
    return dt.date(year + 1, each.month, each.day)


def first_year(obligation: Obligation, start: dt.date) -> int:
    """The first calendar year covered, seen from the event on `start`."""
    each, year = obligation.each_year, start.year
    if obligation.first is FirstYear.NEXT_DATE and due_day(each, start.year - 1) > start:
        year = start.year - 1
    return max(year, each.from_year or year)


def _years(case: Case, read: Obligation, start: Start) -> Iterator[int]:
    year = first_year(read, start.on)
    while True:
        if case.leaves_on is not None and dt.date(year, 1, 1) >= case.leaves_on:
            return
        yield year
        due = due_day(read.each_year, year)
        if due >= case.on and due_day(read.each_year, year + 1) > case.until:
            return
        year += 1


def _duty(case: Case, obligation: Obligation, start: Start, year: int) -> Duty:
    due = due_day(obligation.each_year, year)
    clock = Running(
        start_on=case.in_force_on,
        due_on=PartialDate.on(due),
        ends_on=case.leaves_on,
        notice=obligation.notice,
        complete_since=case.register.complete_since.get(obligation.id),
        period_starts_on=dt.date(year, 1, 1),
    )
    told = known(case.treaty, obligation, case.dossier, case.on, str(year))
    duty = case.duty(obligation, str(year), clock, told, due)
    steps = [
        *start.steps,
        *_first_steps(obligation, start.on),
        step(
            "each-year",
            article=obligation.article,
            source=obligation.source,
            day_on=due,
            year=year,
            result=due.isoformat(),
        ),
        *told.steps,
        *case.closing_steps(duty.reason, told),
        *case.published_steps(obligation.id, str(year)),
    ]
    return replace(duty, steps=tuple(steps))


def _first_steps(obligation: Obligation, start: dt.date) -> Iterator[Step]:
    for reading in obligation.readings:
        if reading.used:
            yield step("reading-used", source=reading.source, reading=reading.says.en)
    first = first_year(obligation.as_read, start)
    yield step("first-year", article=obligation.article, year=first, result=str(first))
    for reading in obligation.readings:
        if not reading.used:
            yield step("reading-other-plain", source=reading.source, reading=reading.says.en)
