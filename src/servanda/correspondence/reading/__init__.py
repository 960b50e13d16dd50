"""Reading messages that mail programs saved: .eml and .msg."""

from servanda.correspondence.reading.message import Attachment, ReadMessage
from servanda.correspondence.reading.reading import read_message

__all__ = ["Attachment", "ReadMessage", "read_message"]
