"""The list of reports received."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from servanda.common.access import Role, Viewer
from servanda.common.languages import current
from servanda.reporting.queries import VersionLine, received_versions
from servanda.states.queries import state_labels


@dataclass(frozen=True)
class ReportLine:
    """One version with the name of its State."""

    name: str
    version: VersionLine


@dataclass(frozen=True)
class ReportsPage:
    """The context of `desk/reports/list.html`."""

    lines: Sequence[ReportLine]
    may_log: bool


def reports_page(treaty_id: str, viewer: Viewer, on: dt.date) -> ReportsPage:
    """The newest hundred."""
    names = {label.iso3: label.name for label in state_labels(current(), on)}
    found = received_versions(treaty_id, viewer=viewer)
    lines = [ReportLine(names.get(each.iso3, each.iso3), each) for each in found]
    return ReportsPage(lines, viewer.has(Role.STAFF))
