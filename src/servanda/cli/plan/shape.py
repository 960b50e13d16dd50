"""A plan that was read, as JSON: what the paper lacks is null or an empty list."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from servanda.workplan.structure import (
    Activity,
    Budget,
    BudgetLine,
    Doubt,
    Item,
    Outcome,
    Output,
    PlanRead,
    Priority,
)
from servanda.workplan.words_of_doubts import as_plain_text, in_english

Data = dict[str, Any]


def as_data(plan: PlanRead) -> Data:
    """The whole plan as plain data, in the order of the paper."""
    return {
        "year": plan.year,
        "language": plan.language,
        "title": plan.title or None,
        "dated_on": plan.dated_on.isoformat() if plan.dated_on else None,
        "meeting": plan.meeting or None,
        "symbol": plan.symbol or None,
        "distribution": plan.distribution or None,
        "original": plan.original or None,
        "agenda": plan.agenda or None,
        "agenda_titles": list(plan.agenda_titles),
        "remarks": list(plan.remarks),
        "stage": plan.stage or None,
        "stage_on": plan.stage_on.isoformat() if plan.stage_on else None,
        "objective": plan.objective,
        "specific_objectives": _items(plan.specific_objectives),
        "mandate": _items(plan.mandate),
        "priorities": [_priority(one) for one in plan.priorities],
        "expected_results": _items(plan.expected_results),
        "summary_expected_results": _items(plan.summary_expected_results),
        "outcomes": [_outcome(one) for one in plan.outcomes],
        "assumptions": _items(plan.assumptions),
        "budget": _budget(plan.budget) if plan.budget else None,
        "doubts": [_doubt(one) for one in plan.doubts],
    }


def _items(items: Iterable[Item]) -> list[Data]:
    return [{"letter": one.letter or None, "title": one.title, "line": one.line} for one in items]


def _priority(one: Priority) -> Data:
    return {
        "letter": one.letter,
        "title": one.title,
        "paragraph": one.paragraph,
        "intro": one.intro or None,
        "items": _items(one.items),
        "line": one.line,
    }


def _numbered(one: Outcome | Output | Activity) -> Data:
    return {
        "number": one.number,
        "title": one.title,
        "number_as_printed": one.number_as_printed or None,
        "line": one.line,
    }


def _outcome(outcome: Outcome) -> Data:
    return _numbered(outcome) | {
        "outputs": [
            _numbered(output) | {"activities": [_numbered(activity) for activity in output.activities]}
            for output in outcome.outputs
        ]
    }


def _budget(budget: Budget) -> Data:
    return {
        "currency": budget.currency,
        "lines": [_line(line) for line in budget.lines],
        "total": figure(budget.total),
        "total_as_printed": budget.total_as_printed or None,
        "total_in_summary_as_printed": budget.total_in_summary_as_printed or None,
        "in_kind": [_line(line) | {"source": line.source or None} for line in budget.in_kind],
        "notes": _items(budget.notes),
    }


def _line(line: BudgetLine) -> Data:
    return {
        "label": line.label,
        "amount": figure(line.amount),
        "amount_as_printed": line.amount_as_printed or None,
        "note": line.note or None,
        "line": line.line,
    }


def _doubt(doubt: Doubt) -> Data:
    return {
        "code": doubt.code,
        "where": as_plain_text(doubt.where) or (f"line {doubt.line}" if doubt.line else None),
        "printed": doubt.printed,
        "taken": as_plain_text(doubt.taken) or None,
        "why": in_english(doubt.why),
        "reason": {"kind": doubt.why.kind, "values": doubt.why.values},
        "line": doubt.line,
    }


def figure(amount: Decimal | None) -> int | float | None:
    """An amount as a number of JSON: whole where it is whole."""
    if amount is None:
        return None
    return int(amount) if amount == amount.to_integral_value() else float(amount)
