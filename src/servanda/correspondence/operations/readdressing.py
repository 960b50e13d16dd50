"""Another e-mail address for a letter that has not gone: the one that is on record by now."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.correspondence.access import require_writing
from servanda.correspondence.enums import SENDABLE
from servanda.correspondence.models import Letter
from servanda.correspondence.operations.moving import letter_to_change
from servanda.correspondence.writing.composing import reaches
from servanda.people.queries import addressees


def address_on_record(letter: Letter, today: dt.date) -> str:
    """Where a letter would go if it were prepared today; "" where nobody has an address. Five queries."""
    who = addressees(letter.obligation, today, states={letter.state_id}).get(letter.state_id)
    return reaches(who, letter.to)[2]


def readdress_letter(*, letter_id: int, actor: Viewer, today: dt.date) -> Letter:
    """Give an approved letter that has not gone the address now on record. Its words and its number stand."""
    require_writing(actor)
    with writing():
        letter = letter_to_change(letter_id)
        address, before = address_on_record(letter, today), letter.email
        if not address or address == before:
            raise BadInput(_("No other address is on record. Correct the mission’s or the person’s first."))
        if not Letter.objects.filter(pk=letter.pk, stage__in=SENDABLE).update(email=address):
            raise BadInput(_("This letter is no longer waiting to be sent. Nothing was changed."))
        letter.email = address
        record(
            actor=actor,
            subject=letter,
            action="change address of letter",
            before={"email": before},
            after={"email": address},
            about=letter.state_id,
        )
    return letter
