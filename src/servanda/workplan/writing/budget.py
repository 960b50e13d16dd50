"""The budget of a plan as blocks of a paper."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from servanda.papers.document import Block, Heading, Items, Run, Table, Text
from servanda.papers.numbers import write_digits, write_number
from servanda.workplan.structure import Budget, BudgetLine, PlanRead
from servanda.workplan.writing.currencies import currency_of_table

WIDTHS = (0.26, 0.22, 0.52)


def budget_blocks(plan: PlanRead) -> Iterator[Block]:
    """The table with its total, the support in kind, and the notes."""
    budget = plan.budget
    if budget is None or not (budget.lines or budget.in_kind):
        return
    yield Heading(_("Budget"), numbered=True)
    yield Table(
        header=[_("Cost"), write_digits(str(plan.year), plan.language), _("Remarks")],
        rows=[
            *(_row(line, plan.language) for line in budget.lines),
            *([_total(budget, plan.language)] if budget.total is not None else []),
            *(_in_kind(line, plan.language) for line in budget.in_kind),
        ],
        caption=_("Budget of the Implementation Support Unit"),
        headnote=currency_of_table(budget.currency) if budget.currency else "",
        widths=WIDTHS,
        figures=frozenset({1}),
    )
    if budget.notes:
        yield Heading(_("Notes on the budget"), level=2)
        yield Items([note.title for note in budget.notes])


def _row(line: BudgetLine, language: str) -> list[Text]:
    return [line.label, "" if line.amount is None else write_number(line.amount, language), line.note]


def _total(budget: Budget, language: str) -> list[Text]:
    assert budget.total is not None  # noqa: S101 - for the type checker; the caller asked
    return [[Run(_("Total"), bold=True)], [Run(write_number(budget.total, language), bold=True)], ""]


def _in_kind(line: BudgetLine, language: str) -> list[Text]:
    """After the total, which it is no part of: without a value the column says from whom it comes."""
    given = line.source or _("Given in kind")
    return [line.label, given if line.amount is None else write_number(line.amount, language), line.note]
