"""What can be wrong with a row, told so that a person finds it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class RowMistake:
    """A mistake in a data file. `line` counts from 1 with the header; `column` is "" where the whole row is meant."""

    file: str
    line: int
    column: str
    sentence: str

    def __str__(self) -> str:
        place = [self.file, f"line {self.line}", *([f"column {self.column}"] if self.column else [])]
        return f"{', '.join(place)}: {self.sentence}"
