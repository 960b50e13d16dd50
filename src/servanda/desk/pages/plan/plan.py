"""The plan of a year on one page: the tree, what was done, the assumptions, the budget."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.conf import settings
from django.db.models import prefetch_related_objects
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.common.history.steady import while_the_history_stands
from servanda.common.languages import current
from servanda.desk.pages.plan.found_above import Done, findings_of_money, work_done
from servanda.workplan import queries
from servanda.workplan.access import may_write
from servanda.workplan.framework import ActionPlan, Period, framework
from servanda.workplan.models import PlanStep
from servanda.workplan.queries import (
    AssumptionState,
    BudgetLineView,
    Circulation,
    PlanInUse,
    PlannedFigures,
    PlanTree,
)


@dataclass(frozen=True)
class PlanPage:
    """The context of `desk/plan/plan.html`."""

    year: int
    years: Sequence[int]
    tree: PlanTree
    steps: Sequence[PlanStep]
    circulation: Circulation | None
    frame: Period | None
    action_plan: ActionPlan | None
    figures: PlannedFigures
    lines: Sequence[BudgetLineView]
    in_kind: Sequence[BudgetLineView]
    total: Decimal | None
    assumptions: Sequence[AssumptionState]
    done: Mapping[str, Done]
    """What was done, by number of the activity; without an entry nothing is recorded."""
    counts_work: bool
    """Whether a room that counts the work is there, so that nothing recorded can be told from nothing counted."""
    may_write: bool

    @property
    def plan(self) -> PlanInUse:
        """The version in use."""
        return self.tree.plan

    @property
    def with_something_done(self) -> int:
        """How many activities have something to show."""
        return len(self.done)


def default_year(viewer: Viewer, today: dt.date) -> int | None:
    """The year the menu opens: this year's plan, else the latest; None where there is no plan."""
    years = queries.plan_years(viewer)
    return today.year if today.year in years else next(iter(years), None)


def plan_page(year: int, viewer: Viewer, on: dt.date) -> PlanPage | None:
    """The plan as of a day; None on a day before there was one, `NotThere` for a year without any."""
    return _page(year, Viewer(roles=viewer.roles), on, current())


@while_the_history_stands
def _page(year: int, viewer: Viewer, on: dt.date, _language: str) -> PlanPage | None:
    """Kept for as long as nothing is recorded, by what a viewer may see and not by who it is."""
    version, years = queries.version_for(year, viewer, on=on), queries.plan_years(viewer)
    if version is None:
        if year in years:
            return None
        raise NotThere(_("There is no plan for that year."))
    prefetch_related_objects([version], "parts")  # the tree and the assumptions both read them
    tree, law = queries.tree_of(version, on=on), framework(settings.SERVANDA_TREATY)
    lines = queries.lines_of(version)
    done = work_done(year, viewer, on)
    return PlanPage(
        year=year,
        years=years,
        tree=tree,
        steps=[step for step in version.steps.all() if step.on is None or step.on <= on],
        circulation=queries.circulation(version, on=on),
        frame=law.frame_of(year),
        action_plan=law.action_plan_of(year),
        figures=queries.figures_of(version),
        lines=[line for line in lines if not line.in_kind],
        in_kind=[line for line in lines if line.in_kind],
        total=tree.plan.total,
        assumptions=queries.assumptions_of(version, on=on, supplied=findings_of_money(year, viewer, on)),
        done=done or {},
        counts_work=done is not None,
        may_write=may_write(viewer),
    )
