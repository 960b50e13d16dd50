"""The bars of a table as a drawing that stands by itself, for papers: black on white, parts told by their patterns."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from servanda.publications.summaries.charts import Bar, Chart, Legend

_INK = "#000000"
_ROW, _BOX, _GAP = 20, 22, 8
"""Of the legend: the height of a line, the width of a sample, the room beside it."""
_PATTERNS = {
    "hatch": f'<path d="M0 6 6 0M-1 1 1 -1M5 7 7 5" stroke="{_INK}" stroke-width="1.6"/>',
    "grid": f'<path d="M0 3h6M3 0v6" stroke="{_INK}" stroke-width="0.8"/>',
    "dots": f'<circle cx="3" cy="3" r="1.3" fill="{_INK}"/>',
    "lines": f'<path d="M0 3h6" stroke="{_INK}" stroke-width="0.9"/>',
}
_PLAIN = {"full": _INK, "empty": "#ffffff"}
"""Parts in one colour: a pattern of it would show its seams in print."""


def drawing(chart: Chart) -> str:
    """The chart as SVG; what it says in words is `chart.described`."""
    height = chart.height + _ROW * len(chart.legend) + _GAP
    mirrored = chart.names_anchor == "start"
    parts = [
        _opening(chart.width, height),
        f"<title>{escape(chart.title)}</title><desc>{escape(chart.described)}</desc><defs>",
        *_patterns(chart),
        "</defs>",
        *(sign for bar in chart.bars for sign in _bar(chart, bar)),
        *(sign for place, told in enumerate(chart.legend) for sign in _legend(chart, place, told, mirrored)),
        "</svg>",
    ]
    return "".join(parts)


def _opening(width: int, height: int) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}" font-size="13">'
    )


def _patterns(chart: Chart) -> Iterator[str]:
    used = {part.pattern for bar in chart.bars for part in bar.parts} | {one.pattern for one in chart.legend}
    for name in sorted(used - _PLAIN.keys()):
        yield (
            f'<pattern id="{name}" width="6" height="6" patternUnits="userSpaceOnUse">'
            f"{_PATTERNS[name]}</pattern>"
        )


def _bar(chart: Chart, bar: Bar) -> Iterator[str]:
    yield _text(chart.names_x, bar.text_y, chart.names_anchor, bar.name)
    for part in bar.parts:
        yield _box(part.x, bar.y, part.width, chart.thickness, part.pattern)
    yield _text(bar.end_x, bar.text_y, chart.ends_anchor, bar.end)


def _legend(chart: Chart, place: int, told: Legend, mirrored: bool) -> Iterator[str]:
    y = chart.height + _GAP + _ROW * place
    x = chart.width - _BOX - 1 if mirrored else 1
    yield _box(x, y, _BOX, 12, told.pattern)
    anchor = "end" if mirrored else "start"
    yield _text(x - _GAP if mirrored else x + _BOX + _GAP, y + 11, anchor, told.name)


def _box(x: float, y: float, width: float, height: float, pattern: str) -> str:
    return (
        f'<rect x="{x}" y="{y}" width="{width}" height="{height}"'
        f' fill="{_PLAIN.get(pattern, f"url(#{pattern})")}" stroke="{_INK}" stroke-width="0.8"/>'
    )


def _text(x: float, y: float, anchor: str, text: str) -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}">{escape(text)}</text>'
