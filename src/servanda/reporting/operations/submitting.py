"""Submitting a draft: never refused, with a receipt that names the checksum of what was sent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from servanda.common.access import Viewer
from servanda.common.history import record, writing
from servanda.common.treaty import treaty_by_id
from servanda.law.forms import Gap, gaps, read_answers
from servanda.library.models import StoredFile
from servanda.library.operations import record_files, store_file
from servanda.reporting.access import require_move, require_section
from servanda.reporting.checksums import checksum
from servanda.reporting.enums import Channel, Stage
from servanda.reporting.following import follow
from servanda.reporting.form_versions import form_of
from servanda.reporting.models import ReportFile, ReportVersion
from servanda.reporting.operations.finding import version_of
from servanda.reporting.stages import Action, transition


@dataclass(frozen=True)
class Receipt:
    """What the State keeps: the version as it stands for good, its checksum, and the gaps it was sent with."""

    version: ReportVersion
    checksum: str
    submitted_at: dt.datetime
    gaps: Sequence[Gap]


def submit(*, version_id: int, actor: Viewer, today: dt.date, now: dt.datetime) -> Receipt:
    """Submit a draft through the portal. Gaps are listed on the receipt; they stop nothing."""
    with writing():
        version = version_of(version_id)
        move = transition(version.stage, Action.SUBMIT)
        require_move(actor, version, move)
        version.stage = move.after
        version.channel = Channel.PORTAL
        version.sent_on = version.received_by_unit_on = today
        version.submitted_at = now
        version.checksum = checksum(version, digests(version))
        version.save()
        after = {"stage": str(move.after), "checksum": version.checksum, "version": version.number}
        record(
            actor=actor,
            subject=version,
            action="submit report",
            after=after,
            about=version.report.state_id,
        )
        record_files(version.files.order_by("pk").values_list("file_id", flat=True), actor=actor)
        follow(version.report, actor=actor)
        return receipt(version)


def receipt(version: ReportVersion) -> Receipt:
    """The receipt of a submitted version, the same on every day."""
    assert version.submitted_at is not None  # noqa: S101 - the table refuses a submitted version without it
    return Receipt(version, version.checksum, version.submitted_at, gaps_of(version))


def gaps_of(version: ReportVersion) -> Sequence[Gap]:
    """What a version leaves open, in the order of its form."""
    report = version.report
    initial = treaty_by_id(report.treaty_id).obligations[report.obligation].kind == "once"
    form = form_of(report.treaty_id, version.form_version)
    return gaps(form, read_answers(version.answers), initial=initial)


def attach_file(
    *, version_id: int, content: bytes, name: str, actor: Viewer, now: dt.datetime, section: str = ""
) -> StoredFile:
    """Add a file to a draft, or to a report on paper that is still being entered. BadInput where it is unfit.

    `section` is the one that the file belongs to: a colleague adds files to the sections handed over only.
    """
    with writing():
        version = version_of(version_id)
        require_section(actor, version, section)
        file = store_file(
            content=content, name=name, actor=actor, now=now, in_draft=version.stage == Stage.DRAFT
        )
        ReportFile.objects.create(version=version, file=file)
        return file


def digests(version: ReportVersion) -> list[str]:
    """The digests of a version's files, in the order received."""
    return list(version.files.order_by("pk").values_list("file__sha256", flat=True))
