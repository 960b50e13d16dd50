"""A message as .eml (RFC 5322), however badly it was written."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
import re
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message
from email.utils import parsedate_to_datetime
from html import unescape

from django.utils.html import strip_tags

from servanda.correspondence.reading.delivery import notice_in
from servanda.correspondence.reading.headers import MESSAGE_ID, decoded, header
from servanda.correspondence.reading.message import Attachment, ReadMessage

MOST_ATTACHMENTS = 100
LONGEST_BODY = 500_000
_NOT_SHOWN = re.compile(r"(?is)<(style|script|head)\b.*?</\1\s*>")
_LINE_END = re.compile(r"(?i)<(?:br|/p|/div|/tr|/li)\b[^>]*>")


def read(content: bytes) -> ReadMessage:
    """What the message says. Headers that break the rules are taken as they stand."""
    message = email.message_from_bytes(content, policy=email.policy.compat32)
    found = from_headers(message, body=_body(message), attachments=tuple(_attachments(message)))
    return replace(found, notice=notice_in(message))


def from_headers(message: Message, *, body: str, attachments: tuple[Attachment, ...]) -> ReadMessage:
    """A message whose parties, day and thread stand in the headers."""
    before = [*_ids(message, "In-Reply-To"), *reversed(_ids(message, "References"))]
    own = _ids(message, "Message-ID")
    return ReadMessage(
        subject=header(message, "Subject"),
        sender=header(message, "From")[:500],
        recipients=", ".join(filter(None, (header(message, "To"), header(message, "Cc")))),
        written_at=day_of(header(message, "Date")),
        body=body[:LONGEST_BODY],
        message_id=own[0] if own else "",
        answers=tuple(dict.fromkeys(before)),
        attachments=attachments,
    )


def day_of(text: str) -> dt.datetime | None:
    """The instant of a Date header; without a time zone it is taken as UTC."""
    try:
        found = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=dt.UTC)


def plain_text(html: str) -> str:
    """The words of an HTML body, paragraph by paragraph."""
    broken = _LINE_END.sub("\n", _NOT_SHOWN.sub("", html))
    lines = (" ".join(line.split()) for line in unescape(strip_tags(broken)).splitlines())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _ids(message: Message, name: str) -> list[str]:
    return MESSAGE_ID.findall(header(message, name))


def _body(message: Message) -> str:
    """The plain text, or the words of the HTML where there is none."""
    parts = [part for part in message.walk() if not part.is_multipart() and not part.get_filename()]
    for kind in ("text/plain", "text/html"):
        part = next((each for each in parts if each.get_content_type() == kind), None)
        if part is not None:
            said = _text(part)
            return plain_text(said) if kind == "text/html" else said.strip()
    return ""


def _text(part: Message) -> str:
    raw = part.get_payload(decode=True)
    raw = raw if isinstance(raw, bytes) else b""
    try:
        said = raw.decode(part.get_content_charset() or "utf-8")
    except (LookupError, UnicodeDecodeError):
        said = raw.decode("latin-1")
    return said.replace("\r\n", "\n").replace("\x00", "")


def _attachments(message: Message) -> Iterator[Attachment]:
    parts = [part for part in message.walk() if not part.is_multipart() and part.get_filename()]
    for number, part in enumerate(parts[:MOST_ATTACHMENTS], start=1):
        content = part.get_payload(decode=True)
        if isinstance(content, bytes) and content:
            yield Attachment(decoded(str(part.get_filename())) or f"attachment-{number}", content)
