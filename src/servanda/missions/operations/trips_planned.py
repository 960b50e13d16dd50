"""How many journeys the plan of a year foresees."""

from __future__ import annotations

from django.utils.translation import gettext as _

from servanda.common.access import Role, Viewer, require
from servanda.common.errors import BadInput
from servanda.common.history import writing
from servanda.common.versioned import keep, take
from servanda.missions.models import TripsPlanned

MOST = 200


def set_trips_planned(
    *, treaty_id: str, year: int, long_haul: int, short_haul: int, source: str, actor: Viewer
) -> TripsPlanned:
    """Record what the plan says: tickets, long-haul and short-haul, and where it says so."""
    require(actor, Role.STAFF)
    if not source.strip():
        raise BadInput(_("The source is missing. Name the document this comes from, with its page."))
    if not (0 <= long_haul <= MOST and 0 <= short_haul <= MOST):
        raise BadInput(_("A plan foresees between none and 200 journeys. Check both figures."))
    with writing():
        row = TripsPlanned.objects.filter(treaty_id=treaty_id, year=year).first()
        before = row.says() if row else None
        told = {"long_haul": long_haul, "short_haul": short_haul, "source": source}
        row = take(row or TripsPlanned(treaty_id=treaty_id, year=year), told)
        return keep(row, before=before, actor=actor, action="record planned trips")
