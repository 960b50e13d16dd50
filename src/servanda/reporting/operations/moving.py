"""Moving a submitted version from stage to stage, and what the Unit notes about it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import fields

from django.utils.translation import gettext as _

from servanda.common.access import Role, Viewer, require
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.common.plain_text import plain_text
from servanda.reporting.access import require_move, require_state
from servanda.reporting.enums import ON_PAPER, Stage, Visibility
from servanda.reporting.following import follow
from servanda.reporting.models import ReportVersion
from servanda.reporting.operations.drafts import refuse_details
from servanda.reporting.operations.finding import version_of
from servanda.reporting.operations.papers_received import Days, day_problems, days_said
from servanda.reporting.stages import Action, transition


def acknowledge(*, version_id: int, actor: Viewer, note: str = "") -> ReportVersion:
    """The Unit has told the State that the report came."""
    return move(version_id=version_id, action=Action.ACKNOWLEDGE, actor=actor, note=note)


def start_review(*, version_id: int, actor: Viewer, note: str = "") -> ReportVersion:
    """The Unit reads the report."""
    return move(version_id=version_id, action=Action.START_REVIEW, actor=actor, note=note)


def publish(*, version_id: int, actor: Viewer, note: str = "") -> ReportVersion:
    """Everyone may read it now, as far as nothing of it is restricted."""
    return move(version_id=version_id, action=Action.PUBLISH, actor=actor, note=note)


def recall(*, version_id: int, reason: str, actor: Viewer) -> ReportVersion:
    """Take a version back. The clock's entry goes with the last version received. BadInput without a reason."""
    reason = plain_text(reason)
    if not reason:
        raise BadInput(_("Say in a few words why this version is recalled."))
    return move(version_id=version_id, action=Action.RECALL, actor=actor, note=reason)


def move(*, version_id: int, action: Action, actor: Viewer, note: str = "") -> ReportVersion:
    """Make the move that the table of transitions has for `action` at the version's stage."""
    with writing():
        version = version_of(version_id)
        step = transition(version.stage, action)
        require_move(actor, version, step)
        version.stage = step.after
        version.save(update_fields=["stage"])
        after = {"stage": str(step.after)} | ({"note": note.strip()} if note.strip() else {})
        record(
            actor=actor,
            subject=version,
            action=f"{action} report" if action != Action.START_REVIEW else "start review of report",
            before={"stage": str(step.before)},
            after=after,
            about=version.report.state_id,
        )
        follow(version.report, actor=actor)
        return version


def record_days(*, version_id: int, edition: int, days: Days, actor: Viewer, today: dt.date) -> ReportVersion:
    """Complete or correct the days of a version. `edition` is the one the person saw."""
    require(actor, Role.STAFF)
    with writing():
        version = _opened(version_id, edition)
        if problems := list(day_problems(days, today)):
            raise BadInput(problems)
        changed = [one.name for one in fields(Days) if getattr(version, one.name) != getattr(days, one.name)]
        closed = {"signed_on", "sent_on"} & set(changed)
        if closed and version.channel not in ON_PAPER:
            raise BadInput(_("What came through the portal keeps the days on which it was signed and sent."))
        before = days_said(version)
        for name in changed:
            setattr(version, name, getattr(days, name))
        _kept(version, before=before, after=days_said(version), actor=actor, what="days")
        follow(version.report, actor=actor)
        return version


def record_coverage(
    *,
    version_id: int,
    edition: int,
    period_from: dt.date | None,
    period_to: dt.date | None,
    language: str,
    actor: Viewer,
) -> ReportVersion:
    """Complete what a paper says of itself: the days it covers and its language."""
    require(actor, Role.STAFF)
    with writing():
        version = _opened(version_id, edition)
        if version.channel not in ON_PAPER:
            raise BadInput(_("What was submitted never changes. Start a new version, or recall this one."))
        before = _coverage(version)
        version.period_from, version.period_to, version.language = period_from, period_to, language
        refuse_details(version)
        _kept(version, before=before, after=_coverage(version), actor=actor, what="coverage")
        return version


def set_visibility(
    *,
    version_id: int,
    edition: int,
    visibility: Visibility,
    restricted_sections: Sequence[str],
    actor: Viewer,
) -> ReportVersion:
    """Say who may see a version, and which of its sections are for the Unit and the State alone."""
    with writing():
        version = _opened(version_id, edition)
        if not actor.has(Role.STAFF) or version.stage == Stage.DRAFT:
            require_state(actor, version.report.state_id)
        before = _labels(version)
        version.visibility, version.restricted_sections = visibility, sorted(set(restricted_sections))
        refuse_details(version)
        _kept(version, before=before, after=_labels(version), actor=actor, what="visibility")
        return version


def _opened(version_id: int, edition: int) -> ReportVersion:
    version = version_of(version_id)
    if version.edition != edition:
        raise BadInput(
            _(
                "Someone else changed this version in the meantime. Nothing of yours was saved; open the page again."
            )
        )
    return version


def _kept(
    version: ReportVersion, *, before: dict[str, str], after: dict[str, str], actor: Viewer, what: str
) -> None:
    version.edition += 1
    version.save(update_fields=[*after, "edition"])
    if version.stage != Stage.DRAFT:
        about = version.report.state_id
        action = f"correct {what} of report"
        record(actor=actor, subject=version, action=action, before=before, after=after, about=about)


def _labels(version: ReportVersion) -> dict[str, str]:
    return {
        "visibility": str(version.visibility),
        "restricted_sections": ", ".join(version.restricted_sections),
    }


def _coverage(version: ReportVersion) -> dict[str, str]:
    days = {"period_from": version.period_from, "period_to": version.period_to}
    return {name: str(day or "") for name, day in days.items()} | {"language": version.language}
