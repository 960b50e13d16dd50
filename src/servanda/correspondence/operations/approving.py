"""Approving letters: the words stand still, and each gets its number."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.db.models import F

from servanda.common.access import Viewer
from servanda.common.history import writing
from servanda.correspondence.access import require_writing
from servanda.correspondence.enums import Paper, Stage
from servanda.correspondence.models import Letter, LetterNumber
from servanda.correspondence.operations.moving import move
from servanda.correspondence.texts import letterhead
from servanda.correspondence.writing.composing import Composed, Desk, compose, desk_for
from servanda.correspondence.writing.own import bytes_of, said_in
from servanda.papers.searching import indexed


@dataclass(frozen=True)
class Approval:
    """What became of a batch."""

    approved: Sequence[Letter]
    left: Sequence[Composed]
    """Drafts that lack something, and those whose duty was met in the meantime."""


def approve_batch(*, batch_id: int, actor: Viewer, today: dt.date) -> Approval:
    """Approve every complete draft of a batch, in the order of the batch. Approving twice changes nothing."""
    require_writing(actor)
    with writing():
        drafts = list(Letter.objects.filter(batch_id=batch_id, stage=Stage.DRAFT))
        desk = desk_for(drafts, today)
        written = [compose(letter, desk) for letter in drafts]
        approved = [_approve(one, desk, actor, today) for one in written if one.is_complete]
    return Approval(approved, [one for one in written if not one.is_complete])


def _approve(composed: Composed, desk: Desk, actor: Viewer, today: dt.date) -> Letter:
    letter = composed.letter
    reference = number_next(letter.treaty_id, today.year)
    known = {**composed.values, "reference": reference}
    own = desk.own.get((letter.template, Paper(letter.paper), composed.language))
    paragraphs = said_in(bytes_of(own), known) if own else list(composed.paragraphs)
    move(
        letter,
        Stage.APPROVED,
        actor=actor,
        action="approve letter",
        reference=reference,
        approved_on=today,
        approved_by=actor.name,
        language=composed.language,
        addressee=composed.addressee,
        email=composed.email,
        subject=composed.subject,
        paragraphs=paragraphs,
        values=known,
        searched=indexed(
            "\n".join((reference, composed.subject, composed.addressee, composed.email, *paragraphs))
        ),
        word_template=own,
        message_id=_message_id(letter, reference),
    )
    return letter


def number_next(treaty_id: str, year: int) -> str:
    """The next number of a year, as the letterhead writes it. Inside the caller's transaction."""
    LetterNumber.objects.get_or_create(year=year)
    LetterNumber.objects.filter(year=year).update(last=F("last") + 1)
    number = LetterNumber.objects.get(year=year).last
    return letterhead(treaty_id).reference.format(year=year, number=number)


def _message_id(letter: Letter, reference: str) -> str:
    """One for the letter and not for the attempt: a mail server that gets it twice can tell."""
    house = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ") or "localhost"
    return f"<{reference.replace('/', '-').lower()}.{letter.pk}@{house}>"
