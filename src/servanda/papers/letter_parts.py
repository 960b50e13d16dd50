"""The parts of a letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Letterhead:
    """Who writes: the name, and the lines of the address under it."""

    name: str
    lines: Sequence[str] = ()


@dataclass(frozen=True)
class Reference:
    """The reference of a letter and its date, on one line."""

    reference: str
    date: str


@dataclass(frozen=True)
class Addressee:
    """To whom a letter goes, line by line."""

    lines: Sequence[str]


@dataclass(frozen=True)
class Signature:
    """Room for a hand, then name and function. Without a name: room for initials and the stamp."""

    name: str = ""
    function: str = ""
