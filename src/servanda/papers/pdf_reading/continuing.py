"""Tables that go on from one page to the next: their rows are those of one table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from itertools import takewhile
from typing import Any

from servanda.papers.page_furniture import is_furniture, without_figures
from servanda.papers.pdf_reading.frames import Frame
from servanda.papers.pdf_reading.grids import NEAR
from servanda.papers.pdf_reading.torn_rows import Verdict, judged, put_together

Lines = Sequence[dict[str, Any]]
Again = Callable[[int, Frame, Callable[[str], bool]], list[dict[str, Any]]]
"""Reads a page (from 0) once more, with the columns of the table that the page before ended with."""
_EDGE = 4
"""So many lines at the head and at the foot of a page can be furniture."""


def whole_paper(pages: Sequence[list[dict[str, Any]]], again: Again) -> list[dict[str, Any]]:
    """The lines of all pages with their page; a table that goes on from one page to the next stays one table."""
    running = _running(pages)
    lines: list[dict[str, Any]] = []
    for number, read_alone in enumerate(pages):
        on_page = read_alone
        torn = _torn_table(lines, running)
        if torn is not None and (frame := torn.get("frame")) is not None:
            on_page = again(number, frame, lambda text: is_furniture(text) or bare(text) in running)
        last = max((line["table"] for line in lines), default=0)
        on_page = [line | {"table": line["table"] + last * bool(line["table"])} for line in on_page]
        lines += [line | {"page": number + 1} for line in _continued(on_page, lines, torn, running)]
    return lines


def bare(text: str) -> str:
    """A text of the edge of a page as it comes back on the next one: without figures and spaces."""
    return "".join(without_figures(text).split())


def _running(pages: Sequence[Lines]) -> set[str]:
    """What stands at the head or at the foot of several pages."""
    often: Counter[str] = Counter()
    for page in pages:
        edges = [*list(takewhile(_is_text, page))[:_EDGE], *list(takewhile(_is_text, reversed(page)))[:_EDGE]]
        often.update({bare(line["text"]) for line in edges})
    return {text for text, times in often.items() if times > 1 and text}


def _torn_table(before: Lines, running: Collection[str]) -> dict[str, Any] | None:
    """The last row of the page before, where nothing but furniture stands under it."""
    foot = list(takewhile(_is_text, reversed(before)))
    if len(foot) == len(before) or not _are_furniture(foot, running):
        return None
    row = before[len(before) - len(foot) - 1]
    return row if row["page"] == before[-1]["page"] else None


def _continued(
    on_page: list[dict[str, Any]],
    before: list[dict[str, Any]],
    torn: dict[str, Any] | None,
    running: Collection[str],
) -> list[dict[str, Any]]:
    """The lines of a page; a table that goes on from the page before stays one table.

    It does where its head is printed again, which is left out, or where its columns go on as the first thing on the
    page. A row that the end of the page tore is put together; `before` then has the whole of it.
    """
    again = next((line for line in on_page if line["table"]), None)
    if again is None or torn is None or not _is_first(on_page, before, running):
        return on_page
    number = torn["table"]
    head = next(line for line in before if line["table"] == number)
    repeated = again["cells"] == head["cells"]
    if not repeated and not again.get("goes_on") and not _under_the_same_rules(again, head):
        return on_page
    rows = [line for line in on_page if not (repeated and line is again)]
    rows = [_renumbered(line, again["table"], number) for line in rows]
    return _without_rest(rows, before, number)


def _without_rest(
    on_page: list[dict[str, Any]], before: list[dict[str, Any]], table: int
) -> list[dict[str, Any]]:
    """The lines without the rest of a torn row, which the row before then has; a doubtful row says that it is."""
    place = next((place for place, line in enumerate(on_page) if line["table"] == table), None)
    if place is None:
        return on_page
    row, rows = on_page[place], [line for line in before if line["table"] == table]
    verdict = judged(row["cells"], [line["cells"] for line in rows])
    if verdict is Verdict.REST:
        cells = put_together(rows[-1]["cells"], row["cells"])
        at = max(place for place, line in enumerate(before) if line is rows[-1])
        before[at] = rows[-1] | {"cells": cells, "text": " ".join(cell for cell in cells if cell)}
        return [line for line in on_page if line is not row]
    if verdict is Verdict.DOUBTFUL:
        return [line | {"doubtful": True} if line is row else line for line in on_page]
    return on_page


def _under_the_same_rules(row: dict[str, Any], head: dict[str, Any]) -> bool:
    edges, before = row.get("edges", ()), head.get("edges", ())
    return (
        bool(edges)
        and len(edges) == len(before)
        and all(abs(one - other) <= NEAR for one, other in zip(edges, before, strict=True))
    )


def _is_first(on_page: Lines, before: Lines, running: Collection[str]) -> bool:
    """Whether nothing but the head of the page stands above its first table."""
    page = [line for line in before if line["page"] == before[-1]["page"]]
    top = {bare(line["text"]) for line in takewhile(_is_text, page)}
    return _are_furniture(list(takewhile(_is_text, on_page)), {*running, *top})


def _are_furniture(lines: Lines, running: Collection[str]) -> bool:
    return all(is_furniture(line["text"]) or bare(line["text"]) in running for line in lines)


def _is_text(line: dict[str, Any]) -> bool:
    return not line["table"]


def _renumbered(line: dict[str, Any], table: int, last: int) -> dict[str, Any]:
    number = line["table"]
    return line | {"table": last if number == table else number and number - 1}
