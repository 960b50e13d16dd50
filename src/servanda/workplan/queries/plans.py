"""Which version of the plan of a year is in use."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.conf import settings
from django.db.models import Prefetch
from django.utils.timezone import get_current_timezone

from servanda.common.access import Viewer
from servanda.meetings.names import other_names
from servanda.workplan.access import require_reading, stages_seen
from servanda.workplan.content.shape import without_needless_places
from servanda.workplan.models import PlanStep, PlanVersion
from servanda.workplan.stages import Stage
from servanda.workplan.texts import Said, Texts, said


@dataclass(frozen=True)
class PlanInUse:
    """The version that a year is worked by, as far as the viewer may see."""

    version_id: int
    treaty_id: str
    year: int
    number: int
    title: Said
    stage: Stage
    """On the day asked for."""
    dated_on: dt.date | None
    meeting: str
    """The code of the meeting it is submitted to."""
    meeting_name: Said
    currency: str
    total: Decimal | None
    language: str
    """The language it was written in."""

    @property
    def is_adopted(self) -> bool:
        """Whether the States Parties adopted it."""
        return self.stage is Stage.ADOPTED


def plan_in_use(year: int, viewer: Viewer, *, on: dt.date | None = None) -> PlanInUse | None:
    """The plan of a year as of a day: the version adopted last, else the latest one; None where there is none.

    Two queries.
    """
    version = version_for(year, viewer, on=on)
    return None if version is None else in_use(version, on)


def adopted_on(year: int, viewer: Viewer, *, today: dt.date) -> dt.date | None:
    """The day on which the plan in use was adopted; None where it was not yet, or nobody knows the day. Two queries."""
    version = version_for(year, viewer)
    if version is None or version.stage is not Stage.ADOPTED:
        return None
    days = [step.on for step in version.steps.all() if step.stage is Stage.ADOPTED and step.on]
    return days[-1] if days and days[-1] <= today else None


def version_for(year: int, viewer: Viewer, *, on: dt.date | None = None) -> PlanVersion | None:
    """The row behind `plan_in_use`, for pages that show more of it than one thing. Two queries."""
    require_reading(viewer)
    version = version_in_use(year, on=on)
    return version if version and stage_on(version, on) in stages_seen(viewer) else None


def in_use(version: PlanVersion, on: dt.date | None) -> PlanInUse:
    """The same as an answer, at the stage of the day. No query."""
    return _seen(version, stage_on(version, on))


def plan_years(viewer: Viewer) -> Sequence[int]:
    """The years that have a plan the viewer may see, the latest first. One query."""
    require_reading(viewer)
    found = PlanVersion.objects.filter(
        plan__treaty_id=settings.SERVANDA_TREATY, stage__in=stages_seen(viewer)
    )
    return list(
        found.exclude(stage=Stage.WITHDRAWN)
        .order_by("-plan__year")
        .values_list("plan__year", flat=True)
        .distinct()
    )


def version_in_use(year: int, *, on: dt.date | None = None) -> PlanVersion | None:
    """The row of that version, with its steps; for queries of this room. Two queries."""
    versions = list(
        PlanVersion.objects.filter(plan__treaty_id=settings.SERVANDA_TREATY, plan__year=year)
        .exclude(stage=Stage.WITHDRAWN)
        .select_related("plan", "made_from")
        .prefetch_related(Prefetch("steps", queryset=PlanStep.objects.order_by("pk")))
        .order_by("number")
    )
    return chosen(versions, on)


def chosen(versions: Iterable[PlanVersion], on: dt.date | None) -> PlanVersion | None:
    """Of versions in their order the one in use on a day: adopted last, else the latest there was."""
    there = [each for each in versions if on is None or first_day(each) <= on]
    adopted = [each for each in there if stage_on(each, on) is Stage.ADOPTED]
    return max(adopted or there, key=lambda each: each.number, default=None)


def stage_on(version: PlanVersion, on: dt.date | None) -> Stage:
    """The stage of a version on a day; the one it is at now where no day is given.

    A step of which no day is known counts from the next step whose day is.
    """
    if on is None:
        return version.stage
    stage, undated = Stage.DRAFT, []
    for step in version.steps.all():
        undated.append(step.stage)
        if step.on is not None:
            if step.on > on:
                return stage
            stage, undated = undated[-1], []
    return undated[-1] if undated else stage


def first_day(version: PlanVersion) -> dt.date:
    """The day from which a version is there: that of the paper, else the day it was made at the desk."""
    return version.dated_on or version.made_at.astimezone(get_current_timezone()).date()


def _meeting_names(version: PlanVersion) -> Texts:
    """As the paper prints it, else as the treaty's folder has it; nothing where neither has a name in English."""
    printed = version.meeting_names
    return {**other_names(version.plan.treaty_id, version.meeting), **printed} if printed else printed


def _seen(version: PlanVersion, stage: Stage) -> PlanInUse:
    return PlanInUse(
        version_id=version.pk,
        treaty_id=version.plan.treaty_id,
        year=version.plan.year,
        number=version.number,
        title=said(version.titles, original=version.language),
        stage=stage,
        dated_on=version.dated_on,
        meeting=version.meeting,
        meeting_name=said(_meeting_names(version), original=version.language),
        currency=version.currency,
        total=without_needless_places(version.total),
        language=version.language,
    )
