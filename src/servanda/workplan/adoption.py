"""What other rooms are told when the States adopt a plan: they are above this one, so it does not know them."""

from __future__ import annotations

import datetime as dt

from django.dispatch import Signal

from servanda.common.access import Viewer
from servanda.workplan.models import PlanVersion

plan_adopted = Signal()
"""Sent inside the transaction that records it, with `treaty_id`, `year`, the day `on`, `actor` and `today`."""


def tell_adoption(version: PlanVersion, *, on: dt.date, actor: Viewer, today: dt.date) -> None:
    """Tell that a version was adopted on a day; nothing where that day is still to come."""
    if on <= today:
        plan = version.plan
        plan_adopted.send(
            PlanVersion, treaty_id=plan.treaty_id, year=plan.year, on=on, actor=actor, today=today
        )
