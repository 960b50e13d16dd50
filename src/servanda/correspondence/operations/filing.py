"""Filing a saved message on a State, with its attachments, in its thread."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Role, Viewer, require
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.correspondence.access import require_writing
from servanda.correspondence.enums import Direction, Stage
from servanda.correspondence.models import Letter, Message, MessageFile
from servanda.correspondence.operations.moving import move
from servanda.correspondence.operations.threads import place_of, state_of
from servanda.correspondence.reading import Attachment, ReadMessage, read_message, words_attached
from servanda.library.enums import Sensitivity
from servanda.library.models import StoredFile
from servanda.library.operations import change_sensitivity, store_file
from servanda.papers.searching import indexed
from servanda.states.models import State


def file_message(
    *,
    state: str,
    content: bytes,
    name: str,
    actor: Viewer,
    now: dt.datetime,
    sensitivity: Sensitivity = Sensitivity.UNCLASSIFIED,
) -> Message:
    """Keep a saved message (.eml or .msg) with its attachments. The same message is filed once for a State.

    Without a `state` it is filed where the letter or message is that it answers; BadInput where it answers none.
    Where a mail server writes that a letter did not arrive, the letter comes back to the list.
    """
    require_writing(actor)
    read = read_message(content, name)
    attached = words_attached(read.attachments)
    with writing():
        state = state or state_of(read)
        if not State.objects.filter(iso3=state).exists():
            raise NotThere(_("No State has the code %(code)s.") % {"code": state[:10]})
        _refuse_twice(state, read)
        whole = store_file(content=content, name=name, actor=actor, now=now, sensitivity=sensitivity)
        kept = _kept(read.attachments, actor, now, sensitivity)
        message = _message(state, read, whole, actor, now)
        message.sensitivity, message.left_out = sensitivity, kept.left_out
        message.searched = _searched(read, attached)
        message.save()
        MessageFile.objects.bulk_create(
            MessageFile(message=message, file=each) for each in (whole, *kept.files)
        )
        _record(message, actor)
        if read.notice is not None and read.notice.failed and message.letter is not None:
            _come_back(message.letter, read.notice.failed, actor)
    return message


def label_message(*, message_id: int, sensitivity: Sensitivity, actor: Viewer) -> Message:
    """Give a message and its files another label."""
    require(actor, Role.STAFF)
    with writing():
        message = Message.objects.filter(pk=message_id).first()
        if message is None:
            raise NotThere(_("There is no such message."))
        before, message.sensitivity = message.sensitivity, sensitivity
        message.save(update_fields=["sensitivity"])
        for file in message.files.all():
            change_sensitivity(
                file_id=file.pk, sensitivity=sensitivity, instead_of=file.sensitivity, actor=actor
            )
        record(
            actor=actor,
            subject=message,
            action="change label",
            before={"label": str(before)},
            after={"label": str(sensitivity)},
            about=message.state_id,
        )
    return message


def _refuse_twice(state: str, read: ReadMessage) -> None:
    own = read.message_id[:500]
    if own and Message.objects.filter(state_id=state, message_id=own).exists():
        raise BadInput(_("This message is filed for this State already. Nothing was filed twice."))


def _record(message: Message, actor: Viewer) -> None:
    said = {
        "direction": str(message.direction),
        "files": message.files.count(),
        "label": str(message.sensitivity),
    }
    record(actor=actor, subject=message, action="file message", after=said, about=message.state_id)


def _come_back(letter: Letter, told: str, actor: Viewer) -> None:
    """A letter that did not arrive waits for a person again; one that went on paper meanwhile stays there."""
    move(letter, Stage.NOT_DELIVERED, actor=actor, action="letter not delivered", answer=told)


@dataclass(frozen=True)
class _Kept:
    files: Sequence[StoredFile]
    left_out: list[str]


def _message(state: str, read: ReadMessage, whole: StoredFile, actor: Viewer, now: dt.datetime) -> Message:
    place = place_of(state, read)
    return Message(
        state_id=state,
        direction=_direction(read),
        written_at=read.written_at or now,
        sender=read.sender,
        recipients=read.recipients,
        subject=read.subject,
        body=read.body,
        message_id=read.message_id[:500],
        thread=place.thread or read.message_id[:500] or f"file {whole.pk}",
        letter=place.letter,
        filed_at=now,
        filed_by=actor.name,
    )


def _searched(read: ReadMessage, attached: str) -> str:
    return indexed("\n".join((read.subject, read.sender, read.recipients, read.body, attached)))


def _kept(
    attachments: Sequence[Attachment], actor: Viewer, now: dt.datetime, sensitivity: Sensitivity
) -> _Kept:
    files, left_out = [], []
    for each in attachments:
        try:
            files.append(
                store_file(
                    content=each.content, name=each.name, actor=actor, now=now, sensitivity=sensitivity
                )
            )
        except BadInput as bad:
            left_out += bad.sentences
    return _Kept(files, left_out)


def _direction(read: ReadMessage) -> Direction:
    house = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ").casefold()
    return Direction.OUT if house and f"@{house}" in read.sender.casefold() else Direction.IN
