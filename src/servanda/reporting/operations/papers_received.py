"""Logging a report that came by mail, e-mail or fax: under a minute, the rest can wait."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields

from django.db.models import Max
from django.utils.translation import gettext as _

from servanda.common.access import Role, Viewer, require
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.common.steps import date_in_words
from servanda.library.models import StoredFile
from servanda.library.operations import store_file
from servanda.library.queries import stored_files
from servanda.reporting.checksums import checksum
from servanda.reporting.enums import Channel, Stage, Visibility
from servanda.reporting.following import follow
from servanda.reporting.form_versions import form_on
from servanda.reporting.models import Report, ReportFile, ReportVersion
from servanda.reporting.operations.drafts import refuse_details
from servanda.reporting.operations.finding import report_of


@dataclass(frozen=True)
class Days:
    """The days of a report, kept apart. One of the two receipts must be known."""

    signed_on: dt.date | None = None
    sent_on: dt.date | None = None
    received_by_depositary_on: dt.date | None = None
    received_by_unit_on: dt.date | None = None


@dataclass(frozen=True)
class Paper:
    """A report as it came. `files` are names with their bytes, `stored` numbers of files that are kept already."""

    iso3: str
    obligation: str
    period: str
    channel: Channel
    days: Days
    files: Sequence[tuple[str, bytes]] = ()
    stored: Sequence[int] = ()
    language: str = ""
    period_from: dt.date | None = None
    period_to: dt.date | None = None
    visibility: Visibility = Visibility.PUBLIC
    restricted_sections: Sequence[str] = field(default_factory=tuple)


def log_received(
    *, treaty_id: str, paper: Paper, actor: Viewer, today: dt.date, now: dt.datetime
) -> ReportVersion:
    """Log a report that came on paper, with its files. BadInput where a file is unfit or a day cannot be right;
    then nothing is saved. A report that was received is never refused for what it says."""
    require(actor, Role.STAFF)
    with writing():
        problems = list(day_problems(paper.days, today))
        if paper.channel == Channel.PORTAL:
            problems.append(_("Choose how it came: by e-mail, mail or fax."))
        if problems:
            raise BadInput(problems)
        report = report_of(treaty_id, paper.iso3, paper.obligation, paper.period)
        files = _files(paper, actor, now)
        version = _version(report, paper, today, now)
        version.checksum = checksum(version, [file.sha256 for file in files])
        version.save()
        for file in files:
            ReportFile.objects.create(version=version, file=file)
        _recorded(version, actor)
        follow(report, actor=actor)
        return version


def _files(paper: Paper, actor: Viewer, now: dt.datetime) -> Sequence[StoredFile]:
    kept = stored_files(paper.stored, viewer=actor)
    if len(kept) != len(set(paper.stored)):
        raise BadInput(_("The files were not found again. Please choose them once more."))
    new = [store_file(content=content, name=name, actor=actor, now=now) for name, content in paper.files]
    return [*kept, *new]


def _version(report: Report, paper: Paper, today: dt.date, now: dt.datetime) -> ReportVersion:
    year = int(report.period) if report.period else None
    version = ReportVersion(
        report=report,
        number=(report.versions.aggregate(last=Max("number"))["last"] or 0) + 1,
        stage=Stage.SUBMITTED,
        form_version=form_on(report.treaty_id, today).version,
        channel=paper.channel,
        language=paper.language,
        period_from=paper.period_from or (dt.date(year, 1, 1) if year else None),
        period_to=paper.period_to or (dt.date(year, 12, 31) if year else None),
        visibility=paper.visibility,
        restricted_sections=list(paper.restricted_sections),
        submitted_at=now,
        **{one.name: getattr(paper.days, one.name) for one in fields(Days)},
    )
    refuse_details(version)
    return version


def _recorded(version: ReportVersion, actor: Viewer) -> None:
    after = {
        "report": str(version.report),
        "version": version.number,
        "channel": str(version.channel),
        "checksum": version.checksum,
        **days_said(version),
    }
    record(actor=actor, subject=version, action="log report", after=after, about=version.report.state_id)


def days_said(version: ReportVersion) -> dict[str, str]:
    """The days as the history shows them."""
    days = {one.name: getattr(version, one.name) for one in fields(Days)}
    return {name: day.isoformat() if day else "" for name, day in days.items()}


def day_problems(days: Days, today: dt.date) -> Iterable[str]:
    """Sentences on days that cannot be right: none of receipt, one still to come, one before the signature."""
    if not (days.received_by_depositary_on or days.received_by_unit_on):
        yield _("Give the day of receipt: the depositary’s, or that of the Unit’s copy.")
    told = [day for one in fields(Days) if (day := getattr(days, one.name))]
    for day in sorted({day for day in told if day > today}):
        yield _("%(day)s is still to come. Record it once it has happened, or check the year.") % {
            "day": date_in_words(day.isoformat())
        }
    receipts = [day for day in (days.received_by_depositary_on, days.received_by_unit_on) if day]
    written = [day for day in (days.signed_on, days.sent_on) if day]
    if receipts and written and min(receipts) < max(written):
        yield _("It cannot be received before it was signed and sent. Check the days.")
