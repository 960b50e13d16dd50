"""The tables of correspondence."""

from servanda.correspondence.models.letters import Letter, LetterBatch, LetterNumber
from servanda.correspondence.models.messages import Message, MessageFile
from servanda.correspondence.models.templates import WordTemplate

__all__ = ["Letter", "LetterBatch", "LetterNumber", "Message", "MessageFile", "WordTemplate"]
