"""The annual report, put together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.languages import current
from servanda.papers.dates import write_date
from servanda.publications.drafts.annual.activities import activity_sections
from servanda.publications.drafts.annual.money import money_sections
from servanda.publications.drafts.annual.trips import trips_section
from servanda.publications.drafts.sections import Period, Section


def annual_sections(
    treaty_id: str, period: Period, names: Mapping[str, str], viewer: Viewer
) -> Sequence[Section]:
    """The sections in the active language: introduction, activities, missions, finance. `names` by code."""
    return [
        _introduction(period),
        *activity_sections(treaty_id, period, names, viewer),
        trips_section(treaty_id, period, names, viewer),
        *money_sections(treaty_id, period, names, viewer),
    ]


def _introduction(period: Period) -> Section:
    said = _(
        "This report covers the work of the Implementation Support Unit from %(first)s to %(last)s, by the outcomes,"
        " outputs and activities of its work plan. What is counted is on record: letters, reports, missions and"
        " entries of the log, each with its day."
    ) % {"first": write_date(period.first, current()), "last": write_date(period.last, current())}
    return Section("introduction", _("Introduction"), said=[said])
