"""Opening a row of the plan to change it: for operations that hold a transaction."""

from __future__ import annotations

from django.conf import settings
from django.db.models import F
from django.utils.translation import gettext as _

from servanda.common.access import NotThere
from servanda.common.errors import BadInput
from servanda.workplan.models import Plan, PlanVersion


def version_to_change(version_id: int, edition: int | None = None) -> PlanVersion:
    """The version; `NotThere` for an unknown number, BadInput where it is not at the edition the person saw."""
    version = (
        PlanVersion.objects.select_related("plan")
        .filter(pk=version_id, plan__treaty_id=settings.SERVANDA_TREATY)
        .first()
    )
    if version is None:
        raise NotThere(_("There is no such version of the plan."))
    if edition is not None and version.edition != edition:
        raise BadInput(
            _("Someone else changed this version in the meantime. Open the page again; nothing was saved.")
        )
    return version


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
