"""Beginning a paper, and saying what stands at its head."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.common.errors import BadInput, Stale
from servanda.common.history import record, writing
from servanda.common.history.meanwhile import changed_meanwhile
from servanda.common.history.queries import last_change
from servanda.meetings.paper_heads import PaperHead, checked_head, head_of
from servanda.meetings.queries import meetings
from servanda.publications.access import require_writing
from servanda.publications.drafts.sections import Period
from servanda.publications.enums import PaperKind
from servanda.publications.models import PaperDraft


def begin_paper(
    *, treaty_id: str, kind: PaperKind, period: Period, meeting: str = "", actor: Viewer, now: dt.datetime
) -> PaperDraft:
    """Begin a paper about a period; the one that is there already where somebody began it before."""
    require_writing(actor)
    if period.last < period.first:
        raise BadInput(_("The last day lies before the first. Exchange them, or correct one."))
    with writing():
        draft, is_new = PaperDraft.objects.get_or_create(
            treaty_id=treaty_id,
            kind=kind,
            first_on=period.first,
            last_on=period.last,
            in_use=True,
            defaults={"meeting": meeting, "begun_at": now, "begun_by": actor.name},
        )
        if is_new:
            record(actor=actor, subject=draft, action="begin paper", after=_facts(draft))
    return draft


def set_head(
    *, draft_id: int, edition: int, head: PaperHead, meeting: str | None = None, actor: Viewer
) -> PaperDraft:
    """Say what stands at the head of a paper: symbol, distribution, day, original language, item of the agenda.

    `meeting` is the code of the one it goes to, "" for none; None leaves it as it is.

    `edition` is that of the draft which the person saw: `Stale`, with both heads, where somebody else set it meanwhile.
    """
    require_writing(actor)
    with writing():
        draft = draft_in_use(draft_id)
        checked = checked_head(head).as_json()
        if draft.edition != edition:
            raise _stale_head(draft, checked)
        before = {**draft.head, "meeting": draft.meeting}
        draft.head, draft.edition = checked, draft.edition + 1
        if meeting is not None:
            draft.meeting = _known_meeting(draft.treaty_id, meeting)
        draft.save(update_fields=["head", "edition", "meeting"])
        after = {**draft.head, "meeting": draft.meeting}
        record(actor=actor, subject=draft, action="paper: set head", before=before, after=after)
    return draft


def draft_in_use(draft_id: int) -> PaperDraft:
    """The paper of that number. `NotThere` where there is none, BadInput where it is out of use."""
    draft = draft_of(draft_id)
    if not draft.in_use:
        raise BadInput(_("This paper was taken out of use. Put it back before you write on it."))
    return draft


def draft_of(draft_id: int) -> PaperDraft:
    """The paper of that number, in use or not. `NotThere` where there is none."""
    draft = PaperDraft.objects.filter(pk=draft_id).first()
    if draft is None:
        raise NotThere(_("There is no such paper."))
    return draft


def _known_meeting(treaty_id: str, code: str) -> str:
    if code and code not in {one.code for one in meetings(treaty_id)}:
        raise BadInput(_("Choose a meeting that is on record; record it under Meetings first."))
    return code


def _stale_head(draft: PaperDraft, yours: dict[str, str]) -> Stale:
    return changed_meanwhile(last_change(draft), theirs=head_of(draft.head).as_json(), yours=yours)


def _facts(draft: PaperDraft) -> dict[str, str]:
    return {"kind": str(draft.kind), "first_on": str(draft.first_on), "last_on": str(draft.last_on)}
