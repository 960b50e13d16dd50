"""Making a reading the plan of its year, or its language one more language of the plan; and taking that back."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from django.conf import settings
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.workplan.access import require_writing
from servanda.workplan.content import Content
from servanda.workplan.content.merging import (
    is_translation,
    with_language,
    with_translations,
    without_language,
)
from servanda.workplan.content.of_version import content_of
from servanda.workplan.content.stored import from_json
from servanda.workplan.enums import ReadingState, Way
from servanda.workplan.models import PlanReading, PlanStep, PlanVersion
from servanda.workplan.operations.finding import touched
from servanda.workplan.operations.readings import reading_to_change
from servanda.workplan.operations.saving import save_version
from servanda.workplan.operations.texts_of_version import rewrite_texts
from servanda.workplan.queries.plans import version_in_use
from servanda.workplan.stages import Stage


def accept_reading(
    *, reading_id: int, edition: int, actor: Viewer, today: dt.date, now: dt.datetime
) -> PlanVersion:
    """Make the reading the plan of its year: a new version, a draft whose stages are recorded next.

    Where the plan in use is the same plan without this language, it gets the language instead. BadInput, with every
    reason, where it cannot be kept; then nothing was.
    """
    require_writing(actor)
    with writing():
        row = reading_to_change(reading_id, edition)
        content = from_json(row.taken)
        if not content.year:
            raise BadInput(_("The paper does not tell the year of the plan. Enter the year first."))
        there = version_in_use(content.year)
        before = content_of(there) if there else None
        if there and before and is_translation(before, content):
            version = there
            rewrite_texts(version, with_language(before, content))
            touched(version)
        else:
            version = _new_version(row, content, there, before, actor, today, now)
        row.version, row.as_translation = version, version is there
        row.state = ReadingState.ACCEPTED
        row.edition += 1
        row.save(update_fields=["version", "as_translation", "state", "edition"])
        _record(row, "plan: accept reading", actor)
    return version


def undo_acceptance(*, reading_id: int, actor: Viewer, today: dt.date, now: dt.datetime) -> PlanReading:
    """Take an acceptance back: the version is withdrawn, or the language taken out again; the reading is open again.

    BadInput where the version has moved on since.
    """
    require_writing(actor)
    with writing():
        row = PlanReading.objects.filter(pk=reading_id, treaty_id=settings.SERVANDA_TREATY).first()
        if row is None or row.state is not ReadingState.ACCEPTED or row.version is None:
            raise NotThere(_("There is nothing to undo."))
        version = row.version
        if row.as_translation:
            rewrite_texts(version, without_language(content_of(version), from_json(row.taken).language))
        else:
            _withdraw(version, actor, today, now)
        touched(version)
        _record(row, "plan: undo acceptance", actor)
        row.state, row.version, row.as_translation = ReadingState.OPEN, None, False
        row.edition += 1
        row.save(update_fields=["version", "as_translation", "state", "edition"])
    return row


def _new_version(  # noqa: PLR0917 - the facts of one version
    row: PlanReading,
    content: Content,
    there: PlanVersion | None,
    before: Content | None,
    actor: Viewer,
    today: dt.date,
    now: dt.datetime,
) -> PlanVersion:
    kept = with_translations(content, before) if before else content
    return save_version(
        replace(kept, dated_on=kept.dated_on or today),
        treaty_id=row.treaty_id,
        way=Way.READ,
        actor=actor,
        now=now,
        made_from=there,
        source_file=row.file,
    )


def _withdraw(version: PlanVersion, actor: Viewer, today: dt.date, now: dt.datetime) -> None:
    if version.stage is not Stage.DRAFT:
        raise BadInput(
            _("This plan is at “%(stage)s” now, so its acceptance cannot be undone. Amend or withdraw it.")
            % {"stage": version.stage.label}
        )
    version.stage = Stage.WITHDRAWN
    version.save(update_fields=["stage"])
    PlanStep.objects.create(
        version=version, stage=Stage.WITHDRAWN, on=today, recorded_at=now, recorded_by=actor.name
    )


def _record(row: PlanReading, action: str, actor: Viewer) -> None:
    assert row.version is not None  # noqa: S101 - for the type checker
    record(
        actor=actor,
        subject=row,
        action=action,
        after={"version": row.version.number, "as_translation": row.as_translation},
        about=str(row.version.plan.year),
    )
