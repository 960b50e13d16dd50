"""Whether what was read is a work plan at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from servanda.workplan.reading.folding import fold
from servanda.workplan.reading.refusals import NotAPlan, Refusal
from servanda.workplan.reading.units import Unit
from servanda.workplan.reading.words import Vocabulary
from servanda.workplan.structure import PlanRead

_ARTICLES_OF_A_TREATY = 5
_ENOUGH_ACTIVITIES, _ENOUGH_PARTS = 2, 3
_LONGEST_HEADING = 80


def refuse_unless_plan(plan: PlanRead, units: Sequence[Unit], vocabulary: Vocabulary) -> None:
    """NotAPlan unless the paper has the parts of a plan: activities under outcomes, or two other parts of one."""
    if _articles(units, vocabulary) >= _ARTICLES_OF_A_TREATY:
        raise NotAPlan(Refusal.TREATY)
    activities = sum(len(output.activities) for outcome in plan.outcomes for output in outcome.outputs)
    if activities >= _ENOUGH_ACTIVITIES:
        return
    parts = [
        bool(plan.outcomes),
        bool(plan.priorities),
        bool(plan.mandate),
        bool(plan.budget and plan.budget.lines),
        bool(plan.objective),
        bool(plan.expected_results),
        bool(plan.title),
    ]
    if sum(parts) < _ENOUGH_PARTS or not (
        plan.outcomes or plan.priorities or (plan.budget and plan.budget.lines)
    ):
        raise NotAPlan(Refusal.NO_PLAN)


def _articles(units: Sequence[Unit], vocabulary: Vocabulary) -> int:
    """How many lines are the headings of articles: “第四条” in Chinese."""
    if vocabulary.language == "zh":
        pattern = re.compile(r"^第[一二三四五六七八九十\d]+条")
        return sum(bool(pattern.match(unit.text)) for unit in units)
    names = "|".join(vocabulary.words(name)[0] for name in vocabulary.lists["plan.article"])
    pattern = re.compile(rf"^(?:ال)?(?:{names})\s(?:\d+|[ivx]+)\b")
    return sum(len(unit.text) < _LONGEST_HEADING and bool(pattern.match(fold(unit.text))) for unit in units)
