"""Headers of a message as text, however they were written."""

from __future__ import annotations

import re
from email.header import decode_header, make_header
from email.message import Message

MESSAGE_ID = re.compile(r"<[^<>\s]{1,480}>")


def header(message: Message, name: str) -> str:
    """A header as text, decoded where it is coded, on one line."""
    raw = message.get(name, "")
    return decoded(str(raw))


def decoded(raw: str) -> str:
    """Coded words as text, on one line, without what no text can hold."""
    try:
        said = str(make_header(decode_header(raw)))
    except (LookupError, ValueError):
        said = raw
    said = said.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return " ".join(said.replace("\x00", "").split())
