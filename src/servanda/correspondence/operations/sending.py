"""Sending letters: each is claimed by one conditional update, so that no letter goes twice by itself.

Between the claim and the word of the mail server stands `Stage.SENDING`. A process that ends there leaves the
letter there: nobody knows whether it went, and a person decides after asking the mission or the mail server's log.
"""

from __future__ import annotations

import datetime as dt

from django.db.models import F
from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.errors import BadInput
from servanda.common.history import writing
from servanda.correspondence.access import require_writing
from servanda.correspondence.enums import SENDABLE, Stage
from servanda.correspondence.mail import Outcome, hand_over, message_of
from servanda.correspondence.models import Letter, LetterBatch
from servanda.correspondence.operations.files import write_files
from servanda.correspondence.operations.moving import letter_to_change, move, refuse


def send_letter(*, letter_id: int, actor: Viewer, today: dt.date, now: dt.datetime) -> Letter:
    """Send one approved letter by e-mail. A letter that went already, or is on its way, is left alone."""
    require_writing(actor)
    letter = letter_to_change(letter_id)
    if letter.stage in (Stage.SENT, Stage.SENDING):
        return letter
    if not letter.email:
        raise BadInput(
            _("“%(letter)s” has no e-mail address. Print it, or record an address and prepare it again.")
            % {"letter": letter.reference or _("draft")}
        )
    letter = write_files(letter=letter, actor=actor, now=now)
    with writing():
        claimed = move(
            letter,
            Stage.SENDING,
            actor=actor,
            action="hand letter to the mail server",
            claimed_at=now,
            attempts=F("attempts") + 1,
            answer="",
        )
    if not claimed:
        letter.refresh_from_db()
        if letter.stage in (Stage.SENT, Stage.SENDING):
            return letter
        raise refuse(letter, Stage.SENDING)
    outcome = hand_over(message_of(letter))
    return _note(letter, outcome, actor, today)


def letters_to_send(*, batch_id: int, actor: Viewer, now: dt.datetime) -> list[int]:
    """The letters of a batch that can go by e-mail, and the note that they are to; BadInput where none is left."""
    require_writing(actor)
    with writing():
        waiting = Letter.objects.filter(batch_id=batch_id, stage__in=SENDABLE).exclude(email="")
        chosen = list(waiting.values_list("pk", flat=True))
        if not chosen:
            raise BadInput(_("Nothing is left to send by e-mail."))
        LetterBatch.objects.filter(pk=batch_id).update(asked_to_send_at=now)
    return chosen


def _note(letter: Letter, outcome: Outcome, actor: Viewer, today: dt.date) -> Letter:
    letter.refresh_from_db()
    with writing():
        if outcome.sent:
            facts = {"gone_on": today, "gone_by": actor.name, "answer": ""}
            move(letter, Stage.SENT, actor=actor, action="send letter", **facts)
        elif outcome.sent is None:
            Letter.objects.filter(pk=letter.pk, stage=Stage.SENDING).update(answer=outcome.told)
        else:
            move(letter, Stage.NOT_SENT, actor=actor, action="letter not sent", answer=outcome.told)
    letter.refresh_from_db()
    return letter


def decide_unknown(*, letter_id: int, sent: bool, actor: Viewer, today: dt.date) -> Letter:
    """Say of a letter of which nobody knows whether it went, that it did or did not."""
    require_writing(actor)
    to = Stage.SENT if sent else Stage.NOT_SENT
    with writing():
        letter = letter_to_change(letter_id)
        facts = (
            {"gone_on": today, "gone_by": actor.name, "answer": ""}
            if sent
            else {"answer": _("%(name)s found that it had not gone.") % {"name": actor.name}}
        )
        if not move(letter, to, actor=actor, action="decide whether letter was sent", **facts):
            raise refuse(letter, to)
    return letter
