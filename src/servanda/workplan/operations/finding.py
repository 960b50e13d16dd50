"""Opening a row of the plan to change it: for operations that hold a transaction."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db.models import F, Model, QuerySet
from django.utils.translation import gettext as _

from servanda.common.access import NotThere
from servanda.common.errors import Stale
from servanda.common.history.meanwhile import changed_meanwhile
from servanda.common.history.models import Change
from servanda.common.history.queries import history_about, last_change
from servanda.common.languages import current
from servanda.papers.numbering import number_levels
from servanda.workplan.enums import PartKind
from servanda.workplan.models import BudgetLine, Part, Plan, PlanVersion

_BESIDE = frozenset({
    "plan: read paper", "plan: correct reading", "plan: settle doubt", "plan: set reading aside",
    "plan: indicator", "plan: measurement", "plan: note",
})  # fmt: skip
"""What is done beside the versions of a plan."""


def version_to_change(version_id: int, edition: int | None = None) -> PlanVersion:
    """The version; `NotThere` for an unknown number, `Stale` where it is not at the edition the person saw."""
    version = (
        PlanVersion.objects.select_related("plan")
        .filter(pk=version_id, plan__treaty_id=settings.SERVANDA_TREATY)
        .first()
    )
    if version is None:
        raise NotThere(_("There is no such version of the plan."))
    if edition is not None and version.edition != edition:
        raise stale(version, _last_change(version))
    return version


def stale(row: Model, change: Change | None = None, theirs: dict[str, Any] | None = None) -> Stale:
    """Who changed a row of the plan last, and which part. `theirs` is for the page to show where it is not given."""
    change = change or last_change(row)
    return changed_meanwhile(change, theirs=theirs, place=_place(change) if change else "")


def _last_change(version: PlanVersion) -> Change | None:
    """The newest change of the version, of its parts or its budget, also of a part that is gone since."""
    elsewhere = {("workplan_planversion", key) for key in _keys(version.plan.versions.exclude(pk=version.pk))}
    for model in (Part, BudgetLine):
        others = model._default_manager.filter(version__plan=version.plan).exclude(version=version)
        elsewhere |= {(model._meta.db_table, key) for key in _keys(others)}
    return next(
        (
            change
            for change in history_about(str(version.plan.year))
            if change.action.startswith("plan: ")
            and (change.subject_table, change.subject_key) not in elsewhere
            and change.action not in _BESIDE
        ),
        None,
    )


def _keys(rows: QuerySet[Any]) -> set[str]:
    return {str(key) for key in rows.values_list("pk", flat=True)}


def _place(change: Change) -> str:
    kind, _blank, reference = str((change.after or {}).get("part", "")).rpartition(" ")
    if kind not in set(PartKind):
        return ""
    return f"{PartKind(kind).label} {number_levels(reference, current())}"


def touched(version: PlanVersion) -> None:
    """Count one more change."""
    PlanVersion.objects.filter(pk=version.pk).update(edition=F("edition") + 1)
    version.edition += 1


def plan_to_change(year: int) -> Plan:
    """The plan of a year; `NotThere` where there is none."""
    plan = Plan.objects.filter(treaty_id=settings.SERVANDA_TREATY, year=year).first()
    if plan is None:
        raise NotThere(_("There is no plan for that year."))
    return plan
