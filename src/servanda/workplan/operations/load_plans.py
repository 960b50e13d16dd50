"""Loading the plans of a treaty's folder. What was changed at the desk stays."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

from django.db import transaction
from django.utils.timezone import get_current_timezone

from servanda.common.access import Role, Viewer, require
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.common.loading import LoadAction, RowChange
from servanda.states.models import Treaty
from servanda.workplan.adoption import tell_adoption
from servanda.workplan.content.folder_files import BadPlanFile, PlanFile, StepData, plan_files
from servanda.workplan.enums import Way
from servanda.workplan.models import Plan, PlanStep, PlanVersion
from servanda.workplan.operations.folder_indicators import save_indicators
from servanda.workplan.operations.saving import head_of, problems_of, save_parts, save_version
from servanda.workplan.stages import Stage

TABLE = "plan"


def load_plans(
    *, folder: Path, treaty_id: str, actor: Viewer, now: dt.datetime, dry_run: bool = False
) -> Sequence[RowChange]:
    """Bring the plans of `folder` (`<year>.json`, `<year>.toml`) to the desk: all, or none and BadInput with reasons.

    A year that has no plan yet gets the folder's; one that was loaded from here and not touched since follows the
    folder; any other is kept, and told as kept. Loading again changes nothing. No plans where the folder is missing.
    """
    require(actor, Role.STAFF)
    files = _read(folder)
    with writing():
        Treaty.objects.get_or_create(id=treaty_id)
        changes = [change for file in files for change in _load(file, treaty_id, actor, now)]
        transaction.set_rollback(dry_run)
    return changes


def _read(folder: Path) -> Sequence[PlanFile]:
    try:
        files = plan_files(folder)
    except BadPlanFile as error:
        raise BadInput(str(error)) from None
    problems = [problem for file in files for problem in problems_of(file.content)]
    if problems:
        raise BadInput(problems)
    return files


def _load(file: PlanFile, treaty_id: str, actor: Viewer, now: dt.datetime) -> Iterator[RowChange]:
    year = file.content.year
    plan = Plan.objects.filter(treaty_id=treaty_id, year=year).first()
    versions = list(plan.versions.all()) if plan else []
    if not versions:
        yield RowChange(TABLE, LoadAction.ADD, str(year), after=_told(file))
        _add(file, treaty_id, actor, now)
    elif all(version.loaded_digest != file.digest for version in versions):
        untouched = len(versions) == 1 and versions[0].way == Way.LOADED and versions[0].edition == 1
        action = LoadAction.CHANGE if untouched else LoadAction.KEEP
        yield RowChange(TABLE, action, str(year), before={"version": versions[-1].number}, after=_told(file))
        if untouched:
            _replace(versions[0], file, actor, now)


def _add(file: PlanFile, treaty_id: str, actor: Viewer, now: dt.datetime) -> None:
    version = save_version(
        file.content,
        treaty_id=treaty_id,
        way=Way.LOADED,
        actor=actor,
        now=now,
        loaded_digest=file.digest,
        stage=_last_stage(file.beside.step),
    )
    _save_steps(version, file.beside.step, actor, now)
    save_indicators(version, file.beside.indicator)
    record(actor=actor, subject=version, action="load: add", after=_told(file), about=str(file.content.year))
    _tell(version, file.beside.step, actor, now)


def _replace(version: PlanVersion, file: PlanFile, actor: Viewer, now: dt.datetime) -> None:
    version.parts.all().delete()
    version.budget_lines.all().delete()
    version.steps.all().delete()
    told = {**head_of(file.content), "loaded_digest": file.digest, "stage": _last_stage(file.beside.step)}
    PlanVersion.objects.filter(pk=version.pk).update(**told)
    save_parts(version, file.content)
    _save_steps(version, file.beside.step, actor, now)
    save_indicators(version, file.beside.indicator)
    record(
        actor=actor, subject=version, action="load: change", after=_told(file), about=str(file.content.year)
    )
    _tell(version, file.beside.step, actor, now)


def _tell(version: PlanVersion, steps: Sequence[StepData], actor: Viewer, now: dt.datetime) -> None:
    """Tell other rooms of the adoption, where the folder has it with its day."""
    last = steps[-1] if steps else None
    if last and last.stage is Stage.ADOPTED and last.on:
        today = now.astimezone(get_current_timezone()).date()
        tell_adoption(version, on=last.on, actor=actor, today=today)


def _save_steps(version: PlanVersion, steps: Sequence[StepData], actor: Viewer, now: dt.datetime) -> None:
    PlanStep.objects.bulk_create(
        PlanStep(
            version=version,
            stage=step.stage,
            on=step.on,
            source=step.source,
            recorded_at=now,
            recorded_by=actor.name,
        )
        for step in steps
    )


def _last_stage(steps: Sequence[StepData]) -> Stage:
    return steps[-1].stage if steps else Stage.DRAFT


def _told(file: PlanFile) -> dict[str, object]:
    content = file.content
    return {
        "year": content.year,
        "parts": len(content.parts),
        "budget_lines": len(content.lines),
        "total": None if content.total is None else str(content.total),
    }
