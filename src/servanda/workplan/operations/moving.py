"""From one stage of a version to the next, with its day and what shows it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.common.steps import date_in_words
from servanda.library.operations import store_file
from servanda.workplan.access import require_writing
from servanda.workplan.adoption import tell_adoption
from servanda.workplan.models import PlanStep, PlanVersion
from servanda.workplan.operations.finding import touched, version_to_change
from servanda.workplan.stages import NEEDS_PROOF, Action, Stage, transition

DATED = frozenset({Action.ENDORSE, Action.CIRCULATE, Action.ADOPT})


@dataclass(frozen=True)
class Proof:
    """A file that shows what happened."""

    name: str
    content: bytes


def move_version(
    *,
    version_id: int,
    edition: int,
    action: Action,
    on: dt.date | None,
    proof: Proof | None = None,
    source: str = "",
    actor: Viewer,
    today: dt.date,
    now: dt.datetime,
) -> PlanVersion:
    """Record that a version came to its next stage on a day. BadInput where the table has no such move.

    The circulation needs the paper that went out; other moves may have a file.
    """
    require_writing(actor)
    with writing():
        version = version_to_change(version_id, edition)
        move = transition(version.stage, action)
        _check(version, action, on, proof, today)
        step = _step(version, move.after, on or today, proof, source, actor, now)
        before, version.stage = version.stage, move.after
        version.save(update_fields=["stage"])
        touched(version)
        record(
            actor=actor,
            subject=version,
            action=f"plan: {action}",
            before={"stage": str(before)},
            after={"stage": str(move.after), "on": str(step.on), "file": step.file.name if step.file else ""},
            about=str(version.plan.year),
        )
        if action is Action.ADOPT:
            tell_adoption(version, on=step.on or today, actor=actor, today=today)
    return version


def _step(  # noqa: PLR0917 - the facts of one row
    version: PlanVersion,
    stage: Stage,
    on: dt.date,
    proof: Proof | None,
    source: str,
    actor: Viewer,
    now: dt.datetime,
) -> PlanStep:
    return PlanStep.objects.create(
        version=version,
        stage=stage,
        on=on,
        file=store_file(content=proof.content, name=proof.name, actor=actor, now=now) if proof else None,
        source=source.strip(),
        recorded_at=now,
        recorded_by=actor.name,
    )


def _check(
    version: PlanVersion, action: Action, on: dt.date | None, proof: Proof | None, today: dt.date
) -> None:
    if action not in DATED:
        return
    if on is None:
        raise BadInput(_("Say on which day it happened."))
    if on > today:
        raise BadInput(_("%(day)s has not come yet. Record what happened.") % {"day": date_in_words(str(on))})
    last = max((step.on for step in version.steps.all() if step.on), default=None)
    if last is not None and on < last:
        raise BadInput(
            _("%(day)s lies before the last step, which was on %(last)s. Correct the day.")
            % {"day": date_in_words(str(on)), "last": date_in_words(str(last))}
        )
    if action in NEEDS_PROOF and proof is None:
        raise BadInput(_("Add the paper as it went out: it is kept as proof of the circulation."))
