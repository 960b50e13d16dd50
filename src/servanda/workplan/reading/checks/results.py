"""The two lists of expected results: that of the summary and that of the chapter."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from servanda.workplan.reading.findings import Code, Doubts, beginning
from servanda.workplan.reading.folding import fold
from servanda.workplan.reading.told import Said, Why, in_part, told
from servanda.workplan.structure import Item, PlanRead

_SAME = 75.0


def check_expected_results(plan: PlanRead, doubts: Doubts) -> None:
    """Tell which result stands in one list only."""
    for there, here, where, why in (
        (plan.summary_expected_results, plan.expected_results, "summary", Why.NOT_IN_CHAPTER),
        (plan.expected_results, plan.summary_expected_results, "expected-results", Why.NOT_IN_SUMMARY),
    ):
        for item in alone(there, here) if plan.summary_expected_results else ():
            doubts.add(
                Code.RESULTS_DIFFER,
                in_part(where),
                printed=beginning(item.title),
                taken=told(Said.BOTH_LISTS),
                why=told(why),
                line=item.line,
            )


def alone(items: Sequence[Item], others: Sequence[Item]) -> list[Item]:
    """The items that no item of the other list resembles: each is matched once, the closest first."""
    pairs = sorted(
        (
            (_likeness(one, other), here, there)
            for here, one in enumerate(items)
            for there, other in enumerate(others)
        ),
        reverse=True,
    )
    matched: set[int] = set()
    taken: set[int] = set()
    for likeness, here, there in pairs:
        if likeness >= _SAME and here not in matched and there not in taken:
            matched.add(here)
            taken.add(there)
    return [item for place, item in enumerate(items) if place not in matched]


def _likeness(one: Item, other: Item) -> float:
    return fuzz.token_set_ratio(fold(one.title), fold(other.title))
