"""Where a message belongs: the letter or the message that it answers, and by that its State and its thread."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from servanda.common.errors import BadInput
from servanda.correspondence.models import Letter, Message
from servanda.correspondence.reading import ReadMessage


@dataclass(frozen=True)
class Place:
    """A thread, and the letter of ours that began it; both empty for a message that begins one."""

    thread: str = ""
    letter: Letter | None = None


def state_of(read: ReadMessage) -> str:
    """The State of the letter or message that this one answers; BadInput where it answers none on record."""
    letter = _letter_in(Letter.objects.filter(reference__isnull=False), read)
    if letter is not None:
        return letter.state_id
    before = Message.objects.filter(message_id__in=read.answers).first()
    if before is None:
        raise BadInput(_("This message answers no letter on record. Choose the State that it belongs to."))
    return before.state_id


def place_of(state: str, read: ReadMessage) -> Place:
    """The thread: by the messages it answers, else by the number of a letter in its subject."""
    letter = _letter_in(Letter.objects.filter(state_id=state, reference__isnull=False), read)
    if letter is not None:
        return Place(str(letter.reference), letter)
    before = Message.objects.filter(state_id=state, message_id__in=read.answers).first()
    return Place(before.thread, before.letter) if before else Place()


def _letter_in(letters: QuerySet[Letter], read: ReadMessage) -> Letter | None:
    """The letter that a message answers or gives back, or whose number stands in its subject."""
    returned = read.notice.message_id if read.notice else ""
    ids = [each for each in (returned, *read.answers, read.message_id) if each]
    by_id = letters.filter(message_id__in=ids).first() if ids else None
    if by_id is not None:
        return by_id
    numbers = letters.values_list("pk", "reference")
    named = next((pk for pk, reference in numbers if str(reference) in read.subject), None)
    return letters.get(pk=named) if named else None
