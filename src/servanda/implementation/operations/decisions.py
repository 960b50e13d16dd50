"""Recording extensions granted."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from servanda.common import rows
from servanda.common.access import Role, Viewer, require
from servanda.common.history import writing
from servanda.implementation.checks import decision_problems
from servanda.implementation.models import Decision
from servanda.law import records as law
from servanda.states.operations import entry_problems, refuse


def record_decision(*, treaty_id: str, decision: law.Decision, actor: Viewer, today: dt.date) -> Decision:
    """Record an extension with the end date written in the decision. BadInput where it cannot be right."""
    require(actor, Role.STAFF)
    with writing():
        found = entry_problems(treaty_id, decision, today=today, days=[decision.decided_on])
        refuse([*found, *decision_problems(treaty_id, decision)])
        return rows.add(Decision, treaty_id, decision, actor=actor, action="record decision")


def correct_decision(
    *, decision_id: int, version: int, decision: law.Decision, actor: Viewer, today: dt.date
) -> Decision:
    """Correct what was entered wrongly. `Stale`, with both versions, where someone changed it since."""
    require(actor, Role.STAFF)
    with writing():
        row = rows.opened(Decision, decision_id, version, decision)
        decision = replace(decision, iso3=row.state_id)
        found = entry_problems(row.treaty_id, decision, today=today, days=[decision.decided_on])
        refuse([*found, *decision_problems(row.treaty_id, decision)])
        return rows.change(row, decision, version=version, actor=actor, action="correct decision")


def choose_decision_source(*, decision_id: int, version: int, actor: Viewer) -> Decision:
    """Use this row, and none that grants the same date."""
    require(actor, Role.STAFF)
    with writing():
        return rows.choose(Decision, decision_id, version=version, actor=actor)


def remove_decision(*, decision_id: int, version: int, reason: str, actor: Viewer) -> Decision:
    """Take a decision out of use and say why."""
    require(actor, Role.STAFF)
    with writing():
        return rows.set_aside(
            Decision, decision_id, version=version, reason=reason, actor=actor, action="remove decision"
        )
