"""The clock's entry follows the report: it appears with the first version received and goes with a recall."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from servanda.common import rows
from servanda.common.access import Viewer
from servanda.law import records as law
from servanda.law.partial_dates import PartialDate
from servanda.reporting.enums import RECEIVED
from servanda.reporting.models import Filing, Report, ReportVersion


def receipt_day(version: ReportVersion) -> dt.date | None:
    """The day that counts: the depositary's when it is known, otherwise the Unit's."""
    return version.received_by_depositary_on or version.received_by_unit_on


def follow(report: Report, *, actor: Viewer) -> None:
    """Make the report's filing say what its versions say. In the caller's transaction."""
    received = [version for version in report.versions.all() if version.stage in RECEIVED]
    first = min(received, key=lambda version: (receipt_day(version), version.number), default=None)
    row = Filing.objects.filter(report=report).first()
    if first is None:
        if row is not None and row.in_use:
            recalled = replace(row.to_record(), in_use=False)
            rows.change(row, recalled, version=row.version, actor=actor, action="withdraw filing")
        return
    filing = _filing(report, first)
    if row is None:
        row = rows.add(Filing, report.treaty_id, filing, actor=actor, action="record filing")
        Filing.objects.filter(pk=row.pk).update(report=report)
    elif row.to_record() != filing:
        rows.change(row, filing, version=row.version, actor=actor, action="correct filing")


def _filing(report: Report, version: ReportVersion) -> law.Filing:
    day = receipt_day(version)
    assert day is not None  # noqa: S101 - the table refuses a version received on no day
    return law.Filing(
        iso3=report.state_id,
        obligation=report.obligation,
        period=report.period,
        received_on=PartialDate.on(day),
        source=f"Report as received ({version.channel}), version {version.number}",
    )
