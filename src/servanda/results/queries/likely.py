"""Which activities a piece of work most likely serves: what a form offers first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from django.utils.translation import gettext as _

from servanda.common.access import Viewer, require
from servanda.missions.activity_fields import Likely
from servanda.missions.enums import MissionKind
from servanda.results.access import READERS
from servanda.results.models import LogEntry
from servanda.results.table import table_of

NEWEST_READ = 300
MOST_OFFERED = 5


def lately_logged(treaty_id: str, viewer: Viewer) -> Sequence[Likely]:
    """The activities that the viewer named most often among the newest entries of the log. One query."""
    require(viewer, *READERS)
    newest = LogEntry.objects.filter(treaty_id=treaty_id, in_use=True).order_by("-on", "-pk")
    rows = newest.values_list("activity", "people")[:NEWEST_READ]
    often = Counter(activity for activity, people in rows if activity and viewer.name in people)
    return [(_("You logged these most"), [number for number, _times in often.most_common(MOST_OFFERED)])]


def usual_for_missions(treaty_id: str, kind: str = "") -> Sequence[Likely]:
    """The activities that the treaty's table suggests for a kind of mission; for each kind where it is not known."""
    table = table_of(treaty_id)
    kinds = [each for each in MissionKind if kind in ("", each.value)]
    return [(_("Usual for: %(kind)s") % {"kind": each.label}, table.suggested(each.value)) for each in kinds]
