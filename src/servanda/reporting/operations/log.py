"""Logging reports that were received. A State's filing is never refused; only an entry that cannot be one is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from servanda.common import rows
from servanda.common.access import Role, Viewer, require
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.common.treaty import treaty_by_id
from servanda.law import records as law
from servanda.reporting.models import Filing, NotReceived, RegisterCoverage
from servanda.states.operations import entry_problems, refuse


def record_filing(*, treaty_id: str, filing: law.Filing, actor: Viewer, today: dt.date) -> Filing:
    """Log a report that was received. BadInput where the entry cannot be right; then nothing is saved."""
    require(actor, Role.STAFF)
    with writing():
        found = entry_problems(treaty_id, filing, today=today, days=[filing.received_on])
        refuse([*found, *_problems(treaty_id, filing)])
        return rows.add(Filing, treaty_id, filing, actor=actor, action="record filing")


def correct_filing(
    *, filing_id: int, version: int, filing: law.Filing, actor: Viewer, today: dt.date
) -> Filing:
    """Correct what was logged wrongly. `Stale`, with both versions, where someone changed it since."""
    require(actor, Role.STAFF)
    with writing():
        row = rows.opened(Filing, filing_id, version, filing)
        filing = replace(filing, iso3=row.state_id)
        found = entry_problems(row.treaty_id, filing, today=today, days=[filing.received_on])
        refuse([*found, *_problems(row.treaty_id, filing)])
        return rows.change(row, filing, version=version, actor=actor, action="correct filing")


def choose_filing_source(*, filing_id: int, version: int, actor: Viewer) -> Filing:
    """Use this entry, and none on the same report."""
    require(actor, Role.STAFF)
    with writing():
        row = rows.row_of(Filing, filing_id)
        others = Filing.objects.filter(
            treaty=row.treaty_id,
            state=row.state_id,
            obligation=row.obligation,
            period=row.period,
            in_use=True,
        ).exclude(pk=row.pk)
        return rows.choose(Filing, filing_id, version=version, actor=actor, others=others)


def remove_filing(*, filing_id: int, version: int, reason: str, actor: Viewer) -> Filing:
    """Take an entry of the log out of use and say why."""
    require(actor, Role.STAFF)
    with writing():
        return rows.set_aside(
            Filing, filing_id, version=version, reason=reason, actor=actor, action="remove filing"
        )


def record_not_received(
    *, treaty_id: str, missing: law.NotReceived, actor: Viewer, today: dt.date
) -> NotReceived:
    """Record that a source said on a day that a report was still missing."""
    require(actor, Role.STAFF)
    with writing():
        found = entry_problems(treaty_id, missing, today=today, days=[missing.as_of])
        refuse([*found, *_problems(treaty_id, missing)])
        return rows.add(NotReceived, treaty_id, missing, actor=actor, action="record not received")


def declare_complete(
    *, treaty_id: str, obligation: str, since: dt.date, actor: Viewer, today: dt.date
) -> RegisterCoverage:
    """Declare the log of one obligation complete from a day on: from then, silence means "not received"."""
    require(actor, Role.STAFF)
    if obligation not in treaty_by_id(treaty_id).obligations:
        raise BadInput(_unknown(obligation))
    if since > today:
        raise BadInput(_("The log cannot be complete from a day that is still to come."))
    with writing():
        row = RegisterCoverage.objects.filter(treaty_id=treaty_id, obligation=obligation).first()
        before = {"complete_since": row.complete_since.isoformat()} if row else None
        row = row or RegisterCoverage(treaty_id=treaty_id, obligation=obligation, version=0)
        row.complete_since, row.version = since, row.version + 1
        row.save()
        after = {"complete_since": since.isoformat()}
        record(actor=actor, subject=row, action="declare log complete", before=before, after=after)
        return row


def _problems(treaty_id: str, entry: law.Filing | law.NotReceived) -> Iterator[str]:
    obligation = treaty_by_id(treaty_id).obligations.get(entry.obligation)
    if obligation is None or not obligation.filing:
        yield _unknown(entry.obligation)
    elif obligation.kind == "yearly" and not (len(entry.period) == 4 and entry.period.isdecimal()):  # noqa: PLR2004
        yield _("Give the calendar year that the report covers, such as 2017.")
    elif obligation.kind != "yearly" and entry.period:
        yield _("This report is made once; leave the year empty.")


def _unknown(obligation: str) -> str:
    return _("“%(obligation)s” is no report under this treaty. Choose one from the list.") % {
        "obligation": obligation
    }
