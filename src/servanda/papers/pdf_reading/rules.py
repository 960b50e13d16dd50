"""The rules drawn on a page: straight lines from left to right and from top to bottom, as tables have them."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

THIN = 2.5
"""In points: a filled box no thicker is drawn as a rule."""
SHORTEST = 4.0
"""In points: what is shorter is a part of a letter or an ornament."""
STRAIGHT = 0.6
"""In points: how far the ends of a level line may be from one height."""
MOST_RULES = 20_000
"""On one page: a drawing has more, a table never."""
DEEPEST = 3
"""Of forms within forms."""

Matrix = tuple[float, float, float, float, float, float]
UNMOVED: Matrix = (1, 0, 0, 1, 0, 0)


class Rule(NamedTuple):
    """A line from `start` to `end` at `place`: level ones have their height there, upright ones their distance."""

    level: bool
    place: float
    start: float
    end: float


def rules_on(page: Any) -> list[Rule]:
    """The rules of a page, in points from its lower left corner; none where there are too many to be of tables."""
    found: list[Rule] = []
    count = pdfium.FPDFPage_CountObjects(page.raw)
    for number in range(count):
        for rule in _of_object(pdfium.FPDFPage_GetObject(page.raw, number), UNMOVED, 0):
            found.append(rule)
            if len(found) > MOST_RULES:
                return []
    return found


def _of_object(drawn: Any, around: Matrix, depth: int) -> Iterator[Rule]:
    kind = pdfium.FPDFPageObj_GetType(drawn)
    if kind == pdfium.FPDF_PAGEOBJ_PATH:
        yield from _of_path(drawn, _within(_matrix(drawn), around))
    elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < DEEPEST:
        inside = _within(_matrix(drawn), around)
        for number in range(pdfium.FPDFFormObj_CountObjects(drawn)):
            yield from _of_object(pdfium.FPDFFormObj_GetObject(drawn, number), inside, depth + 1)


def _of_path(path: Any, matrix: Matrix) -> Iterator[Rule]:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(path, fill, stroke):
        return
    lines = list(_straight_parts(path, matrix))
    if stroke.value:
        yield from (rule for one, other in lines if (rule := _rule(one, other)))
    elif fill.value and lines:
        yield from _thin_box([point for line in lines for point in line])


def _straight_parts(path: Any, matrix: Matrix) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """The straight lines of a path, one after the other; a curve is passed over."""
    x, y = ctypes.c_float(), ctypes.c_float()
    begun = here = (0.0, 0.0)
    for number in range(min(pdfium.FPDFPath_CountSegments(path), MOST_RULES)):
        segment = pdfium.FPDFPath_GetPathSegment(path, number)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        there = _moved((x.value, y.value), matrix)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            begun = there
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield here, there
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield there, begun
            there = begun
        here = there


def _rule(one: tuple[float, float], other: tuple[float, float]) -> Rule | None:
    across, up = abs(one[0] - other[0]), abs(one[1] - other[1])
    if up <= STRAIGHT and across >= SHORTEST:
        return Rule(True, (one[1] + other[1]) / 2, *sorted((one[0], other[0])))
    if across <= STRAIGHT and up >= SHORTEST:
        return Rule(False, (one[0] + other[0]) / 2, *sorted((one[1], other[1])))
    return None


def _thin_box(points: list[tuple[float, float]]) -> Iterator[Rule]:
    left, right = min(x for x, _y in points), max(x for x, _y in points)
    low, high = min(y for _x, y in points), max(y for _x, y in points)
    if high - low <= THIN and right - left >= SHORTEST:
        yield Rule(True, (low + high) / 2, left, right)
    elif right - left <= THIN and high - low >= SHORTEST:
        yield Rule(False, (left + right) / 2, low, high)


def _matrix(drawn: Any) -> Matrix:
    told = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(drawn, told):
        return UNMOVED
    return (told.a, told.b, told.c, told.d, told.e, told.f)


def _within(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    u, v, w, x, y, z = outer
    return (a * u + b * w, a * v + b * x, c * u + d * w, c * v + d * x, e * u + f * w + y, e * v + f * x + z)


def _moved(point: tuple[float, float], matrix: Matrix) -> tuple[float, float]:
    (x, y), (a, b, c, d, e, f) = point, matrix
    return (a * x + c * y + e, b * x + d * y + f)
