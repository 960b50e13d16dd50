"""The bars of a table as a drawing for papers: black on white, parts told apart by marks that any program draws."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from servanda.papers.charts import FONTS
from servanda.publications.summaries.charts import Bar, Chart, Legend

_INK = "#000000"
_ROW, _BOX, _GAP = 20, 22, 8
"""Of the legend: the height of a line, the width of a sample, the room beside it."""
_STEP = 5
"""From one mark to the next."""


def drawing(chart: Chart) -> str:
    """The chart as SVG; what it says in words is `chart.described`."""
    height = chart.height + _ROW * len(chart.legend) + _GAP
    return "".join(
        [
            _opening(chart.width, height),
            f"<title>{escape(chart.title)}</title><desc>{escape(chart.described)}</desc>",
            *(sign for bar in chart.bars for sign in _bar(chart, bar)),
            *(sign for place, told in enumerate(chart.legend) for sign in _legend(chart, place, told)),
            "</svg>",
        ]
    )


def _opening(width: int, height: int) -> str:
    size = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-size="13" font-family="{FONTS}">'


def _bar(chart: Chart, bar: Bar) -> Iterator[str]:
    yield _text(chart.names_x, bar.text_y, chart.names_anchor, bar.name)
    for part in bar.parts:
        yield from _box(part.x, bar.y, part.width, chart.thickness, part.pattern)
    yield _text(bar.end_x, bar.text_y, chart.ends_anchor, bar.end)


def _legend(chart: Chart, place: int, told: Legend) -> Iterator[str]:
    mirrored = chart.names_anchor == "start"
    y = chart.height + _GAP + _ROW * place
    x = chart.width - _BOX - 1 if mirrored else 1
    yield from _box(x, y, _BOX, 12, told.pattern)
    beside = x - _GAP if mirrored else x + _BOX + _GAP
    yield _text(beside, y + 11, "end" if mirrored else "start", told.name)


def _box(x: float, y: float, width: float, height: float, pattern: str) -> Iterator[str]:
    fill = _INK if pattern == "full" else "#ffffff"
    yield (
        f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{fill}"'
        f' stroke="{_INK}" stroke-width="0.8"/>'
    )
    marks = "".join(_marks(pattern, x, y, width, height))
    if marks:
        yield f'<path d="{marks}" fill="none" stroke="{_INK}" stroke-width="{1.3 if pattern == "dots" else 0.8}"/>'


def _marks(pattern: str, x: float, y: float, width: float, height: float) -> Iterator[str]:
    """The marks of a pattern inside a box, drawn out: not every program fills with patterns."""
    across, down = range(_STEP, int(width), _STEP), range(_STEP - 1, int(height), _STEP)
    if pattern in ("lines", "grid"):
        yield from (f"M{_place(x)} {_place(y + step)}h{_place(width)}" for step in down)
    if pattern == "grid":
        yield from (f"M{_place(x + step)} {_place(y)}v{_place(height)}" for step in across)
    if pattern == "dots":
        yield from (f"M{_place(x + left - 2)} {_place(y + top)}h1.3" for top in down for left in across)
    if pattern == "hatch":
        for step in range(_STEP, int(width + height), _STEP):
            low = x + max(0.0, step - height), y + min(height, step)
            high = x + min(width, step), y + max(0.0, step - width)
            yield f"M{_place(low[0])} {_place(low[1])}L{_place(high[0])} {_place(high[1])}"


def _place(value: float) -> float:
    return round(value, 1)


def _text(x: float, y: float, anchor: str, text: str) -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}">{escape(text)}</text>'
