"""Figures that cannot all be right: shown with both sides, never resolved by the software."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from servanda.law.forms.answers import Answers, figure_at
from servanda.law.forms.vocabulary import Check, Form


@dataclass(frozen=True)
class Contradiction:
    """One contradiction. `check` is the rule of the form that showed it."""

    check: Check
    stated: Decimal
    """The figure as the report has it."""
    expected: Decimal
    """What the other figures lead to."""
    before: Decimal | None = None
    """For a balance: the figure of the report before."""
    declared_on: str = ""
    """For `none-after`: the ISO date of the fact on record."""

    @property
    def grows(self) -> bool:
        """Whether there is more than the report before and what came in since can explain."""
        return self.stated > self.expected


def contradictions(
    form: Form,
    answers: Answers,
    *,
    previous: Answers | None = None,
    declared: Mapping[str, dt.date] | None = None,
    period_to: dt.date | None = None,
) -> Sequence[Contradiction]:
    """What contradicts what. Answers come with "unchanged since" resolved.

    `previous` is the report on the year before, `declared` the days of facts on record by id, `period_to` the last
    day that the report covers: a fact after that day contradicts nothing.
    """
    found: list[Contradiction] = []
    for check in form.checks:
        stated = figure_at(answers, check.figure)
        if stated is not None:
            found += _sum(check, stated, answers)
            found += _balance(check, stated, answers, previous or {})
            found += _none_after(check, stated, declared or {}, period_to)
    return found


def _sum(check: Check, stated: Decimal, answers: Answers) -> Iterator[Contradiction]:
    parts = [part for place in check.of if (part := figure_at(answers, place)) is not None]
    if parts and sum(parts) != stated:
        yield Contradiction(check, stated, sum(parts, Decimal(0)))


def _balance(check: Check, stated: Decimal, answers: Answers, previous: Answers) -> Iterator[Contradiction]:
    before = figure_at(previous, check.figure) if check.kind == "balance" else None
    if before is None:
        return
    zero = Decimal(0)
    came = sum((figure_at(answers, place) or zero for place in check.plus), zero)
    went = sum((figure_at(answers, place) or zero for place in check.less), zero)
    if stated != before + came - went:
        yield Contradiction(check, stated, before + came - went, before)


def _none_after(
    check: Check, stated: Decimal, declared: Mapping[str, dt.date], period_to: dt.date | None
) -> Iterator[Contradiction]:
    day = declared.get(check.fact)
    if day and stated > 0 and (period_to is None or day <= period_to):
        yield Contradiction(check, stated, Decimal(0), declared_on=day.isoformat())
