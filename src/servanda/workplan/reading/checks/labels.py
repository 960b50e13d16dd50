"""Labels of the results frame: one word for two levels, two words for one level, numbers that collide."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from servanda.workplan.reading.findings import Code, Doubts
from servanda.workplan.reading.marks import LEVELS, OUTCOME
from servanda.workplan.reading.results_frame.entries import Entry
from servanda.workplan.reading.told import Said, Why, as_printed, told
from servanda.workplan.reading.words import Vocabulary
from servanda.workplan.structure import Activity, Output, PlanRead, Told

NAMES = {level: name for name, level in LEVELS.items()}


def check_labels(plan: PlanRead, entries: Sequence[Entry], vocabulary: Vocabulary, doubts: Doubts) -> None:
    """Tell labels used in two senses, and printed numbers that would collide if all were read forward."""
    levels = _level_by_line(plan)
    used: dict[str, Counter[int]] = defaultdict(Counter)
    first: dict[tuple[str, int], Entry] = {}
    for entry in entries:
        if entry.label and entry.line in levels:
            used[entry.label][levels[entry.line]] += 1
            first.setdefault((entry.label, levels[entry.line]), entry)
    for label, counts in used.items():
        for level, times in counts.items():
            if why := _second_sense(label, level, counts, vocabulary):
                doubts.add(
                    Code.LABEL_IN_TWO_SENSES,
                    as_printed(label),
                    printed=label,
                    taken=told(Said.LEVEL_SO_OFTEN, level=NAMES[level], times=times),
                    why=why,
                    line=first[label, level].line,
                )
    _check_collisions(plan, doubts)


def _level_by_line(plan: PlanRead) -> dict[int, int]:
    levels: dict[int, int] = {}
    for outcome in plan.outcomes:
        levels[outcome.line or 0] = 1
        for output in outcome.outputs:
            levels[output.line or 0] = 2
            levels |= {activity.line or 0: 3 for activity in output.activities}
    return levels


def _second_sense(label: str, level: int, counts: Counter[int], vocabulary: Vocabulary) -> Told | None:
    """Why the label is in doubt at this level; None where it is not."""
    if len(counts) > 1:
        others = [NAMES[other] for other in sorted(counts) if other != level]
        return told(Why.SEVERAL_LEVELS, level=NAMES[level], others=others)
    usual = [name for name in LEVELS if vocabulary.is_exactly(f"results.{name}", label)]
    if NAMES[level] in usual:
        return None
    if usual:
        return told(Why.USUALLY_ANOTHER_LEVEL, usual=usual[0], level=NAMES[level])
    return told(Why.USUALLY_RESULTS, level=NAMES[level])


def _check_collisions(plan: PlanRead, doubts: Doubts) -> None:
    """Printed numbers that stand twice, though what they number is not the same."""
    printed: dict[str, list[tuple[str, int | None]]] = defaultdict(list)
    outputs = [output for outcome in plan.outcomes for output in outcome.outputs]
    activities = [activity for output in outputs for activity in output.activities]
    numbered: list[Output | Activity] = [*outputs, *activities]
    for one in numbered:
        if one.number_as_printed:
            printed[one.number_as_printed].append((one.number, one.line))
    for number, places in printed.items():
        taken = [name for name, _ in places]
        if len(set(taken)) > OUTCOME:
            doubts.add(
                Code.NUMBER_COLLISION,
                told(Said.NUMBERS, numbers=taken),
                printed=number,
                taken=told(Said.NUMBERS, numbers=taken),
                why=told(Why.TWO_OF_ONE_NUMBER),
                line=places[-1][1],
            )
