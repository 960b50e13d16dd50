"""Recording dates that others printed: they stand beside the computed ones."""

from __future__ import annotations

import datetime as dt

from servanda.common import rows
from servanda.common.access import Role, Viewer, require
from servanda.common.history import writing
from servanda.implementation.checks import published_problems
from servanda.implementation.models import PublishedDate
from servanda.law import records as law
from servanda.states.operations import entry_problems, refuse


def record_published_date(
    *, treaty_id: str, published: law.PublishedDate, actor: Viewer, today: dt.date
) -> PublishedDate:
    """Record a deadline or entry into force as a source prints it. BadInput where it cannot be right."""
    require(actor, Role.STAFF)
    with writing():
        found = entry_problems(treaty_id, published, today=today)
        refuse([*found, *published_problems(treaty_id, published)])
        return rows.add(PublishedDate, treaty_id, published, actor=actor, action="record published date")


def remove_published_date(*, published_id: int, version: int, reason: str, actor: Viewer) -> PublishedDate:
    """Take a printed date out of use and say why."""
    require(actor, Role.STAFF)
    with writing():
        return rows.set_aside(
            PublishedDate,
            published_id,
            version=version,
            reason=reason,
            actor=actor,
            action="remove published date",
        )
