"""The budget of a plan as a PDF, whose table the end of a page tears."""

from collections.abc import Sequence
from decimal import Decimal

from servanda.workplan.reading import read_plan
from servanda.workplan.reading.findings import Code
from servanda.workplan.structure import PlanRead
from tests.papers.ruled import pdf
from tests.workplan.papers import ENGLISH

ABOVE = ENGLISH.split("Cost\t")[0]
HEAD = ("Cost", "2021 (Swiss francs)", "Notes")
SALARIES = ("Salaries", "300,000", "Two posts and a half.")
TRAVEL = ("Travel", "44,000", "Nine trips, four of them long")
TOTAL = ("Total", "344,000", "")


def budget(*parts: Sequence[tuple[str, str, str]]) -> PlanRead:
    """The plan whose budget stands on as many pages as there are parts, without drawn cells."""
    tables = "#pagebreak()\n".join(
        f"#table(columns: (4cm, 4cm, 1fr), stroke: none, {''.join(f'[{cell}],' for row in rows for cell in row)})\n"
        for rows in parts
    )
    return read_plan(pdf(ABOVE.replace("\n", "\n\n") + tables), "plan.pdf")


def lines(plan: PlanRead) -> list[tuple[str, Decimal | None, str]]:
    assert plan.budget is not None
    return [(line.label, line.amount, line.note) for line in plan.budget.lines]


WHOLE = [(label, Decimal(amount.replace(",", "")), note) for label, amount, note in (SALARIES, TRAVEL)]


def test_a_total_left_alone_on_the_next_page_is_the_total() -> None:
    plan = budget([HEAD, SALARIES, TRAVEL], [TOTAL])
    assert (lines(plan), plan.budget and plan.budget.total) == (WHOLE, Decimal(344000))
    assert plan.doubts == ()


def test_a_line_torn_in_its_note_is_one_line() -> None:
    label, amount, _note = TRAVEL
    plan = budget([HEAD, SALARIES, (label, amount, "Nine trips, four")], [("", "", "of them long"), TOTAL])
    assert (lines(plan), plan.doubts) == (WHOLE, ())


def test_a_line_that_may_be_torn_is_told() -> None:
    plan = budget([HEAD, SALARIES, TRAVEL], [("Experts", "", "Given by States."), TOTAL])
    assert [line[0] for line in lines(plan)] == ["Salaries", "Travel", "Experts"]
    (doubt,) = [doubt for doubt in plan.doubts if doubt.code == Code.ROW_TORN]
    assert doubt.printed == "Experts Given by States."
