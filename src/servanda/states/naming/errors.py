"""Why a name was not taken. The sentence says what was met and what to do."""

from __future__ import annotations


class NameProblem(ValueError):  # noqa: N818 - the themes name what went wrong, not that it is an error
    """A name that stands for no State. `resembles` is the code of the State it looks like, "" for none."""

    def __init__(self, sentence: str, *, resembles: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.resembles = resembles


class UnknownName(NameProblem):
    """No State bears this name, now or before."""


class SuspiciousName(NameProblem):
    """The name is written with characters that make it look like something that it is not."""
