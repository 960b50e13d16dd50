"""One line of a paper with its place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One line as printed; in a Word file one paragraph; in a table one row."""

    text: str
    number: int
    """Its place in the source, from 1: in plain text the line of the file."""
    page: int | None = None
    """The page it stands on, from 1; None where the file does not divide itself into pages."""
    cells: tuple[str, ...] = ()
    """The cells of a row in the order in which the language is read; empty for other lines."""
    gap: bool = False
    """Whether an empty line, or the edge of a paragraph, stands before it."""
    heading: int = 0
    """The level of a heading, where the file says that it is one."""
    listed: bool = False
    """Whether the file itself puts a number or a bullet before it, which its text then lacks."""
    table: int = 0
    """Which table the row belongs to, from 1; 0 for other lines."""
    perhaps_torn: bool = False
    """Whether a row at the head of a page may be the rest of the row before, which the end of its page tore."""
