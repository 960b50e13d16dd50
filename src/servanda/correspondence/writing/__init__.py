"""Writing a letter: the values of its fields, its words in the addressee's language, its Word and PDF files."""

from servanda.correspondence.writing.composing import Composed, Desk, compose, desk_for

__all__ = ["Composed", "Desk", "compose", "desk_for"]
