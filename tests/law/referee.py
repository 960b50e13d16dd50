"""A slow, plain evaluator of the same rules: the referee of the property tests.

It shares no code with the engine. It is written from the treaties' texts and the words of the vocabulary: it
walks the calendar day by day and month by month, and decides by plain questions over one State's records.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from servanda.law.calendar import Span
from servanda.law.findings import StateOfPlay
from servanda.law.partial_dates import PartialDate
from servanda.law.records import ActKind, Confidence, Dossier, Fact, Meeting, Register
from servanda.law.treaty import Event, Obligation, Treaty

ONE_DAY = dt.timedelta(days=1)
CONSENTS = ("ratification", "acceptance", "approval", "accession", "succession")


class Answer(NamedTuple):
    """What the engine must say of one duty."""

    obligation: str
    period: str
    original_due_on: dt.date | None
    due_on: PartialDate | None
    state: StateOfPlay


class Told(NamedTuple):
    """What the records tell: whether the State is bound, when it was done, until when it was surely open."""

    bound: bool | None
    done: PartialDate | None
    open_until: dt.date | None


def duties(
    treaty: Treaty, register: Register, iso3: str, on: dt.date, until: dt.date | None = None
) -> list[Answer]:
    """The duties of one State on a day."""
    case = Case(treaty, register, register.dossiers.get(iso3, Dossier(iso3)), on, until)
    return list(case.answers()) if case.joined_on is not None else []


# The calendar, walked --------------------------------------------------------------------------------


def days_in_month(year: int, month: int) -> int:
    """How many days pass before the month is another."""
    day, count = dt.date(year, month, 1), 0
    while day.month == month:
        day, count = day + ONE_DAY, count + 1
    return count


def later(day: dt.date, span: Span) -> dt.date:
    """Month by month; a day that the month reached does not have becomes its last; then day by day."""
    year, month = day.year, day.month
    for _ in range(12 * span.years + span.months):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    day = dt.date(year, month, min(day.day, days_in_month(year, month)))
    for _ in range(span.days):
        day += ONE_DAY
    return day


def earlier(day: dt.date, span: Span) -> dt.date:
    """The same, walked back."""
    year, month = day.year, day.month
    for _ in range(12 * span.years + span.months):
        year, month = (year - 1, 12) if month == 1 else (year, month - 1)
    day = dt.date(year, month, min(day.day, days_in_month(year, month)))
    for _ in range(span.days):
        day -= ONE_DAY
    return day


def entry_into_force(treaty: Treaty, deposited_on: dt.date) -> dt.date:
    """Counted from the deposit, or from the first day of its month; never before the treaty itself."""
    rule = treaty.entry_into_force
    day = deposited_on
    while rule.snap == "first of month" and day.day > 1:
        day -= ONE_DAY
    day = later(day, rule.after)
    return max(day, rule.not_before)


# One State -------------------------------------------------------------------------------------------


class Case:
    """One State under one treaty on one day."""

    def __init__(
        self, treaty: Treaty, register: Register, dossier: Dossier, on: dt.date, until: dt.date | None
    ) -> None:
        self.treaty, self.register, self.dossier, self.on = treaty, register, dossier, on
        self.until = on if until is None or until < on else until
        self.joined_on = self.first_act(*CONSENTS)
        self.in_force_on = entry_into_force(treaty, self.joined_on) if self.joined_on else None
        self.leaves_on = self.withdrawal() if self.joined_on else None

    def first_act(self, *kinds: str) -> dt.date | None:
        days = [act.on for act in self.dossier.acts if act.in_use and act.kind.value in kinds]
        return min((day for day in days if day <= self.on), default=None)

    def withdrawal(self) -> dt.date | None:
        notice = self.first_act("withdrawal")
        for act in self.dossier.acts:
            if act.in_use and act.kind is ActKind.WITHDRAWAL and act.on == notice:
                return act.effective_on or later(act.on, self.treaty.withdrawal.after)
        return None

    def answers(self) -> Iterator[Answer]:
        for obligation in self.treaty.obligation_list:
            if obligation.kind == "standing":
                yield self.standing(obligation)
            elif obligation.kind == "yearly":
                yield from self.yearly(obligation)
            else:
                yield from self.once(obligation)

    # What starts a clock

    def starts(self, event: Event) -> list[tuple[str, dt.date]]:
        if event.fact is not None:
            return [
                (str(fact.on), fact.on.last)
                for fact in self.dossier.facts
                if fact.fact == event.fact and fact.in_use and fact.on and fact.on.last <= self.on
            ]
        if event.due is not None:
            other = self.treaty.obligations[event.due]
            return [(name, self.end(other, start)) for name, start in self.starts(other.start)]
        assert self.in_force_on is not None
        return [("", self.in_force_on)]

    def end(self, obligation: Obligation, start: dt.date) -> dt.date:
        assert obligation.within is not None
        counting = obligation.counting
        for reading in obligation.readings:
            if reading.used and reading.counting is not None:
                counting = reading.counting
        end = later(start, obligation.within)
        return end - ONE_DAY if counting.value == "day before" else end

    # Kinds of duty

    def standing(self, obligation: Obligation) -> Answer:
        told = self.told(obligation, "")
        assert self.in_force_on is not None
        if told.bound is False:
            state = StateOfPlay.NOT_APPLICABLE
        elif self.leaves_on is not None and self.leaves_on <= self.on:
            state = StateOfPlay.ENDED
        elif self.on < self.in_force_on:
            state = StateOfPlay.NOT_STARTED
        else:
            state = StateOfPlay.UNKNOWN if told.bound is None else StateOfPlay.RUNNING
        return Answer(obligation.id, "", None, None, state)

    def once(self, obligation: Obligation) -> Iterator[Answer]:
        for name, start in self.starts(obligation.start):
            original = self.end(obligation, start)
            due = self.extended(obligation, original)
            state = self.play(obligation, self.told(obligation, ""), start, due)
            yield Answer(obligation.id, name, original, due, state)
        for clock in obligation.clocks:
            for name, start in self.starts(clock.start):
                end = later(start, clock.within)
                told = self.told(obligation, "")._replace(bound=True)
                if told.done is not None and told.done.last <= start:
                    told = Told(True, None, None)
                due = PartialDate(end, end)
                yield Answer(obligation.id, name, end, due, self.play(obligation, told, start, due))

    def yearly(self, obligation: Obligation) -> Iterator[Answer]:
        assert obligation.each is not None
        assert self.in_force_on is not None
        month, day = obligation.each.month, obligation.each.day
        for _, start in self.starts(obligation.each.follows):
            year = self.first_year(obligation, start)
            upcoming_listed = False
            while True:
                begins, due = dt.date(year, 1, 1), dt.date(year + 1, month, day)
                if self.leaves_on is not None and begins >= self.leaves_on:
                    break
                if upcoming_listed and due > self.until:
                    break
                told = self.told(obligation, str(year))
                exact = PartialDate(due, due)
                state = self.play(obligation, told, self.in_force_on, exact, begins)
                yield Answer(obligation.id, str(year), due, exact, state)
                upcoming_listed = upcoming_listed or due >= self.on
                year += 1

    def first_year(self, obligation: Obligation, start: dt.date) -> int:
        assert obligation.each is not None
        year = self.first_year_after(obligation, start)
        while obligation.each.from_year is not None and year < obligation.each.from_year:
            year += 1
        return year

    def first_year_after(self, obligation: Obligation, start: dt.date) -> int:
        assert obligation.each is not None
        first = obligation.first.value
        for reading in obligation.readings:
            if reading.used and reading.first is not None:
                first = reading.first.value
        if first == "year after":
            return start.year
        day = start + ONE_DAY
        while (day.month, day.day) != (obligation.each.month, obligation.each.day):
            day += ONE_DAY
        return day.year - 1

    # Extensions

    def extended(self, obligation: Obligation, original: dt.date) -> PartialDate:
        due, moved = PartialDate(original, original), original
        granted = [one for one in self.dossier.decisions if one.obligation == obligation.id and one.in_use]
        for decision in sorted(granted, key=lambda one: (one.until.first, one.until.last)):
            decided = decision.decided_on
            for meeting in self.meetings():
                if decided is None and decision.meeting and meeting.code == decision.meeting:
                    decided = meeting.closes_on
            if decided is None:
                decided = self.last_meeting_before(moved)
            if decided <= self.on:
                due = decision.until
            moved = decision.until.first
        return due

    def last_meeting_before(self, day: dt.date) -> dt.date:
        return max((one.closes_on for one in self.meetings() if one.opens_on < day), default=day)

    def meetings(self) -> list[Meeting]:
        return [meeting for meeting in self.register.meetings if meeting.in_use]

    # What is known

    def told(self, obligation: Obligation, period: str) -> Told:
        return (
            self.told_of_filing(obligation, period) if obligation.filing else self.told_of_facts(obligation)
        )

    def told_of_filing(self, obligation: Obligation, period: str) -> Told:
        received = [
            one.received_on
            for one in self.dossier.filings
            if one.in_use and (one.obligation, one.period) == (obligation.id, period)
        ]
        missing = [
            one.as_of.first
            for one in self.dossier.not_received
            if one.in_use and (one.obligation, one.period) == (obligation.id, period)
        ]
        done = min(received, key=lambda one: (one.first, one.last), default=None)
        if done is not None:
            missing.append(done.first - ONE_DAY)
        return Told(True, done, max(missing, default=None))

    def told_of_facts(self, obligation: Obligation) -> Told:
        bound, done = self.bound(obligation), self.done(obligation)
        opened = self.opened(obligation)
        seen_open_again = [day for day in opened if done and day.first > done.last and day.last <= self.on]
        if seen_open_again:
            done = None
        last_open = [day.first for day in opened]
        if done is not None:
            last_open.append(done.first - ONE_DAY)
            bound = True if bound is None else bound
        return Told(bound, done, max(last_open, default=None))

    def facts(self, name: str) -> list[Fact]:
        return [fact for fact in self.dossier.facts if fact.in_use and fact.fact == name]

    def holding(self, name: str) -> Fact | None:
        """The fact that holds: the last one stated; else an undated one; else, for some, the first to come."""
        dated = [(fact.on, fact) for fact in self.facts(name) if fact.on is not None]
        undated = [fact for fact in self.facts(name) if fact.on is None]
        stated = [(on, fact) for on, fact in dated if on.last <= self.on]
        if stated:
            return max(stated, key=lambda one: (one[0].last, one[0].first, one[1].value))[1]
        if undated:
            return max(undated, key=lambda fact: fact.value)
        if self.treaty.facts[name].dating == "latest" and dated:
            return min(dated, key=lambda one: (one[0].last, one[0].first, one[1].value))[1]
        return None

    def bound(self, obligation: Obligation) -> bool | None:
        if obligation.bound is None:
            return True
        fact = self.holding(obligation.bound.fact)
        if fact is None or fact.confidence is Confidence.LOW:
            return None
        if fact.value in obligation.bound.yes:
            return True
        if fact.value not in obligation.bound.no:
            return None
        printed = [one for one in self.dossier.published if one.in_use and one.obligation == obligation.id]
        return None if fact.on is None and printed else False

    def done(self, obligation: Obligation) -> PartialDate | None:
        for completion in obligation.done:
            if completion.values:
                fact = self.holding(completion.fact)
                if fact is not None and fact.on is not None and fact.value in completion.values:
                    return PartialDate(dt.date.min + ONE_DAY, fact.on.last)
            else:
                days = [fact.on for fact in self.facts(completion.fact) if fact.on is not None]
                if days:
                    return max(days, key=lambda day: (day.last, day.first))
        return None

    def opened(self, obligation: Obligation) -> list[PartialDate]:
        if obligation.open is None:
            return []
        return [
            fact.on
            for fact in self.facts(obligation.open.fact)
            if fact.on is not None and fact.value in obligation.open.yes
        ]

    # How it stands

    def play(
        self,
        obligation: Obligation,
        told: Told,
        start: dt.date,
        due: PartialDate,
        period_begins: dt.date | None = None,
    ) -> StateOfPlay:
        on = self.on
        if told.bound is False:
            state = StateOfPlay.NOT_APPLICABLE
        elif told.done is not None and told.done.last <= on:
            state = one_of(
                StateOfPlay.MET if done <= last else StateOfPlay.MET_LATE
                for done in (told.done.first, told.done.last)
                for last in (due.first, due.last)
            )
        elif self.leaves_on is not None and self.leaves_on <= on and self.leaves_on <= due.first:
            state = StateOfPlay.ENDED
        elif on < start or (period_begins is not None and on < period_begins):
            state = StateOfPlay.NOT_STARTED
        elif told.bound is None or (told.done is not None and told.done.first <= on):
            state = StateOfPlay.UNKNOWN
        elif on <= due.first:
            asks_soon = on >= earlier(due.first, obligation.notice)
            state = StateOfPlay.DUE if asks_soon else StateOfPlay.RUNNING
        else:
            open_still = on > due.last and self.known_open(obligation, told, due)
            state = StateOfPlay.OVERDUE if open_still else StateOfPlay.UNKNOWN
        return state

    def known_open(self, obligation: Obligation, told: Told, due: PartialDate) -> bool:
        log_begins = self.register.complete_since.get(obligation.id)
        if log_begins is not None and log_begins <= due.first:
            return True
        return told.open_until is not None and told.open_until >= self.on


def one_of(worlds: Iterator[StateOfPlay]) -> StateOfPlay:
    """The answer where every day that can have been meant gives the same one; else it is not known."""
    answers = set(worlds)
    return answers.pop() if len(answers) == 1 else StateOfPlay.UNKNOWN
