"""What a mail server wrote back about a message of ours: a delivery status notification (RFC 3464)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from email.message import Message

from servanda.correspondence.reading.headers import MESSAGE_ID, header

FAILED = "failed"
LONGEST = 400


@dataclass(frozen=True)
class DeliveryNotice:
    """What became of a message on its way."""

    message_id: str
    """Of the message that the notice is about; "" where it does not say."""
    failed: str
    """That it did not arrive, in the words of the mail server: address and reason. "" where it did or is only late."""


def notice_in(message: Message) -> DeliveryNotice | None:
    """What a notification says; None where the message is none."""
    if (
        message.get_content_type() != "multipart/report"
        or message.get_param("report-type") != "delivery-status"
    ):
        return None
    told = failures(_recipients(message))
    returned = next((one for part in message.walk() if (one := _returned(part))), "")
    return DeliveryNotice(returned, "; ".join(told)[:LONGEST])


def failures(recipients: Iterable[Message]) -> list[str]:
    """Address and reason of each addressee that was not reached, from the groups of fields of a notification."""
    told = (_said(block) for block in recipients if header(block, "Action").casefold() == FAILED)
    return [said for said in told if said]


def _recipients(message: Message) -> Iterator[Message]:
    """The groups of fields of the notification, one an addressee; the first is about the server itself."""
    for part in message.walk():
        if part.get_content_type() == "message/delivery-status" and part.is_multipart():
            yield from (each for each in part.get_payload() if isinstance(each, Message))


def _said(block: Message) -> str:
    """The address and the reason, without the kinds (`rfc822;`, `smtp;`) that stand before them."""
    address, reason = (
        header(block, name).partition(";")[2].strip() for name in ("Final-Recipient", "Diagnostic-Code")
    )
    return ": ".join(filter(None, (address, reason or header(block, "Status"))))


def _returned(part: Message) -> str:
    """The Message-ID of the message that comes back, whole or by its headers alone."""
    if part.get_content_type() == "message/rfc822" and part.is_multipart():
        inner = part.get_payload(0)
        said = header(inner, "Message-ID") if isinstance(inner, Message) else ""
    elif part.get_content_type() == "text/rfc822-headers":
        raw = part.get_payload(decode=True)
        lines = raw.decode("utf-8", "replace").splitlines() if isinstance(raw, bytes) else []
        said = next((line for line in lines if line.casefold().startswith("message-id:")), "")
    else:
        return ""
    found = MESSAGE_ID.search(said)
    return found.group() if found else ""
