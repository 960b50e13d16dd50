"""Taking a paper that was begun by mistake out of use, and putting it back. Nothing of it is deleted."""

from __future__ import annotations

from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.errors import BadInput, Stale
from servanda.common.history import record, writing
from servanda.common.history.meanwhile import changed_meanwhile
from servanda.common.history.queries import last_change
from servanda.publications.access import require_writing
from servanda.publications.models import PaperDraft
from servanda.publications.operations.papers import draft_of

LONGEST_REASON = 500


def take_out_paper(*, draft_id: int, edition: int, reason: str, actor: Viewer) -> PaperDraft:
    """Take a paper out of use, with the reason: it is listed no more, and what was written in it stays.

    `edition` is that which the person saw: `Stale` where somebody else changed the paper meanwhile.
    """
    require_writing(actor)
    said = " ".join(reason.split())
    if not said:
        raise BadInput(_("Say in a few words why this is taken out of use."))
    if len(said) > LONGEST_REASON:
        raise BadInput(_("The reason is too long. Say it in a sentence or two."))
    with writing():
        return _changed(draft_id, edition, in_use=False, reason=said, actor=actor)


def put_back_paper(*, draft_id: int, edition: int, actor: Viewer) -> PaperDraft:
    """Put a paper back into use. BadInput where another of the same kind and period was begun in its place."""
    require_writing(actor)
    with writing():
        draft = draft_of(draft_id)
        others = PaperDraft.objects.filter(
            treaty_id=draft.treaty_id,
            kind=draft.kind,
            first_on=draft.first_on,
            last_on=draft.last_on,
            in_use=True,
        )
        if others.exclude(pk=draft_id).exists():
            raise BadInput(
                _("Another paper about this period was begun meanwhile. Take that one out of use first.")
            )
        return _changed(draft_id, edition, in_use=True, reason="", actor=actor)


def _changed(draft_id: int, edition: int, *, in_use: bool, reason: str, actor: Viewer) -> PaperDraft:
    draft = draft_of(draft_id)
    if draft.edition != edition or draft.in_use == in_use:
        raise _stale(draft, reason)
    before = {"in_use": draft.in_use, "reason": draft.taken_out}
    draft.in_use, draft.taken_out, draft.edition = in_use, reason, edition + 1
    draft.save(update_fields=["in_use", "taken_out", "edition"])
    action = "put paper back" if in_use else "take out paper"
    record(
        actor=actor, subject=draft, action=action, before=before, after={"in_use": in_use, "reason": reason}
    )
    return draft


def _stale(draft: PaperDraft, reason: str) -> Stale:
    theirs, yours = {"reason": draft.taken_out}, {"reason": reason}
    return changed_meanwhile(last_change(draft), theirs=theirs, yours=yours)
