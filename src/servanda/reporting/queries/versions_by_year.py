"""The current versions of a State's reports by the year they cover."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from servanda.reporting.enums import RECEIVED
from servanda.reporting.models import Report, ReportVersion


def current(versions: Iterable[ReportVersion]) -> ReportVersion | None:
    """The latest of the versions received and not recalled; None where there is none."""
    received = [version for version in versions if version.stage in RECEIVED]
    return max(received, key=lambda version: version.number, default=None)


def year_of(report: Report, version: ReportVersion) -> int | None:
    """The year covered; of a report made once the one in which its period ends, or in which it was received."""
    if report.period:
        return int(report.period)
    day = version.period_to or version.received_by_depositary_on or version.received_by_unit_on
    return day.year if day else None


def current_by_year(treaty_id: str, iso3: str) -> dict[int, ReportVersion]:
    """The current version by year; where two cover one year, the yearly report's. Two queries, for any viewer:
    the caller filters."""
    reports = Report.objects.filter(treaty_id=treaty_id, state_id=iso3).order_by("period")
    found: dict[int, ReportVersion] = {}
    for report in reports.prefetch_related("versions"):
        version = current(report.versions.all())
        year = year_of(report, version) if version else None
        if version is not None and year is not None:
            version.report = report
            found[year] = version
    return found


def before(versions: dict[int, ReportVersion], year: int | None) -> ReportVersion | None:
    """The version of the latest year before that one."""
    earlier: Sequence[int] = sorted(key for key in versions if year is None or key < year)
    return versions[earlier[-1]] if earlier else None
