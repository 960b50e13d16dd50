"""One mission."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from servanda.common.access import Viewer
from servanda.common.as_of import AsOf
from servanda.common.history.queries import history_of
from servanda.common.languages import current
from servanda.common.treaty import treaty_by_id
from servanda.desk.pages.history import HistoryEntry, told_changes
from servanda.desk.pages.letters.batch import state_names
from servanda.desk.pages.missions.lines import for_whom
from servanda.missions.access import may_record
from servanda.missions.enums import Stage
from servanda.missions.models import Mission
from servanda.missions.queries import mission
from servanda.workplan.queries import activities


@dataclass(frozen=True)
class MissionPage:
    """The context of `desk/missions/mission.html`."""

    mission: Mission
    whom: str
    states: Sequence[tuple[str, str]]
    """The State by its name, "" where it is for none."""
    theme: str
    days: int
    """How long it lasts, first and last day counted."""
    has_plan: bool
    """Whether the year in which it begins has a plan here."""
    story: Sequence[HistoryEntry]
    may_change: bool
    may_complete: bool
    may_reopen: bool


def mission_page(viewer: Viewer, number: int, as_of: AsOf) -> MissionPage:
    """One mission with what was done to its record."""
    found = mission(number, viewer=viewer)
    names = state_names(as_of.today)
    theme = treaty_by_id(found.treaty_id).themes.get(found.theme)
    writes = may_record(viewer)
    return MissionPage(
        mission=found,
        whom=for_whom(found, names),
        states=[(iso3, names.get(iso3, iso3)) for iso3 in found.states],
        theme=theme.names.in_language(current()) if theme else "",
        days=(found.ends_on - found.starts_on).days + 1,
        has_plan=bool(activities(found.starts_on.year)),
        story=told_changes(history_of(found), names),
        may_change=writes,
        may_complete=writes and found.stage == Stage.PLANNED,
        may_reopen=writes and found.stage != Stage.PLANNED,
    )
