"""A message as Outlook saves it (.msg, MS-OXMSG): streams of a compound file, named by property and type."""

from __future__ import annotations

import email
import email.policy
import io
from collections.abc import Iterator
from dataclasses import replace

import olefile
from django.utils.translation import gettext as _

from servanda.common.errors import BadInput
from servanda.correspondence.reading.eml import LONGEST_BODY, MOST_ATTACHMENTS, from_headers, plain_text
from servanda.correspondence.reading.message import Attachment, ReadMessage
from servanda.correspondence.reading.msg_notices import notice_in
from servanda.correspondence.reading.msg_streams import BINARY, folders, stream, string

SUBJECT, SENDER_NAME, SENDER_ADDRESS, SMTP_SENDER, TO, BODY, HTML, HEADERS = (
    "0037", "0C1A", "0C1F", "5D01", "0E04", "1000", "1013", "007D",
)  # fmt: skip
MESSAGE_ID, LONG_NAME, SHORT_NAME, CONTENT = "1035", "3707", "3704", "3701"
ATTACHED = "__attach_version1.0_"


def read(content: bytes) -> ReadMessage:
    """What the message says: from the headers it travelled with where it has them, else from Outlook's own fields."""
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as file:
            return _read(file)
    except (OSError, ValueError, IndexError, RecursionError) as error:
        raise BadInput(_("This .msg file is damaged. Save the message again, or as .eml.")) from error


def _read(file: olefile.OleFileIO) -> ReadMessage:
    body = string(file, BODY) or plain_text(_html(file))
    attachments = tuple(_attachments(file))
    headers = email.message_from_string(string(file, HEADERS), policy=email.policy.compat32)
    found = from_headers(headers, body=body[:LONGEST_BODY], attachments=attachments)
    address = string(file, SMTP_SENDER) or string(file, SENDER_ADDRESS)
    sender = " ".join(filter(None, (string(file, SENDER_NAME), f"<{address}>" if "@" in address else "")))
    return replace(
        found,
        subject=string(file, SUBJECT) or found.subject,
        sender=(found.sender or sender)[:500],
        recipients=found.recipients or string(file, TO),
        message_id=found.message_id or string(file, MESSAGE_ID),
        notice=notice_in(file, headers, body, attachments),
    )


def _html(file: olefile.OleFileIO) -> str:
    return stream(file, f"__substg1.0_{HTML}{BINARY}").decode("utf-8", "replace")


def _attachments(file: olefile.OleFileIO) -> Iterator[Attachment]:
    for number, folder in enumerate(folders(file, ATTACHED)[:MOST_ATTACHMENTS], start=1):
        content = stream(file, f"{folder}__substg1.0_{CONTENT}{BINARY}")
        name = string(file, LONG_NAME, folder) or string(file, SHORT_NAME, folder)
        if content:
            yield Attachment(name or f"attachment-{number}", content)
