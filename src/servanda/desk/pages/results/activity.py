"""One activity: every piece of evidence of the year, with the row that shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.common.as_of import AsOf
from servanda.desk.pages.letters.batch import state_names
from servanda.desk.pages.results.filters import Chosen, chosen
from servanda.desk.pages.results.lines import EvidenceLine, evidence_lines
from servanda.desk.pages.results.tree import planned_lines
from servanda.missions.activities import NUMBER
from servanda.results.access import may_log
from servanda.results.in_words import kind_in_words
from servanda.results.queries import evidence_by_activity
from servanda.results.table import table_of
from servanda.workplan.queries import ActivityLine

MOST_SHOWN = 200


@dataclass(frozen=True)
class ActivityPage:
    """The context of `desk/results/activity.html`."""

    number: str
    line: ActivityLine | None
    """None where the plan of the year has no such activity."""
    chosen: Chosen
    lines: Sequence[EvidenceLine]
    """The newest 200."""
    count: int
    kinds: Sequence[tuple[str, int]]
    people: Sequence[str]
    states: Sequence[str]
    hours: Decimal | None
    may_log: bool
    most: int = MOST_SHOWN


def activity_page(
    viewer: Viewer, treaty_id: str, number: str, as_of: AsOf, fields: Mapping[str, str]
) -> ActivityPage:
    """The activity in the year asked for; `NotThere` for what is no number of one."""
    if not NUMBER.fullmatch(number):
        raise NotThere(_("There is no such activity."))
    names, table = state_names(as_of.day), table_of(treaty_id)
    choice = chosen(viewer, as_of, fields, names)
    found = evidence_by_activity(choice.year, as_of.day, viewer, only=choice.only, treaty_id=treaty_id)
    evidence = found.of(number)
    planned, _plan = planned_lines(viewer, choice.year, as_of)
    return ActivityPage(
        number=number,
        line=next((line for line in planned if line.number == number), None),
        chosen=choice,
        lines=evidence_lines(evidence.evidence[:MOST_SHOWN], table, names, viewer),
        count=evidence.count,
        kinds=[(kind_in_words(source, kind, table), times) for source, kind, times in evidence.kinds],
        people=evidence.people,
        states=[names.get(iso3, iso3) for iso3 in evidence.states],
        hours=evidence.hours,
        may_log=may_log(viewer),
    )
