"""Recording facts. A figure restated is a new fact: what was reported before stays."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from servanda.common import rows
from servanda.common.access import Role, Viewer, require
from servanda.common.history import writing
from servanda.implementation.checks import fact_problems
from servanda.implementation.models import Fact
from servanda.law import records as law
from servanda.states.operations import entry_problems, refuse


def record_fact(*, treaty_id: str, fact: law.Fact, actor: Viewer, today: dt.date) -> Fact:
    """Record a fact. BadInput where it cannot be right; then nothing is saved."""
    require(actor, Role.STAFF)
    with writing():
        refuse(
            [*entry_problems(treaty_id, fact, today=today, days=[fact.on]), *fact_problems(treaty_id, fact)]
        )
        return rows.add(Fact, treaty_id, fact, actor=actor, action="record fact")


def correct_fact(*, fact_id: int, version: int, fact: law.Fact, actor: Viewer, today: dt.date) -> Fact:
    """Correct what was entered wrongly. `Stale`, with both versions, where someone changed it since."""
    require(actor, Role.STAFF)
    with writing():
        row = rows.opened(Fact, fact_id, version, fact)
        fact = replace(fact, iso3=row.state_id)
        found = entry_problems(row.treaty_id, fact, today=today, days=[fact.on])
        refuse([*found, *fact_problems(row.treaty_id, fact)])
        return rows.change(row, fact, version=version, actor=actor, action="correct fact")


def remove_fact(*, fact_id: int, version: int, reason: str, actor: Viewer) -> Fact:
    """Take a fact out of use and say why."""
    require(actor, Role.STAFF)
    with writing():
        return rows.set_aside(
            Fact, fact_id, version=version, reason=reason, actor=actor, action="remove fact"
        )


def choose_fact_source(*, fact_id: int, version: int, actor: Viewer) -> Fact:
    """Use this row, and none that tells the same fact otherwise for the same date, or where a date is not told."""
    require(actor, Role.STAFF)
    with writing():
        row = rows.row_of(Fact, fact_id)
        told = Fact.objects.filter(treaty=row.treaty_id, state=row.state_id, fact=row.fact, in_use=True)
        others = [
            other
            for other in told.exclude(pk=row.pk)
            if other.on == row.on or other.on is None or row.on is None
        ]
        return rows.choose(Fact, fact_id, version=version, actor=actor, others=others)
