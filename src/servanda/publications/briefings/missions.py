"""The Unit's missions to a State, or for it, as lines of a note."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.languages import current
from servanda.missions.enums import MissionKind, Stage
from servanda.missions.models import Mission
from servanda.missions.queries import is_made, missions_of_state
from servanda.papers.isolates import inline
from servanda.publications.briefings.lines import day
from servanda.publications.briefings.shapes import Told


def mission_lines(viewer: Viewer, treaty_id: str, iso3: str, as_of: dt.date) -> Iterator[Told]:
    """The newest first, those to come as well: of what kind, what for and where, and the day it begins."""
    for mission in missions_of_state(viewer, treaty_id, iso3):
        if mission.stage != Stage.CANCELLED and (
            mission.starts_on <= as_of or mission.stage == Stage.PLANNED
        ):
            kind = str(MissionKind(mission.kind).label)
            yield Told(kind, _what(mission, as_of), [_("Record of missions")], day(mission.starts_on))


def _what(mission: Mission, as_of: dt.date) -> str:
    """How it stands, what it is for, and where."""
    stage = Stage.DONE if is_made(mission, as_of) else Stage.PLANNED
    told = (inline(text, current()) for text in (mission.purpose, mission.place))
    return _("; ").join(text for text in (str(stage.label), *told) if text)
