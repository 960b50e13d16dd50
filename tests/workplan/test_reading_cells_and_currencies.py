"""Cells that hold several activities in one line, and lines of a budget in a currency of their own."""

from decimal import Decimal

import pytest

from servanda.workplan.reading import read_plan
from servanda.workplan.reading.results_frame.pieces import pieces
from servanda.workplan.reading.words import vocabulary
from servanda.workplan.structure import PlanRead
from servanda.workplan.words_of_doubts import as_plain_text
from tests.workplan.papers import ENGLISH

IN_WHOLE = ENGLISH[ENGLISH.index("Cost\t") :]


def with_budget(*rows: str) -> PlanRead:
    return read_plan(ENGLISH.replace(IN_WHOLE, "\n".join(rows) + "\n").encode(), "plan.txt")


def told(plan: PlanRead) -> list[tuple[str, str]]:
    return [(one.printed, as_plain_text(one.taken)) for one in plan.doubts if one.code == "currencies-differ"]


@pytest.mark.parametrize(
    ("language", "cell", "found"),
    [
        ("en", "1.1.1 Draft it. 1.1.2 Send it.", ["1.1.1 Draft it.", "1.1.2 Send it."]),
        ("en", "1.1.1 Draft it 1.1.2 Send it", ["1.1.1 Draft it", "1.1.2 Send it"]),
        ("en", "Activity 1.1.1: a. Activity 1.1.2: b.", ["Activity 1.1.1: a.", "Activity 1.1.2: b."]),
        ("ar", "١-١-١ إعداد الوثائق. ٢-١-١ إرسالها.", ["١-١-١ إعداد الوثائق.", "٢-١-١ إرسالها."]),
        ("en", "1.1.1 Follow up activity 1.1.2 with care.", ["1.1.1 Follow up activity 1.1.2 with care."]),
        ("en", "1.1.1 Draft it. 1.3.7 is another matter.", ["1.1.1 Draft it. 1.3.7 is another matter."]),
        ("en", "Draft it. 1.1.2 Send it.", ["Draft it. 1.1.2 Send it."]),
        ("en", "1.1.1 Draft\nit in time", ["1.1.1 Draft it in time"]),
        ("en", "1.1.1 A. 1.1.2 B.\n1.1.3 C.", ["1.1.1 A.", "1.1.2 B.", "1.1.3 C."]),
        ("en", "", []),
    ],
)
def test_a_line_in_a_cell_is_cut_before_the_number_that_follows(
    language: str, cell: str, found: list[str]
) -> None:
    assert list(pieces(cell, vocabulary(language))) == found


def test_a_line_in_another_currency_is_told_and_not_converted() -> None:
    plan = with_budget(
        "Cost\t2021 (CHF)\tNotes", "Salaries\t300,000\tTwo.", "Travel\tEUR 44,000\tTrips.", "Total\t344,000\t"
    )
    assert plan.budget is not None
    assert (plan.budget.currency, plan.budget.lines[1].amount) == ("CHF", Decimal(44_000))
    assert told(plan) == [("EUR 44,000", "CHF 44,000")]


def test_lines_that_name_the_currency_of_the_budget_raise_no_doubt() -> None:
    plan = with_budget(
        "Cost\t2021 (CHF)\tNotes",
        "Salaries\tCHF 300,000\tTwo.",
        "Travel\t44,000\tTrips.",
        "Total\tCHF 344,000\t",
    )
    assert told(plan) == []
