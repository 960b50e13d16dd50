"""A mail server's word about a message of ours, as Outlook saved it.

Outlook keeps it in one of two ways: as a report of its own (class `REPORT….NDR`), whose recipients carry the reason;
or as it came, with the notification and the message that comes back as attachments.
"""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator, Sequence
from email.message import Message

import olefile

from servanda.correspondence.reading.delivery import LONGEST, DeliveryNotice, failures
from servanda.correspondence.reading.headers import MESSAGE_ID, header
from servanda.correspondence.reading.message import Attachment
from servanda.correspondence.reading.msg_streams import folders, string

CLASS, REPORT_TEXT, REASON, ORIGINAL_ID, ANSWERED, OWN_ID, SMTP, ADDRESS, HEADERS = (
    "001A", "1001", "0C1B", "1046", "1042", "1035", "39FE", "3003", "007D",
)  # fmt: skip
RECIPIENT, ATTACHED, EMBEDDED = "__recip_version1.0_", "__attach_version1.0_", "__substg1.0_3701000D/"


def notice_in(
    file: olefile.OleFileIO, headers: Message, body: str, attachments: Sequence[Attachment]
) -> DeliveryNotice | None:
    """What a notification says; None where the message is none."""
    kind = string(file, CLASS).casefold()
    if kind.startswith("report."):
        told = list(_told(file)) or [_first_line(body)]
        failed = "; ".join(told) if kind.endswith(".ndr") else ""
        return DeliveryNotice(_original(file, headers, body, attachments), failed[:LONGEST])
    blocks = [each for part in attachments for each in _blocks(part)]
    if headers.get_content_type() != "multipart/report" or not blocks:
        return None
    failed = "; ".join(failures(blocks))
    return DeliveryNotice(_original(file, headers, body, attachments), failed[:LONGEST])


def _told(file: olefile.OleFileIO) -> Iterator[str]:
    """Address and reason of each recipient that was not reached."""
    for folder in folders(file, RECIPIENT):
        address = string(file, SMTP, folder) or string(file, ADDRESS, folder)
        reason = string(file, REASON, folder) or _first_line(string(file, REPORT_TEXT, folder))
        if address or reason:
            yield ": ".join(filter(None, (address, reason)))


def _blocks(part: Attachment) -> Iterator[Message]:
    """The groups of fields of a notification that was saved as an attachment."""
    text = part.content.decode("utf-8", "replace").replace("\r\n", "\n")
    if "final-recipient:" not in text.casefold():
        return
    for block in text.split("\n\n"):
        yield email.message_from_string(block.strip(), policy=email.policy.compat32)


def _original(file: olefile.OleFileIO, headers: Message, body: str, attachments: Sequence[Attachment]) -> str:
    """The Message-ID of the message that the notice is about: where Outlook keeps it, else where it is quoted."""
    kept = [
        string(file, ORIGINAL_ID),
        string(file, ANSWERED),
        *_embedded(file),
        header(headers, "In-Reply-To"),
    ]
    quoted = (each.content.decode("utf-8", "replace") for each in attachments)
    for said in [*kept, *map(_quoted, (*quoted, body))]:
        found = MESSAGE_ID.search(said)
        if found:
            return found.group()
    return ""


def _embedded(file: olefile.OleFileIO) -> Iterator[str]:
    """The ids of messages that are attached as messages."""
    for folder in folders(file, ATTACHED):
        inner = f"{folder}{EMBEDDED}"
        yield string(file, OWN_ID, inner) or _quoted(string(file, HEADERS, inner))


def _quoted(text: str) -> str:
    """The line of headers that names a message."""
    lines = (line.strip() for line in text.splitlines())
    return next((line for line in lines if line.casefold().startswith("message-id:")), "")


def _first_line(text: str) -> str:
    return next((line.strip() for line in text.splitlines() if line.strip()), "")
