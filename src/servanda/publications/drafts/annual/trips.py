"""The missions of the year."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.languages import current
from servanda.missions.enums import MissionKind
from servanda.missions.models import Mission
from servanda.missions.queries import is_made, missions_of_year
from servanda.papers.dates import write_date
from servanda.papers.document import Table
from servanda.papers.isolates import inline
from servanda.papers.numbering import number_levels
from servanda.papers.numbers import write_number
from servanda.publications.drafts.sections import Period, Section


def trips_section(treaty_id: str, period: Period, names: Mapping[str, str], viewer: Viewer) -> Section:
    """The missions that were over by the last day."""
    made = [
        each
        for each in missions_of_year(treaty_id, period.last.year, viewer=viewer)
        if is_made(each, period.last) and each.starts_on >= period.first
    ]
    said = _("Missions, workshops and briefings recorded as done: %(number)s.") % {
        "number": write_number(len(made), current())
    }
    return Section("missions", _("Missions"), said=[said], data=[_table(made, names)] if made else [])


def _table(made: list[Mission], names: Mapping[str, str]) -> Table:
    language = current()
    rows = [
        [
            write_date(each.starts_on, language),
            _where(each, names),
            f"{MissionKind(each.kind).label}: {inline(each.purpose, language)}",
            _(", ").join(number_levels(number, language) for number in each.activities) or "–",
        ]
        for each in made
    ]
    header = [_("Begins on"), _("State or event"), _("Purpose"), _("Activities")]
    return Table(header, rows, caption=_("Missions"), widths=[2.2, 3.0, 5.0, 1.8])


def _where(each: Mission, names: Mapping[str, str]) -> str:
    states = _(", ").join(names.get(iso3, iso3) for iso3 in each.states)
    told = [states, each.event, each.meeting]
    return inline(_("; ").join(one for one in told if one), current())
