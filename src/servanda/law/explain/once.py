"""Duties that are met once, by a day counted from an event."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from servanda.law.calendar import after
from servanda.law.decisions import Granted, due_on_after, granted
from servanda.law.explain.case import Case, end_of
from servanda.law.findings import Duty, StateOfPlay, Step
from servanda.law.known import Known, known
from servanda.law.lead_times import lead_time
from servanda.law.partial_dates import PartialDate
from servanda.law.sentences import step
from servanda.law.state_of_play import Running
from servanda.law.treaty import Clock, Counting, Event, Obligation

OPEN_STATES = frozenset({StateOfPlay.RUNNING, StateOfPlay.DUE, StateOfPlay.NOT_STARTED, StateOfPlay.UNKNOWN})
"""States of play in which a State may still ask for more time."""


@dataclass(frozen=True)
class Start:
    """A day on which a clock starts, with the steps that lead to it."""

    on: dt.date
    steps: list[Step]
    period: str = ""


def once_duties(case: Case, obligation: Obligation) -> Iterator[Duty]:
    """The duty counted from its main event, then one for each event of its other clocks."""
    read = obligation.as_read
    for start in starts(case, obligation.start):
        yield _main(case, obligation, read, start)
    for clock in obligation.clocks:
        for start in starts(case, clock.start):
            yield _later(case, obligation, clock, start)


def starts(case: Case, event: Event) -> list[Start]:
    """The days of an event for this State; none where no such fact is recorded."""
    if event.due is not None:
        return _starts_from_duty(case, event.due)
    if event.fact is not None:
        return _starts_from_fact(case, event.fact)
    told = step("counts-from-entry", day_on=case.in_force_on, result=case.in_force_on.isoformat())
    return [Start(case.in_force_on, [*case.entry_steps(), told])]


def _starts_from_duty(case: Case, name: str) -> list[Start]:
    other = case.treaty.obligations[name].as_read
    found = []
    for start in starts(case, other.start):
        day = end_of(start.on, other)
        told = step(
            "counts-from-duty",
            article=other.article,
            source=other.source,
            obligation=other.names.en,
            day_on=day,
            result=day.isoformat(),
        )
        found.append(Start(day, [*start.steps, told], start.period))
    return found


def _starts_from_fact(case: Case, name: str) -> list[Start]:
    kind = case.treaty.facts[name]
    rows = [
        fact
        for fact in case.dossier.facts
        if fact.in_use and fact.fact == name and fact.on and fact.on.surely_by(case.on)
    ]
    return [
        Start(
            fact.on.last,
            [step("fact-starts", source=fact.source, fact=kind.names.en, day_on=fact.on)],
            str(fact.on),
        )
        for fact in rows
        if fact.on is not None
    ]


def _main(case: Case, obligation: Obligation, read: Obligation, start: Start) -> Duty:
    original = end_of(start.on, read)
    chain = granted(
        [one for one in case.dossier.decisions if one.obligation == obligation.id],
        original,
        case.register.meetings,
    )
    due = due_on_after(chain, original, case.on)
    clock = _clock(case, obligation, start.on, due)
    told = known(case.treaty, obligation, case.dossier, case.on)
    steps = [
        *start.steps,
        *_limit_steps(read, original),
        *_readings(obligation, start.on),
    ]
    steps += [one for link in chain for one in _decision_steps(obligation, link, case.on)]
    duty = case.duty(obligation, start.period, clock, told, original)
    taken = tuple(str(link.decision.until) for link in chain if link.decided_on <= case.on)
    return _finished(case, obligation, replace(duty, extended_by=taken), told, steps)


def _later(case: Case, obligation: Obligation, clock: Clock, start: Start) -> Duty:
    due = after(start.on, clock.within)
    running = _clock(case, obligation, start.on, PartialDate.on(due))
    told = known(case.treaty, obligation, case.dossier, case.on)
    if told.done is not None and told.done.last <= start.on:
        told = replace(told, done=None, open_until=None)
    told = replace(told, bound=True)
    name = "time-limit"
    limit = step(name, article=clock.article, source=obligation.source, length=clock.within, day_on=due)
    duty = case.duty(obligation, start.period, running, told, due)
    return _finished(case, obligation, duty, told, [*start.steps, limit])


def _clock(case: Case, obligation: Obligation, start: dt.date, due: PartialDate) -> Running:
    return Running(
        start_on=start,
        due_on=due,
        ends_on=case.leaves_on,
        notice=obligation.notice,
        complete_since=case.register.complete_since.get(obligation.id),
    )


def _finished(case: Case, obligation: Obligation, duty: Duty, told: Known, steps: list[Step]) -> Duty:
    asking, due = None, duty.due_on
    if obligation.extension and due and duty.state in OPEN_STATES and due.first >= case.on:
        asking = lead_time(obligation.extension, due.first, case.register.meetings)
    steps = [
        *steps,
        *told.steps,
        *case.closing_steps(duty.reason, told),
        *(asking.steps if asking else ()),
        *case.published_steps(obligation.id, duty.period),
    ]
    return replace(duty, steps=tuple(steps), lead_time=asking)


def _limit_steps(read: Obligation, end: dt.date) -> Iterator[Step]:
    name = "time-limit-day-before" if read.counting is Counting.DAY_BEFORE else "time-limit"
    yield step(
        name,
        article=read.article,
        source=read.source,
        length=read.time_limit,
        day_on=end,
        result=end.isoformat(),
    )


def _readings(obligation: Obligation, start: dt.date) -> Iterator[Step]:
    for reading in obligation.readings:
        if reading.used:
            yield step("reading-used", source=reading.source, reading=reading.says.en)
        else:
            other = end_of(start, obligation.under(reading))
            yield step("reading-other", source=reading.source, reading=reading.says.en, day_on=other)


def _decision_steps(obligation: Obligation, link: Granted, on: dt.date) -> Iterator[Step]:
    decision = link.decision
    article = obligation.extension.article if obligation.extension else obligation.article
    if link.decided_on > on:
        yield step("extended-later", article=article, source=decision.source, decided_on=link.decided_on)
        return
    rule, told = "extended-on", {"decided_on": str(link.decided_on)}
    if link.inferred:
        rule = "extended-inferred"
    elif decision.meeting:
        rule, told = "extended", {"decided": decision.meeting}
    until = str(decision.until)
    yield step(rule, article=article, source=decision.source, result=until, day_on=until, **told)
    extension = obligation.extension
    if extension and decision.until.first > after(link.moved_on, extension.most):
        yield step("extended-beyond", article=article, length=extension.most)
