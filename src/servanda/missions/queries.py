"""Reading missions: those of a year, one with its follow-up, the trips against those planned."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer, require
from servanda.library.access import Opening, may_open
from servanda.library.models import StoredFile
from servanda.missions.access import READERS
from servanda.missions.enums import Haul, Stage
from servanda.missions.models import FollowUp, Mission
from servanda.states.for_states import of_state
from servanda.workplan.queries import PlannedFigures

FIRST_YEAR, LAST_YEAR = 1900, 2200


@dataclass(frozen=True)
class TripCount:
    """Journeys of one length in a year: tickets, for a plan counts tickets. `foreseen` is None where no plan
    says it."""

    haul: Haul
    foreseen: int | None
    made: int
    planned: int
    """Still to come, or not marked as done yet."""

    @property
    def left(self) -> int | None:
        """How many the plan leaves; below zero where more are made or planned."""
        return None if self.foreseen is None else self.foreseen - self.made - self.planned


def missions_of_year(treaty_id: str, year: int, *, viewer: Viewer) -> Sequence[Mission]:
    """The missions that begin in a year, by day, cancelled ones as well. One query."""
    require(viewer, *READERS)
    return list(_of_year(treaty_id, year))


def missions_of_state(viewer: Viewer, treaty_id: str, iso3: str, *, newest: int = 10) -> Sequence[Mission]:
    """The newest missions to a State or for it, for its State file; nothing for others. One query."""
    if not viewer.has(*READERS):
        return []
    return list(
        of_state(Mission.objects.filter(treaty_id=treaty_id), iso3).order_by("-starts_on", "-pk")[:newest]
    )


def mission(mission_id: int, *, viewer: Viewer) -> Mission:
    """One mission with its follow-up and report; `NotThere` where there is none of that number. Two queries."""
    require(viewer, *READERS)
    found = (
        Mission.objects.filter(pk=mission_id).select_related("report").prefetch_related("follow_ups").first()
    )
    if found is None:
        raise NotThere(_("There is no such mission."))
    return found


def follow_up(follow_up_id: int, *, viewer: Viewer) -> FollowUp:
    """One thing to do after a mission."""
    require(viewer, *READERS)
    found = FollowUp.objects.filter(pk=follow_up_id).first()
    if found is None:
        raise NotThere(_("There is no such mission."))
    return found


def report_of_mission(mission_id: int, *, viewer: Viewer) -> StoredFile:
    """The file of its report, for those whom its label lets."""
    report = mission(mission_id, viewer=viewer).report
    if report is None or not may_open(viewer, report.sensitivity, Opening()):
        raise NotThere(_("There is no such file."))
    return report


def open_follow_ups(viewer: Viewer, treaty_id: str) -> Sequence[FollowUp]:
    """What is still to be done after missions, the soonest first. One query."""
    require(viewer, *READERS)
    found = FollowUp.objects.filter(mission__treaty_id=treaty_id, done_on__isnull=True)
    return list(found.select_related("mission"))


def years_with_missions(treaty_id: str) -> Sequence[int]:
    """Years in which a mission begins, the latest first. One query."""
    days = Mission.objects.filter(treaty_id=treaty_id).order_by().dates("starts_on", "year", order="DESC")
    return [day.year for day in days]


def trips(missions: Iterable[Mission], plan: PlannedFigures, as_of: dt.date) -> Sequence[TripCount]:
    """Long- and short-haul journeys of the missions of a year against its plan, on a day."""
    counted = [each for each in missions if each.stage != Stage.CANCELLED]
    foreseen = {Haul.LONG: plan.long_haul, Haul.SHORT: plan.short_haul}
    return [
        TripCount(
            haul=haul,
            foreseen=foreseen[haul],
            made=sum(each.journeys for each in counted if each.haul == haul and is_made(each, as_of)),
            planned=sum(each.journeys for each in counted if each.haul == haul and not is_made(each, as_of)),
        )
        for haul in (Haul.LONG, Haul.SHORT)
    ]


def is_made(mission: Mission, as_of: dt.date) -> bool:
    """Whether the mission was over on the day, and is recorded as done."""
    return mission.stage == Stage.DONE and mission.ends_on <= as_of


def _of_year(treaty_id: str, year: int) -> QuerySet[Mission]:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return Mission.objects.none()
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    return Mission.objects.filter(treaty_id=treaty_id, starts_on__range=(first, last)).select_related(
        "report"
    )
