"""From one stage of a mission to the next, along the table of moves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from servanda.common.access import Role, Viewer, require
from servanda.common.errors import BadInput
from servanda.common.history import writing
from servanda.common.versioned import opened, take
from servanda.library.operations import store_file
from servanda.missions.checks import mission_problems
from servanda.missions.enums import MOVES, Stage
from servanda.missions.models import Mission
from servanda.missions.operations.planning import keep_mission
from servanda.states.operations import refuse


def complete_mission(
    *,
    mission_id: int,
    version: int,
    result: str,
    actual_cost: Decimal | None,
    travellers: Sequence[str],
    actor: Viewer,
    today: dt.date,
    now: dt.datetime,
    report: tuple[str, bytes] | None = None,
) -> Mission:
    """Mark a mission as done, with what came of it or its report (name and bytes).

    BadInput before its last day is over, or with nothing to show; then no file is kept either.
    """
    told: dict[str, Any] = {"result": result, "actual_cost": actual_cost, "travellers": list(travellers)}
    require(actor, Role.STAFF)
    with writing():
        if report is not None:
            name, content = report
            told["report_id"] = store_file(content=content, name=name, actor=actor, now=now).pk
        return _move(
            mission_id, version, Stage.DONE, told=told, actor=actor, today=today, action="complete mission"
        )


def cancel_mission(*, mission_id: int, version: int, reason: str, actor: Viewer, today: dt.date) -> Mission:
    """Cancel a planned mission, with the reason. It stays on record and counts for nothing."""
    require(actor, Role.STAFF)
    with writing():
        return _move(
            mission_id,
            version,
            Stage.CANCELLED,
            told={"reason": reason},
            actor=actor,
            today=today,
            action="cancel mission",
        )


def reopen_mission(*, mission_id: int, version: int, actor: Viewer, today: dt.date) -> Mission:
    """Make a mission planned again that was marked as done or cancelled by mistake."""
    require(actor, Role.STAFF)
    with writing():
        return _move(
            mission_id,
            version,
            Stage.PLANNED,
            told={"reason": ""},
            actor=actor,
            today=today,
            action="reopen mission",
        )


def _move(
    mission_id: int,
    version: int,
    to: Stage,
    *,
    told: dict[str, Any],
    actor: Viewer,
    today: dt.date,
    action: str,
) -> Mission:
    mission = opened(Mission, mission_id, version, {**told, "stage": to})
    before = mission.says()
    if to not in MOVES[mission.stage]:
        raise BadInput(
            _("The mission is at “%(now)s” and cannot become “%(to)s”. Nothing was changed.")
            % {"now": mission.stage.label, "to": to.label}
        )
    refuse(mission_problems(take(mission, {**told, "stage": to}), today))
    return keep_mission(mission, before=before, actor=actor, action=action)
