"""What the measurements print: parts with lines, and goals that are met or missed."""

from __future__ import annotations


class Report:
    """Printed while it grows; remembers which goals were missed."""

    def __init__(self) -> None:
        self.missed: list[str] = []

    def part(self, title: str) -> None:
        """Begin a part."""
        self.line(f"\n{title}")

    def line(self, text: str = "") -> None:
        """One line, at once."""
        print(text, flush=True)

    def goal(self, text: str, *, met: bool) -> None:
        """A goal with the figure it was measured at."""
        self.line(f"  {'met   ' if met else 'MISSED'} {text}")
        if not met:
            self.missed.append(text)

    def end(self) -> int:
        """The exit code: 1 where a goal was missed."""
        return int(bool(self.missed))
