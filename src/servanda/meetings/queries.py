"""Reading meetings."""

from __future__ import annotations

from collections.abc import Sequence

from servanda.common.sourced import records
from servanda.law import records as law
from servanda.meetings.models import Meeting


def recorded_meetings(treaty_id: str) -> Sequence[Meeting]:
    """The meetings as rows of the table, in use or not, the latest first."""
    return list(Meeting.objects.filter(treaty_id=treaty_id).order_by("-opens_on", "pk"))


def meetings(treaty_id: str) -> Sequence[law.Meeting]:
    """The meetings of a treaty that are in use, by their opening day. One query."""
    return records(Meeting.objects.filter(treaty_id=treaty_id, in_use=True).order_by("opens_on", "pk"))
