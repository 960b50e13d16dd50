"""A message as it was read, whichever program saved it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from servanda.correspondence.reading.delivery import DeliveryNotice


@dataclass(frozen=True)
class Attachment:
    """A file that came with a message."""

    name: str
    content: bytes


@dataclass(frozen=True)
class ReadMessage:
    """What a message says."""

    subject: str = ""
    sender: str = ""
    recipients: str = ""
    written_at: dt.datetime | None = None
    """With a time zone; None where the message tells no day."""
    body: str = ""
    message_id: str = ""
    answers: Sequence[str] = ()
    """Message-IDs of the messages before it, the nearest first."""
    attachments: Sequence[Attachment] = ()
    notice: DeliveryNotice | None = None
    """Where it is a mail server's word about a message of ours."""
