"""How the sections of all States' current reports were answered, as far as the viewer may see them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from servanda.common.access import Viewer
from servanda.law.forms import Answer, read_answers
from servanda.reporting.access import sees_everything, visible_versions
from servanda.reporting.enums import RECEIVED
from servanda.reporting.models import ReportVersion
from servanda.reporting.queries.versions_by_year import year_of


@dataclass(frozen=True)
class AnsweredReport:
    """The version of a report that is current, with its answers."""

    iso3: str
    obligation: str
    year: str
    """The year covered; of a report made once the one in which its period ends; "" where that is not told."""
    version: int
    received_on: dt.date | None
    answers: dict[str, Answer]
    """Without the sections kept from this viewer."""
    withheld: frozenset[str]


def answered_reports(treaty_id: str, *, viewer: Viewer) -> Sequence[AnsweredReport]:
    """The current version of every report received, by State and period. One query."""
    rows = ReportVersion.objects.filter(
        visible_versions(viewer), report__treaty_id=treaty_id, stage__in=sorted(map(str, RECEIVED))
    ).select_related("report")
    newest = {row.report_id: row for row in rows.order_by("report__state_id", "report__period", "number")}
    return [_answered(row, viewer) for row in newest.values()]


def _answered(version: ReportVersion, viewer: Viewer) -> AnsweredReport:
    everything = sees_everything(viewer, version.report.state_id)
    withheld = frozenset() if everything else frozenset(version.restricted_sections)
    answers = read_answers(version.answers)
    year = year_of(version.report, version)
    return AnsweredReport(
        iso3=version.report.state_id,
        obligation=version.report.obligation,
        year=str(year) if year else "",
        version=version.pk,
        received_on=version.received_by_depositary_on or version.received_by_unit_on,
        answers={key: answer for key, answer in answers.items() if key not in withheld},
        withheld=withheld,
    )
