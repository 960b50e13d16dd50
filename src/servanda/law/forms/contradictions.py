"""Figures that cannot all be right: shown with both sides, never resolved by the software."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from servanda.law.forms.answers import Answers, figure_at, number, values_at
from servanda.law.forms.vocabulary import Check, Form
from servanda.law.records import ExtensionRequest, Fact

ZERO = Decimal(0)


@dataclass(frozen=True)
class Contradiction:
    """One contradiction. `check` is the rule of the form that showed it."""

    check: Check
    stated: Decimal
    """The figure as the report has it; 0 where two days contradict one another."""
    expected: Decimal
    """What the other figures lead to."""
    before: Decimal | None = None
    """For a balance: the figure of the report before."""
    fact: Fact | None = None
    """For `none-after`: the fact on record."""
    request: ExtensionRequest | None = None
    """The request that says otherwise."""
    stated_on: dt.date | None = None
    """For `end-in-request`: the day that the report gives."""

    @property
    def grows(self) -> bool:
        """Whether there is more than the report before and what came in since can explain."""
        return self.stated > self.expected


@dataclass(frozen=True)
class OnRecord:
    """What a report is compared with. Facts and requests are those in use."""

    previous: Answers = field(default_factory=dict)
    """The answers of the report on the year before."""
    declared: Mapping[str, Fact] = field(default_factory=dict)
    """Facts that have a date, by id."""
    requests: Sequence[ExtensionRequest] = ()


def contradictions(
    form: Form, answers: Answers, record: OnRecord, period_to: dt.date | None = None
) -> Sequence[Contradiction]:
    """What contradicts what. Answers come with "unchanged since" resolved.

    `period_to` is the last day that the report covers: a fact after that day contradicts nothing, and without it
    nothing is compared with a request.
    """
    found: list[Contradiction] = []
    for check in form.checks:
        if check.kind == "end-in-request":
            found += _end(check, answers, record.requests)
            continue
        stated = figure_at(answers, check.figure)
        if stated is not None:
            found += _sum(check, stated, answers)
            found += _balance(check, stated, answers, record.previous)
            found += _none_after(check, stated, answers, record.declared, period_to)
            found += _remaining(check, stated, record.requests, period_to)
    return found


def _sum(check: Check, stated: Decimal, answers: Answers) -> Iterator[Contradiction]:
    parts = [part for place in check.of if (part := figure_at(answers, place)) is not None]
    if parts and sum(parts) != stated:
        yield Contradiction(check, stated, sum(parts, ZERO))


def _balance(check: Check, stated: Decimal, answers: Answers, previous: Answers) -> Iterator[Contradiction]:
    before = figure_at(previous, check.figure) if check.kind == "balance" else None
    if before is None:
        return
    expected = before + _total(answers, check.plus) - _total(answers, check.less)
    if stated != expected:
        yield Contradiction(check, stated, expected, before)


def _none_after(
    check: Check,
    stated: Decimal,
    answers: Answers,
    declared: Mapping[str, Fact],
    period_to: dt.date | None,
) -> Iterator[Contradiction]:
    fact = declared.get(check.fact)
    explained = _total(answers, check.plus)
    if fact and fact.on and stated > explained and (period_to is None or fact.on.last <= period_to):
        yield Contradiction(check, stated, explained, fact=fact)


def _remaining(
    check: Check, stated: Decimal, requests: Sequence[ExtensionRequest], period_to: dt.date | None
) -> Iterator[Contradiction]:
    """More than an earlier request said, or less than a later one: what remains shrinks with time."""
    for request in requests:
        remained = number(request.stock_remaining if check.remaining == "stock" else request.area_remaining)
        day = request.stated_on
        if request.obligation != check.obligation or remained is None or day is None or period_to is None:
            continue
        grew = day.last <= period_to and stated > remained
        shrank = period_to <= day.first and stated < remained
        if grew or shrank:
            yield Contradiction(check, stated, remained, request=request)


def _end(check: Check, answers: Answers, requests: Sequence[ExtensionRequest]) -> Iterator[Contradiction]:
    days = [day for text in values_at(answers, check.figure) if (day := _day(text))]
    for request in requests:
        if request.obligation == check.obligation and days and max(days) > request.until.last:
            yield Contradiction(check, ZERO, ZERO, request=request, stated_on=max(days))


def _total(answers: Answers, places: Sequence[str]) -> Decimal:
    return sum((figure_at(answers, place) or ZERO for place in places), ZERO)


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None
