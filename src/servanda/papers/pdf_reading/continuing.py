"""Tables that go on from one page to the next: their rows are those of one table."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise, takewhile
from typing import Any

from servanda.papers.page_furniture import is_page_number, without_figures
from servanda.papers.pdf_reading.grids import NEAR

Lines = Sequence[dict[str, Any]]


def continued(on_page: list[dict[str, Any]], before: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The lines of a page; a table that goes on from the page before stays one table.

    It does where its head is printed again, which is left out, or where its upright rules go on as the first thing
    on the page.
    """
    last = max((line["table"] for line in before), default=0)
    head = next((line for line in before if last and line["table"] == last), None)
    again = next((line for line in on_page if line["table"]), None)
    if again is None or head is None or not _is_torn(on_page, before):
        return on_page
    if again["cells"] == head["cells"]:
        return [_renumbered(line, again["table"], last) for line in on_page if line is not again]
    if _under_the_same_rules(again, head):
        return [_renumbered(line, again["table"], last) for line in on_page]
    return on_page


def _under_the_same_rules(row: dict[str, Any], head: dict[str, Any]) -> bool:
    edges, before = row.get("edges", ()), head.get("edges", ())
    return (
        bool(edges)
        and len(edges) == len(before)
        and all(abs(one - other) <= NEAR for one, other in zip(edges, before, strict=True))
    )


def _is_torn(on_page: Lines, before: Lines) -> bool:
    """Whether nothing but the foot of one page and the head of the next stands between the two tables."""
    page = [line for line in before if line["page"] == before[-1]["page"]]
    top = list(takewhile(_is_text, page))
    above = list(takewhile(_is_text, on_page))
    foot = list(takewhile(_is_text, reversed(page)))
    return _are_furniture(above, _bare(top)) and _are_furniture(foot, _feet(before))


def _are_furniture(lines: Lines, running: Collection[str]) -> bool:
    return all(is_page_number(line["text"]) or without_figures(line["text"]) in running for line in lines)


def _feet(before: Lines) -> set[str]:
    """What stands at the foot of the pages before the last one."""
    last = before[-1]["page"]
    ends = [
        line for line, after in pairwise(before) if line["page"] < after["page"] <= last and not line["table"]
    ]
    return _bare(ends)


def _is_text(line: dict[str, Any]) -> bool:
    return not line["table"]


def _bare(lines: Lines) -> set[str]:
    return {without_figures(line["text"]) for line in lines}


def _renumbered(line: dict[str, Any], table: int, last: int) -> dict[str, Any]:
    number = line["table"]
    return line | {"table": last if number == table else max(number - 1, 0)}
