"""Recording requests for more time. Nothing follows from a request before a meeting decides on it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from servanda.common import rows
from servanda.common.access import Role, Viewer, require
from servanda.common.history import writing
from servanda.implementation.checks import request_problems
from servanda.implementation.models import ExtensionRequest
from servanda.law import records as law
from servanda.states.operations import entry_problems, refuse


def record_request(
    *, treaty_id: str, request: law.ExtensionRequest, actor: Viewer, today: dt.date
) -> ExtensionRequest:
    """Record a request with the date it asks for and the figures it states. BadInput where it cannot be right."""
    require(actor, Role.STAFF)
    with writing():
        _checked(treaty_id, request, today)
        return rows.add(ExtensionRequest, treaty_id, request, actor=actor, action="record extension request")


def correct_request(
    *, request_id: int, version: int, request: law.ExtensionRequest, actor: Viewer, today: dt.date
) -> ExtensionRequest:
    """Correct what was entered wrongly. `Stale`, with both versions, where someone changed it since."""
    require(actor, Role.STAFF)
    with writing():
        row = rows.opened(ExtensionRequest, request_id, version, request)
        request = replace(request, iso3=row.state_id)
        _checked(row.treaty_id, request, today)
        return rows.change(row, request, version=version, actor=actor, action="correct extension request")


def _checked(treaty_id: str, request: law.ExtensionRequest, today: dt.date) -> None:
    days = [request.asked_on, request.figures_on]
    found = entry_problems(treaty_id, request, today=today, days=days)
    refuse([*found, *request_problems(treaty_id, request)])
