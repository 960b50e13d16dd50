"""The priorities: fields of support, each with its introduction and its tasks."""

from __future__ import annotations

from collections.abc import Sequence

from servanda.workplan.reading.lists import introduces, items, latin_letter
from servanda.workplan.reading.marks import Mark
from servanda.workplan.reading.units import Unit
from servanda.workplan.structure import Priority


def priorities(units: Sequence[Unit]) -> list[Priority]:
    """Each sub-heading with what stands under it; without sub-headings, each item of the list by itself."""
    starts = [place for place, unit in enumerate(units) if unit.heading or unit.mark is Mark.CAPITAL]
    if not starts:
        return [
            Priority(letter=latin_letter(place).upper(), title=item.title, line=item.line)
            for place, item in enumerate(items(units), start=1)
        ]
    bounds = zip(starts, [*starts[1:], len(units)], strict=True)
    return [
        _priority(units[start], units[start + 1 : end], place)
        for place, (start, end) in enumerate(bounds, start=1)
    ]


def _priority(heading: Unit, under: Sequence[Unit], place: int) -> Priority:
    found = items(under)
    first = found[0].line if found else None
    plain = [unit for unit in under if unit.mark in (Mark.NUMBER, Mark.NONE)]
    before = [unit for unit in plain if not unit.listed or introduces(unit)]
    intro = next((unit for unit in before if first is None or unit.line < (first or 0)), None)
    return Priority(
        letter=latin_letter(place).upper(),
        title=heading.text,
        paragraph=intro.marked.place or None if intro and intro.mark is Mark.NUMBER else None,
        intro=intro.text if intro else "",
        items=tuple(found),
        line=heading.line,
    )
