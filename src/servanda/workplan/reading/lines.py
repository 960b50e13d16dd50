"""A paper as lines with their places: what every kind of file becomes before it is read."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the source, or one row of a table, or one paragraph of a Word file."""

    text: str
    number: int
    """Its place in the source, from 1."""
    page: int | None = None
    cells: tuple[str, ...] = ()
    """The cells of a table row, in the order stored; empty for other lines."""
    gap: bool = False
    """Whether an empty line, or the edge of a paragraph, stands before it."""
    paragraph: bool = False
    """Whether the file itself says that a paragraph begins here."""
    torn: bool = False
    """Whether page furniture, taken out since, or the edge of a page stood before it."""
    heading: int = 0
    """The level of a heading, where the file says that it is one."""
    listed: bool = False
    """Whether the file itself puts a bullet or a number before it, which its text lacks."""
    table: int = 0
    """Which table the row is part of, from 1; 0 for other lines."""
    perhaps_torn: bool = False
    """Whether the row may be the rest of the one before, which the end of a page tore."""

    @property
    def filled(self) -> tuple[str, ...]:
        """The cells that hold something."""
        return tuple(cell for cell in self.cells if cell)

    def torn_off(self) -> Line:
        """The line, with furniture before it."""
        return replace(self, torn=True)
