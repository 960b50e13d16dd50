"""What the records tell of one obligation of one State on a day: bound, done, still open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from servanda.law.findings import Reason, Step
from servanda.law.partial_dates import PartialDate
from servanda.law.records import Confidence, Dossier, Fact
from servanda.law.sentences import step
from servanda.law.treaty import Completion, Condition, FactKind, Obligation, Treaty


@dataclass(frozen=True)
class Known:
    """`bound` is None where the records do not tell; `open_until` is the last day on which it was surely open."""

    bound: bool | None = True
    bound_reason: Reason = Reason.CONDITION_UNKNOWN
    done: PartialDate | None = None
    open_until: dt.date | None = None
    steps: Sequence[Step] = ()


def fact_on(kind: FactKind, facts: Iterable[Fact], on: dt.date) -> Fact | None:
    """The fact of this kind that holds on the day `on`, among those in use.

    The last one surely stated by then; before it an undated one; and, for a kind whose date is only its last
    confirmation, the first one stated later. The order of the records plays no part.
    """
    rows = [fact for fact in facts if fact.in_use and fact.fact == kind.id]
    stated = [fact for fact in rows if fact.on is not None and fact.on.surely_by(on)]
    undated = [fact for fact in rows if fact.on is None]
    later = [fact for fact in rows if fact.on is not None and not fact.on.surely_by(on)]
    if stated:
        return max(stated, key=_order)
    if undated:
        return max(undated, key=_order)
    return min(later, key=_order, default=None) if kind.dating == "latest" else None


def _order(fact: Fact) -> tuple[dt.date, dt.date, str]:
    """Later dates last; of two on one day the more exact one, so that no other order decides."""
    if fact.on is None:
        return dt.date.min, dt.date.min, fact.value
    return fact.on.last, fact.on.first, fact.value


def known(treaty: Treaty, duty: Obligation, dossier: Dossier, on: dt.date, period: str = "") -> Known:
    """What is known on the day `on` of the obligation `duty` (of the year `period` where it is yearly)."""
    if duty.filing:
        return _known_filing(duty, dossier, on, period)
    bound, reason, told = _bound(treaty, duty, dossier, on)
    done, done_steps = _done(treaty, duty, dossier, on)
    opened, open_steps = _open(treaty, duty, dossier)
    if done is not None and any(day.first > done.last and day.surely_by(on) for day in opened):
        done, open_steps = None, [*open_steps, step("reopened", article=duty.article)]
    open_until = max((day.first for day in opened), default=None)
    if done is not None:
        open_until = _later(open_until, done.first - dt.timedelta(days=1))
        bound = True if bound is None else bound
    return Known(bound, reason, done, open_until, (*told, *done_steps, *open_steps))


def _later(one: dt.date | None, other: dt.date) -> dt.date:
    return other if one is None else max(one, other)


def _bound(
    treaty: Treaty, duty: Obligation, dossier: Dossier, on: dt.date
) -> tuple[bool | None, Reason, list[Step]]:
    condition = duty.bound
    if condition is None:
        return True, Reason.CONDITION_UNKNOWN, [step("bound-all", article=duty.article, source=duty.source)]
    kind = treaty.facts[condition.fact]
    fact = fact_on(kind, dossier.facts, on)
    if fact is None:
        return None, Reason.CONDITION_UNKNOWN, [step("bound-not-told", fact=kind.names.en)]
    rule, answer, reason = _answer(condition, fact, duty, dossier)
    values = {"fact": kind.names.en, "value": fact.value}
    if rule == "bound-contradicted":
        values["day_on"] = str(_contradicting(duty, dossier))
    return answer, reason, [step(rule, article=duty.article, source=fact.source, **values)]


def _answer(
    condition: Condition, fact: Fact, duty: Obligation, dossier: Dossier
) -> tuple[str, bool | None, Reason]:
    if fact.confidence is Confidence.LOW:
        return "bound-doubtful", None, Reason.CONDITION_UNKNOWN
    if fact.value in condition.yes:
        return "bound", True, Reason.CONDITION_UNKNOWN
    if fact.value not in condition.no:
        return "bound-unclear", None, Reason.CONDITION_UNKNOWN
    if fact.on is None and _contradicting(duty, dossier) is not None:
        return "bound-contradicted", None, Reason.SOURCES_CONTRADICT
    return "not-bound", False, Reason.CONDITION_FALSE


def _contradicting(duty: Obligation, dossier: Dossier) -> PartialDate | None:
    """A deadline published for a State that an undated source says is not bound."""
    return next((one.on for one in dossier.published if one.in_use and one.obligation == duty.id), None)


def _done(
    treaty: Treaty, duty: Obligation, dossier: Dossier, on: dt.date
) -> tuple[PartialDate | None, list[Step]]:
    for completion in duty.done:
        kind = treaty.facts[completion.fact]
        found = _completion(kind, completion, dossier, on)
        if found is not None:
            return found
    return None, []


def _completion(
    kind: FactKind, completion: Completion, dossier: Dossier, on: dt.date
) -> tuple[PartialDate, list[Step]] | None:
    if not completion.values:
        dated = _dated(dossier, kind.id)
        if not dated:
            return None
        day, fact = max(dated, key=lambda one: _order(one[1]))
        rule = "done" if day.possibly_by(on) else "done-later"
        return day, [step(rule, source=fact.source, fact=kind.names.en, day_on=day)]
    held = fact_on(kind, dossier.facts, on)
    if held is None or held.value not in completion.values or held.on is None:
        return None
    span = PartialDate(dt.date.min + dt.timedelta(days=1), held.on.last)
    told = step("done-by", source=held.source, fact=kind.names.en, value=held.value, day_on=held.on)
    return span, [told]


def _dated(dossier: Dossier, name: str) -> list[tuple[PartialDate, Fact]]:
    """The facts of one kind in use that have a date, with it."""
    rows = [fact for fact in dossier.facts if fact.in_use and fact.fact == name]
    return [(fact.on, fact) for fact in rows if fact.on is not None]


def _open(treaty: Treaty, duty: Obligation, dossier: Dossier) -> tuple[list[PartialDate], list[Step]]:
    """The days on which the obligation was seen open, with the last of them as a step."""
    if duty.open is None:
        return [], []
    values = duty.open.yes
    rows = [(day, fact) for day, fact in _dated(dossier, duty.open.fact) if fact.value in values]
    if not rows:
        return [], []
    day, fact = max(rows, key=lambda one: (one[0].first, one[0].last))
    name = treaty.facts[fact.fact].names.en
    told = step("open", source=fact.source, fact=name, value=fact.value, day_on=day)
    return [day for day, _ in rows], [told]


def _known_filing(duty: Obligation, dossier: Dossier, on: dt.date, period: str) -> Known:
    filings = [
        one for one in dossier.filings if one.in_use and one.obligation == duty.id and one.period == period
    ]
    missing = [
        one
        for one in dossier.not_received
        if one.in_use and one.obligation == duty.id and one.period == period
    ]
    told = [step("bound-all", article=duty.article, source=duty.source)]
    open_until = max((one.as_of.first for one in missing), default=None)
    told += [step("not-received", source=one.source, day_on=one.as_of) for one in missing]
    first = min(filings, key=lambda one: one.received_on, default=None)
    if first is None:
        return Known(open_until=open_until, steps=told)
    open_until = _later(open_until, first.received_on.first - dt.timedelta(days=1))
    rule = "received" if first.received_on.possibly_by(on) else "received-later"
    told.append(step(rule, source=first.source, day_on=first.received_on))
    return Known(done=first.received_on, open_until=open_until, steps=told)
