"""A plan that was read, on a terminal: what was found, the tree, the budget, the doubts."""

from __future__ import annotations

from servanda.cli import terminal
from servanda.papers.numbers import write_number
from servanda.workplan.structure import Budget, Doubt, PlanRead
from servanda.workplan.words_of_doubts import in_english

_SHOWN = 90


def show(plan: PlanRead) -> None:
    """Everything a person wants to see first; the doubts last, where the eye stays."""
    terminal.heading(plan.title or "A work plan without a title")
    terminal.table(["Part", "Found"], _counts(plan))
    for outcome in plan.outcomes:
        terminal.paragraph()
        terminal.heading(f"{outcome.number}  {_short(outcome.title)}")
        for output in outcome.outputs:
            terminal.paragraph(f"{output.number}  {_short(output.title)}")
            terminal.table(["", ""], [[one.number, _short(one.title)] for one in output.activities])
    if plan.budget:
        _show_budget(plan.budget)
    _show_doubts(list(plan.doubts))


def _counts(plan: PlanRead) -> list[list[str]]:
    outputs = [output for outcome in plan.outcomes for output in outcome.outputs]
    counts = [
        ("Mandate", len(plan.mandate)),
        ("Priorities", len(plan.priorities)),
        ("Expected results", len(plan.expected_results)),
        ("Outcomes", len(plan.outcomes)),
        ("Outputs", len(outputs)),
        ("Activities", sum(len(output.activities) for output in outputs)),
        ("Assumptions", len(plan.assumptions)),
        ("Budget lines", len(plan.budget.lines) if plan.budget else 0),
    ]
    head = [
        ["Year", str(plan.year) if plan.year else "not found"],
        ["Language", plan.language],
        ["Objective", _short(plan.objective) if plan.objective else "not found"],
    ]
    return head + [[name, str(number) if number else "not found"] for name, number in counts]


def _show_budget(budget: Budget) -> None:
    terminal.paragraph()
    terminal.heading(f"Budget ({budget.currency or 'no currency named'})")
    rows = [
        [line.label, write_number(line.amount, "en") if line.amount is not None else "?", _short(line.note)]
        for line in budget.lines
    ]
    total = write_number(budget.total, "en") if budget.total is not None else "not found"
    in_kind = [[line.label, "in kind", _short(line.source or line.note)] for line in budget.in_kind]
    terminal.table(["Line", "Amount", "Note"], [*rows, ["Total", total, ""], *in_kind])


def _show_doubts(doubts: list[Doubt]) -> None:
    terminal.paragraph()
    terminal.heading(f"Doubts ({len(doubts)})")
    for doubt in doubts:
        line = f"line {doubt.line}" if doubt.line else ""
        place = ", ".join(one for one in (in_english(doubt.where), line) if one)
        taken = f" → {in_english(doubt.taken)}" if doubt.taken else ""
        terminal.paragraph(f"{place}: {_short(doubt.printed)}{taken}")
        terminal.paragraph(f"    {in_english(doubt.why)} [{doubt.code}]", indent="    ")


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
