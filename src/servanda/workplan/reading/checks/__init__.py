"""What a careful reader would ask about the paper, once it has been read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from servanda.workplan.reading.checks.labels import check_labels
from servanda.workplan.reading.checks.misreadings import check_misreadings
from servanda.workplan.reading.checks.percentages import check_percentages
from servanda.workplan.reading.checks.results import check_expected_results
from servanda.workplan.reading.checks.years import check_years
from servanda.workplan.reading.findings import Code, Doubts, beginning
from servanda.workplan.reading.results_frame.entries import Entry
from servanda.workplan.reading.told import Why, told
from servanda.workplan.reading.units import Unit
from servanda.workplan.reading.words import Vocabulary
from servanda.workplan.structure import PlanRead


@dataclass(frozen=True)
class Material:
    """What was read, and what it was read from."""

    plan: PlanRead
    units: Sequence[Unit]
    entries: Sequence[Entry]
    over: Sequence[Unit]
    """Texts of the results frame that belong to no entry."""


def check(material: Material, vocabulary: Vocabulary, doubts: Doubts) -> None:
    """Every check in its turn."""
    check_labels(material.plan, material.entries, vocabulary, doubts)
    check_expected_results(material.plan, doubts)
    if material.plan.budget:
        check_percentages(material.plan.budget, vocabulary, doubts)
    check_years(material.units, vocabulary, doubts)
    check_misreadings(material.units, vocabulary, doubts)
    _tell_over(material.over, doubts)


def _tell_over(over: Sequence[Unit], doubts: Doubts) -> None:
    """Texts among outcomes, outputs and activities that are none of them: a person should look."""
    for unit in over:
        if unit.text and not unit.is_row:
            why = told(Why.NO_PLACE)
            doubts.add(Code.TEXT_NOT_PLACED, None, printed=beginning(unit.text), why=why, line=unit.line)
