"""Charts as drawings (SVG), by the server and without scripts: the same in Word, in PDF and on a page.

A chart runs as its language is read. Values are written by the caller, with `papers.numbers`: what a bar says is what
the text says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from html import escape

from servanda.papers.languages import RIGHT_TO_LEFT

WIDTH, ROW, BAR, TEXT = 480, 26, 14, 12
"""In points: the whole width, the height of a row, of a bar, of the letters."""
LABELS, VALUES, GAP = 150, 90, 8
"""Room for what stands before the bars and after them."""
COLOUR, QUIET, INK = "#0f4c81", "#9fb6c9", "#1b2127"
FONTS = "Libertinus Serif, Amiri, Noto Serif SC, Times New Roman, serif"
_BASE = 0.78
"""Where the base line of a text lies in its bar."""


@dataclass(frozen=True)
class Bar:
    """One bar: what it is, how long it is, what is written at its end. A quiet bar stands back: planned, not spent."""

    label: str
    value: Decimal
    written: str
    quiet: bool = False


def draw_bars(bars: Sequence[Bar], language: str) -> str:
    """Bars under each other from a common edge, the longest over the whole room. ValueError for a negative value."""
    if any(bar.value < 0 for bar in bars):
        raise ValueError("a bar cannot be shorter than nothing: show negative figures in a table")
    longest = max((bar.value for bar in bars), default=Decimal(0)) or Decimal(1)
    room = WIDTH - LABELS - VALUES
    rows = "".join(
        _row(bar, place * ROW, float(bar.value / longest) * room, right_to_left=language in RIGHT_TO_LEFT)
        for place, bar in enumerate(bars)
    )
    height = max(len(bars), 1) * ROW
    size = f'width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{rows}</svg>'


def _row(bar: Bar, top: int, length: float, *, right_to_left: bool) -> str:
    start = LABELS + GAP
    base = top + BAR * _BASE + (ROW - BAR) / 2
    side = WIDTH - start - length if right_to_left else float(start)
    shape = (
        f'<rect x="{side:.1f}" y="{top + (ROW - BAR) / 2:.1f}" width="{length:.1f}" height="{BAR}"'
        f' fill="{QUIET if bar.quiet else COLOUR}"/>'
    )
    label = _text(bar.label, LABELS, base, to_the_end=True, right_to_left=right_to_left)
    written = _text(
        bar.written, start + length + GAP / 2, base, to_the_end=False, right_to_left=right_to_left
    )
    return shape + label + written


def _text(said: str, along: float, base: float, *, to_the_end: bool, right_to_left: bool) -> str:
    """A text that ends or begins `along` the line. Anchors are of the page and not of the script: renderers differ."""
    x = WIDTH - along if right_to_left else along
    anchor = "end" if to_the_end != right_to_left else "start"
    return (
        f'<text x="{x:.1f}" y="{base:.1f}" font-size="{TEXT}" font-family="{FONTS}" text-anchor="{anchor}"'
        f' fill="{INK}">{escape(said)}</text>'
    )
