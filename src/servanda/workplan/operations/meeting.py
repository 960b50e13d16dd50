"""To which meeting a plan is submitted, by which its last day for circulation is counted, and the head of its paper."""

from __future__ import annotations

from django.conf import settings
from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.meetings.names import meeting_names
from servanda.meetings.paper_heads import PaperHead, checked_head
from servanda.meetings.queries import meetings
from servanda.workplan.access import require_writing
from servanda.workplan.models import PlanVersion
from servanda.workplan.operations.finding import touched, version_to_change
from servanda.workplan.stages import Stage


def choose_meeting(*, version_id: int, edition: int, meeting: str, actor: Viewer) -> PlanVersion:
    """Submit a draft to a meeting on record, by its code; "" for none yet. BadInput once it was endorsed."""
    require_writing(actor)
    with writing():
        version = version_to_change(version_id, edition)
        if version.stage is not Stage.DRAFT:
            raise BadInput(
                _("The meeting stands still since the plan was endorsed. Make an amended version.")
            )
        known = {
            one.code: meeting_names(settings.SERVANDA_TREATY, one)
            for one in meetings(settings.SERVANDA_TREATY)
        }
        if meeting and meeting not in known:
            raise BadInput(_("Choose a meeting that is on record; record it under Meetings first."))
        before = version.meeting
        version.meeting = meeting
        version.meeting_names = dict(known[meeting]) if meeting else {}
        version.save(update_fields=["meeting", "meeting_names"])
        touched(version)
        record(
            actor=actor,
            subject=version,
            action="plan: choose meeting",
            before={"meeting": before},
            after={"meeting": meeting},
            about=str(version.plan.year),
        )
    return version


def set_head(*, version_id: int, edition: int, head: PaperHead, actor: Viewer) -> PlanVersion:
    """Say what stands at the head of the paper of a version, at any stage: a symbol is given after the words stand."""
    require_writing(actor)
    with writing():
        version = version_to_change(version_id, edition)
        before, version.head = version.head, checked_head(head).as_json()
        version.save(update_fields=["head"])
        touched(version)
        record(
            actor=actor,
            subject=version,
            action="plan: set head",
            before=before,
            after=version.head,
            about=str(version.plan.year),
        )
    return version
