"""From one stage of a letter to the next: only along the table of moves, and only once."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.common.errors import BadInput
from servanda.common.history import record
from servanda.correspondence.enums import Stage, stages_before
from servanda.correspondence.models import Letter


def letter_to_change(letter_id: int) -> Letter:
    """The letter, inside the caller's transaction; `NotThere` for an unknown number."""
    letter = Letter.objects.filter(pk=letter_id).first()
    if letter is None:
        raise NotThere(_("There is no such letter."))
    return letter


def move(letter: Letter, to: Stage, *, actor: Viewer, action: str, **facts: Any) -> bool:
    """Move a letter by one conditional update and record it; False where someone else moved it before.

    The caller holds a transaction (`history.writing`).
    """
    before = letter.stage
    moved = Letter.objects.filter(pk=letter.pk, stage__in=stages_before(to)).update(stage=to, **facts)
    if not moved:
        return False
    for name, value in {"stage": to, **facts}.items():
        setattr(letter, name, value)
    record(
        actor=actor,
        subject=letter,
        action=action,
        before={"stage": str(before)},
        after={"stage": str(to), "reference": letter.reference, "template": letter.template},
        about=letter.state_id,
    )
    return True


def refuse(letter: Letter, to: Stage) -> BadInput:
    """The sentence for a move that the table does not have."""
    now = Stage(Letter.objects.values_list("stage", flat=True).get(pk=letter.pk))
    return BadInput(
        _("“%(letter)s” is at “%(now)s” and cannot become “%(to)s”. Nothing was changed.")
        % {"letter": letter.reference or _("draft"), "now": now.label, "to": to.label}
    )
