"""A real mail server on this machine, from a package, with faults that a test writes down beforehand."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.test import override_settings


@dataclass
class MailServer:
    """What it took, and what it does to whom: `refuse`, `full`, `drop before`, `drop after`."""

    faults: dict[str, str] = field(default_factory=dict)
    taken: list[EmailMessage] = field(default_factory=list)
    port: int = 0

    async def handle_RCPT(  # noqa: N802 - the library's name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        """Take or refuse an addressee."""
        if self.faults.get(address) == "refuse":
            return "550 5.1.1 No such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Take the message, say that the mailbox is full, or hang up before or after taking it."""
        fault = self.faults.get(envelope.rcpt_tos[0], "")
        if fault == "full":
            return "552 5.2.2 Mailbox full"
        if fault != "drop before":
            content = envelope.content
            assert isinstance(content, bytes)
            self.taken.append(message_from_bytes(content, policy=policy.default))
        if fault.startswith("drop"):
            assert isinstance(server.transport, asyncio.WriteTransport)
            server.transport.abort()
        return "250 Taken"


@contextmanager
def mail_server(**faults: str) -> Iterator[MailServer]:
    """The server, running; Django sends through it."""
    server = MailServer(
        faults={address.replace("_at_", "@") + ".org": fault for address, fault in faults.items()}
    )
    with socket.create_server(("127.0.0.1", 0)) as free:  # the library connects to its own port to see it run
        server.port = free.getsockname()[1]
    controller = Controller(server, hostname="127.0.0.1", port=server.port)
    controller.start()
    try:
        with through(server.port):
            yield server
    finally:
        controller.stop()


def through(port: int) -> override_settings:
    """Django's own SMTP backend, at a port of this machine."""
    return override_settings(
        EMAIL_BACKEND="django.core.mail.backends.smtp.EmailBackend",
        EMAIL_HOST="127.0.0.1",
        EMAIL_PORT=port,
        EMAIL_USE_TLS=False,
        EMAIL_USE_SSL=False,
        EMAIL_HOST_USER="",
        EMAIL_TIMEOUT=5,
        DEFAULT_FROM_EMAIL="isu@example.org",
    )
