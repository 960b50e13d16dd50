"""New versions: an amendment of one that is there, and the draft of the year after."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.workplan.access import require_writing
from servanda.workplan.content.heads import amended_head
from servanda.workplan.content.of_version import content_of
from servanda.workplan.content.rolling import rolled
from servanda.workplan.enums import Way
from servanda.workplan.models import Indicator, Plan, PlanVersion
from servanda.workplan.operations.finding import version_to_change
from servanda.workplan.operations.saving import save_version
from servanda.workplan.stages import Stage


def amend_version(*, version_id: int, actor: Viewer, today: dt.date, now: dt.datetime) -> PlanVersion:
    """A new draft beside a version, saying the same, to be changed."""
    require_writing(actor)
    with writing():
        version = version_to_change(version_id)
        content = content_of(version)
        content = replace(content, dated_on=today, head=amended_head(content.head))
        made = save_version(
            content,
            treaty_id=version.plan.treaty_id,
            way=Way.AMENDED,
            actor=actor,
            now=now,
            made_from=version,
        )
        _record(made, version, "plan: amend", actor)
    return made


def roll_version(*, version_id: int, actor: Viewer, today: dt.date, now: dt.datetime) -> PlanVersion:
    """The draft of the year after, from a version of a year. BadInput where that year has a plan already."""
    require_writing(actor)
    with writing():
        version = version_to_change(version_id)
        content = replace(rolled(content_of(version)), dated_on=today)
        _refuse_second(version.plan.treaty_id, content.year)
        made = save_version(
            content,
            treaty_id=version.plan.treaty_id,
            way=Way.ROLLED,
            actor=actor,
            now=now,
            made_from=version,
        )
        _roll_indicators(version.plan, made.plan)
        _record(made, version, "plan: roll", actor)
    return made


def _refuse_second(treaty_id: str, year: int) -> None:
    there = PlanVersion.objects.filter(plan__treaty_id=treaty_id, plan__year=year)
    if there.exclude(stage=Stage.WITHDRAWN).exists():
        raise BadInput(
            _("There is a plan for %(year)s already. Open it, and amend it or withdraw it there.")
            % {"year": year}
        )


def _roll_indicators(plan: Plan, following: Plan) -> None:
    """The same indicators for the next year. Their targets are the Unit's to set anew."""
    there = set(following.indicators.values_list("key", flat=True))
    Indicator.objects.bulk_create(
        Indicator(
            plan=following,
            key=one.key,
            kind=one.kind,
            reference=one.reference,
            names=one.names,
            counting=one.counting,
            baseline=one.baseline,
            baseline_of=one.baseline_of,
            baseline_on=one.baseline_on,
            source=one.source,
        )
        for one in plan.indicators.all()
        if one.key not in there
    )


def _record(made: PlanVersion, version: PlanVersion, action: str, actor: Viewer) -> None:
    record(
        actor=actor,
        subject=made,
        action=action,
        after={"from": str(version), "number": made.number},
        about=str(made.plan.year),
    )
