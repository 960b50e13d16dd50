"""The tables of correspondence."""

from servanda.correspondence.models.letters import Letter, LetterBatch, LetterNumber
from servanda.correspondence.models.messages import Message

__all__ = ["Letter", "LetterBatch", "LetterNumber", "Message"]
