"""The plan of a year as a tree: outcomes, outputs, activities, with what each serves and is measured by."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from servanda.common.access import Viewer
from servanda.workplan.content.shape import above
from servanda.workplan.enums import FRAME, PartKind
from servanda.workplan.framework import ActionPlan, framework
from servanda.workplan.models import Part, PlanVersion
from servanda.workplan.queries.indicators import IndicatorLine, indicators_of
from servanda.workplan.queries.plans import PlanInUse, in_use, version_for
from servanda.workplan.texts import NOTHING, Said, said
from servanda.workplan.ties import OF_ACTIVITIES, Tie


@dataclass(frozen=True)
class Tied:
    """Something that an activity serves."""

    reference: str
    title: Said


@dataclass(frozen=True)
class Node:
    """An outcome, an output or an activity with what stands below it."""

    kind: PartKind
    number: str
    title: Said
    as_printed: str
    below: Sequence[Node]
    indicators: Sequence[IndicatorLine]
    ties: Mapping[Tie, Sequence[Tied]]
    """Of an activity; a kind that the data leave open is absent."""


@dataclass(frozen=True)
class PlanTree:
    """The plan in use as far as its results frame goes."""

    plan: PlanInUse
    objective: Said
    outcomes: Sequence[Node]

    @property
    def activities(self) -> int:
        """How many there are."""
        return sum(len(output.below) for outcome in self.outcomes for output in outcome.below)


def plan_tree(year: int, viewer: Viewer, *, on: dt.date | None = None) -> PlanTree | None:
    """The tree of the plan in use on a day; None where there is none for this viewer. Five queries."""
    version = version_for(year, viewer, on=on)
    return None if version is None else tree_of(version, on=on)


def tree_of(version: PlanVersion, *, on: dt.date | None = None) -> PlanTree:
    """The tree of a version; parts read beforehand are used. Three queries, else."""
    plan, rows = in_use(version, on), version.parts.all()
    branches = _Branches(plan, rows, indicators_of(plan.year, on=on))
    objective = next((branches.said(row) for row in rows if row.kind == PartKind.OBJECTIVE), NOTHING)
    return PlanTree(plan, objective, branches.of(""))


class _Branches:
    def __init__(self, plan: PlanInUse, rows: Iterable[Part], measured: Sequence[IndicatorLine]) -> None:
        self.plan = plan
        self.actions = framework(plan.treaty_id).action_plan_of(plan.year)
        self.titles = {(row.kind, row.reference): self.said(row) for row in rows}
        self.below: dict[str, list[Part]] = defaultdict(list)
        for row in rows:
            if row.kind in FRAME:
                self.below[above(row.reference)].append(row)
        self.measured: dict[str, list[IndicatorLine]] = defaultdict(list)
        for line in measured:
            self.measured[line.reference].append(line)

    def said(self, row: Part) -> Said:
        """The text of a part for the reader."""
        return said(row.texts, original=self.plan.language)

    def of(self, number: str) -> Sequence[Node]:
        """What stands below a number."""
        return [
            Node(
                kind=row.kind,
                number=row.reference,
                title=self.titles[row.kind, row.reference],
                as_printed=row.as_printed,
                below=self.of(row.reference),
                indicators=self.measured.get(row.reference, ()),
                ties=self.ties(row),
            )
            for row in self.below.get(number, ())
        ]

    def ties(self, row: Part) -> Mapping[Tie, Sequence[Tied]]:
        """What an activity serves, by kind, with the words."""
        return {
            kind: [Tied(each, self.title_of(kind, each)) for each in row.ties[kind]]
            for kind in OF_ACTIVITIES
            if row.ties.get(kind)
        }

    def title_of(self, kind: Tie, reference: str) -> Said:
        """The words of an item of the mandate, a priority, a task, or an action of the action plan."""
        if kind is Tie.ACTION:
            return _action(self.actions, reference)
        of = PartKind.MANDATE if kind is Tie.MANDATE else PartKind.PRIORITY
        if kind is Tie.PRIORITY and "." in reference:
            of = PartKind.TASK
        return self.titles.get((of, reference), NOTHING)


def _action(plan: ActionPlan | None, number: str) -> Said:
    return plan.names_of(number) if plan else NOTHING
