"""Reading messages that mail programs saved: .eml and .msg."""

from servanda.correspondence.reading.attached_words import words_attached
from servanda.correspondence.reading.delivery import DeliveryNotice
from servanda.correspondence.reading.message import Attachment, ReadMessage
from servanda.correspondence.reading.reading import read_message

__all__ = ["Attachment", "DeliveryNotice", "ReadMessage", "read_message", "words_attached"]
