"""Reading the log of correspondence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer, require
from servanda.correspondence.access import seen_by
from servanda.correspondence.enums import LEFT, Direction
from servanda.correspondence.models import Letter, Message
from servanda.correspondence.queries.letters import READERS
from servanda.correspondence.queries.words import with_words
from servanda.library.models import StoredFile


@dataclass(frozen=True)
class MessageFilter:
    """What the log is narrowed to; empty for all."""

    state: str = ""
    direction: str = ""
    text: str = ""


@dataclass(frozen=True)
class ThreadEntry:
    """A letter of ours or a filed message, in the order of a thread."""

    on: dt.date
    letter: Letter | None = None
    message: Message | None = None


def messages(*, viewer: Viewer, only: MessageFilter | None = None, newest: int = 200) -> Sequence[Message]:
    """Filed messages, newest first, with every word of the text in one of its forms. One query."""
    require(viewer, *READERS)
    only, found = only or MessageFilter(), _seen(viewer)
    if only.state:
        found = found.filter(state_id=only.state)
    if only.direction in set(Direction):
        found = found.filter(direction=only.direction)
    return list(found.filter(with_words(only.text))[:newest])


def log_entries(
    *, viewer: Viewer, only: MessageFilter | None = None, newest: int = 200
) -> Sequence[ThreadEntry]:
    """Letters that went and messages that were filed, as far as their labels open them, newest first. Two queries."""
    only = only or MessageFilter()
    found = [
        ThreadEntry(each.written_at.date(), message=each)
        for each in messages(viewer=viewer, only=only, newest=newest)
    ]
    if only.direction != Direction.IN:
        gone = Letter.objects.filter(seen_by(viewer), with_words(only.text), stage__in=LEFT)
        of_state = gone.filter(state_id=only.state) if only.state else gone
        letters = of_state.order_by("-gone_on", "-pk")[:newest]
        found += [ThreadEntry(each.gone_on, letter=each) for each in letters if each.gone_on]
    return sorted(found, key=lambda entry: entry.on, reverse=True)[:newest]


def message(number: int, *, viewer: Viewer) -> Message:
    """One message with its files; `NotThere` where there is none, or none for this viewer. Two queries."""
    require(viewer, *READERS)
    found = _seen(viewer).filter(pk=number).prefetch_related("files").first()
    if found is None:
        raise NotThere(_("There is no such message."))
    return found


def thread_of(found: Message, *, viewer: Viewer) -> Sequence[ThreadEntry]:
    """What went and came in the thread of a message, oldest first. Two queries."""
    require(viewer, *READERS)
    ours = Letter.objects.filter(
        seen_by(viewer), state_id=found.state_id, reference=found.thread, stage__in=LEFT
    )
    theirs = _seen(viewer).filter(state_id=found.state_id, thread=found.thread)
    entries = [
        *(ThreadEntry(each.gone_on, letter=each) for each in ours if each.gone_on),
        *(ThreadEntry(each.written_at.date(), message=each) for each in theirs.order_by("written_at")),
    ]
    return sorted(entries, key=lambda entry: entry.on)


def messages_of_letter(letter: Letter, *, viewer: Viewer) -> Sequence[Message]:
    """What was filed in the thread of a letter, oldest first. One query."""
    require(viewer, *READERS)
    return list(_seen(viewer).filter(letter=letter).order_by("written_at"))


def messages_of_state(viewer: Viewer, iso3: str, *, newest: int = 10) -> Sequence[Message]:
    """The newest messages of a State, for its State file. One query."""
    return list(_seen(viewer).filter(state_id=iso3)[:newest]) if viewer.has(*READERS) else []


def file_of_message(number: int, file_id: int, *, viewer: Viewer) -> StoredFile:
    """A file of a message, for whoever may read the message."""
    found = next((each for each in message(number, viewer=viewer).files.all() if each.pk == file_id), None)
    if found is None:
        raise NotThere(_("There is no such file."))
    return found


def _seen(viewer: Viewer) -> QuerySet[Message]:
    return Message.objects.filter(seen_by(viewer))
