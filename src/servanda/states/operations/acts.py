"""Recording what a State did towards a treaty."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from django.utils.translation import gettext

from servanda.common import rows
from servanda.common.access import Role, Viewer, require
from servanda.common.history import writing
from servanda.common.sourced import Origin
from servanda.common.steps import date_in_words
from servanda.common.treaty import treaty_by_id
from servanda.common.words import word
from servanda.law import records as law
from servanda.law.acts_check import Problem, problems
from servanda.law.records import ActKind
from servanda.states.models import Act
from servanda.states.operations.entry import entry_problems, refuse
from servanda.states.queries.acts import acts_of


def record_act(
    *, treaty_id: str, act: law.Act, actor: Viewer, today: dt.date, origin: Origin = Origin.DESK
) -> Act:
    """Record an act. With `in_use=False` it stands beside the one in use, as what another source says.

    BadInput where it cannot be right, by itself or beside the State's other acts; then nothing is saved.
    """
    require(actor, Role.STAFF)
    with writing():
        refuse(entry_problems(treaty_id, act, today=today, days=[act.on]))
        refuse_contradictions(treaty_id, [*acts_of(treaty_id, act.iso3), act])
        return rows.add(Act, treaty_id, act, actor=actor, origin=origin, action="record act")


def correct_act(*, act_id: int, version: int, act: law.Act, actor: Viewer, today: dt.date) -> Act:
    """Make a recorded act say what `act` says. `version` is that of the row when it was opened.

    `Stale`, with both versions, where someone changed it since; BadInput where it cannot be right. Nothing is
    saved then. The State stays the one recorded.
    """
    require(actor, Role.STAFF)
    with writing():
        row = rows.opened(Act, act_id, version, act)
        act = replace(act, iso3=row.state_id)
        refuse(entry_problems(row.treaty_id, act, today=today, days=[act.on]))
        refuse_contradictions(row.treaty_id, [*acts_of(row.treaty_id, row.state_id, but=row.pk), act])
        return rows.change(row, act, version=version, actor=actor, action="correct act")


def remove_act(*, act_id: int, version: int, reason: str, actor: Viewer, today: dt.date) -> Act:  # noqa: ARG001
    """Take an act out of use and say why; the row stays, for what the source printed was printed."""
    require(actor, Role.STAFF)
    with writing():
        row = rows.set_aside(Act, act_id, version=version, reason=reason, actor=actor, action="remove act")
        refuse_contradictions(row.treaty_id, acts_of(row.treaty_id, row.state_id))
        return row


def choose_source(*, act_id: int, version: int, actor: Viewer) -> Act:
    """Use this row, and none of those that say otherwise."""
    require(actor, Role.STAFF)
    with writing():
        row = rows.choose(Act, act_id, version=version, actor=actor)
        refuse_contradictions(row.treaty_id, acts_of(row.treaty_id, row.state_id))
        return row


def refuse_contradictions(treaty_id: str, acts: Sequence[law.Act]) -> None:
    """BadInput with a sentence for each thing that cannot be right in the acts of one State."""
    refuse(_told(problem) for problem in problems(treaty_by_id(treaty_id), acts))


def _told(problem: Problem) -> str:
    """The sentence in the person's language, with the kinds of acts in its words."""
    values = {
        place: word(ActKind(value)).lower() if place in ("kind", "other") else value
        for place, value in problem.values.items()
    }
    return replace(problem, values=values).tell(gettext, date_in_words)
