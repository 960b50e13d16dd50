"""A table of a paper as HTML: caption, heads of columns and rows, sums, lettered notes."""

from __future__ import annotations

from collections.abc import Sequence

from servanda.papers.document import Table, Text
from servanda.papers.html.notes import table_notes
from servanda.papers.html.texts import element, said, words


def table(block: Table, language: str, *, prefix: str) -> str:
    """The table with what stands over and under it."""
    notes = table_notes(language, prefix)

    def cells(row: Sequence[Text], *, head: bool) -> str:
        return element(
            "tr",
            "".join(
                element(
                    "th" if head or not place else "td",
                    said(text, notes.mark),
                    scope="col" if head else "" if place else "row",
                    class_="paper-figure" if place in block.figures else "",
                )
                for place, text in enumerate(row)
            ),
        )

    head = element("thead", cells(block.header, head=True))
    rows = [cells(row, head=False) for row in block.rows]
    sums = element("tfoot", rows.pop()) if block.total and rows else ""
    drawn = element("table", _caption(block) + head + element("tbody", "".join(rows)) + sums)
    below = notes.listed() + (element("p", words(block.note), class_="paper-note") if block.note else "")
    return element("div", drawn + below, class_="paper-table")


def _caption(block: Table) -> str:
    headnote = (
        element("span", f"({words(block.headnote)})", class_="paper-headnote") if block.headnote else ""
    )
    between = "<br>" if block.caption and headnote else ""
    said_above = words(block.caption) + between + headnote
    return element("caption", said_above) if said_above else ""
