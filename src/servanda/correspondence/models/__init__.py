"""The tables of correspondence."""

from servanda.correspondence.models.letters import Letter, LetterBatch, LetterNumber

__all__ = ["Letter", "LetterBatch", "LetterNumber"]
