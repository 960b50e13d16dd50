"""The log of correspondence, and one message in its thread."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.correspondence.access import may_write
from servanda.correspondence.enums import Direction
from servanda.correspondence.models import Message
from servanda.correspondence.queries import MessageFilter, ThreadEntry, log_entries, message, thread_of
from servanda.desk.pages.letters.batch import state_names
from servanda.desk.pages.people.persons import Choice


@dataclass(frozen=True)
class LogPage:
    """The context of `desk/letters/log.html`."""

    lines: Sequence[ThreadEntry]
    names: Mapping[str, str]
    filters: Sequence[Choice]
    only: MessageFilter
    may_write: bool


@dataclass(frozen=True)
class MessagePage:
    """The context of `desk/letters/message.html`."""

    message: Message
    state: str
    thread: Sequence[ThreadEntry]


def log_page(viewer: Viewer, fields: Mapping[str, str], today: dt.date) -> LogPage:
    """Letters and messages that fit, newest first."""
    only = MessageFilter(
        state=fields.get("state", "")[:3],
        direction=fields.get("direction", ""),
        text=fields.get("text", "").strip()[:200],
    )
    names = state_names(today)
    directions = [(each.value, str(each.label)) for each in Direction]
    return LogPage(
        lines=log_entries(viewer=viewer, only=only),
        names=names,
        filters=[
            Choice("state", _("State"), list(names.items()), only.state),
            Choice("direction", _("Direction"), directions, only.direction),
        ],
        only=only,
        may_write=may_write(viewer),
    )


def message_page(viewer: Viewer, number: int, today: dt.date) -> MessagePage:
    """One message with what went before and after it."""
    found = message(number, viewer=viewer)
    return MessagePage(
        found, state_names(today).get(found.state_id, found.state_id), thread_of(found, viewer=viewer)
    )
