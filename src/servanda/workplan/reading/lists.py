"""Lists of items: those of the mandate, of the expected results, of a field of support, the assumptions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from string import ascii_lowercase

from servanda.workplan.reading.marks import Mark, roman
from servanda.workplan.reading.units import Unit, without_remark
from servanda.workplan.structure import Item

_INTRODUCES = (":", "：")
_LEAST = 2
"""Fewer texts without a mark are no list."""
_ORDER = (Mark.LETTER, Mark.BULLET, Mark.ROMAN, Mark.NUMBER, Mark.NONE)


def latin_letter(place: int) -> str:
    """a for 1, z for 26, aa for 27."""
    row, column = divmod(place - 1, len(ascii_lowercase))
    return (ascii_lowercase[row - 1] if row else "") + ascii_lowercase[column]


def items(units: Sequence[Unit], *, paragraphs: bool = False) -> list[Item]:
    """The items of the list among the units. With `paragraphs`, one text without any mark is a list too.

    Letters are those of the place, whatever is printed; items without letter or number have none.
    """
    units = [unit for unit in units if unit.text and not unit.heading and not unit.is_row]
    mark = next((one for one in _ORDER if any(_kind(unit) is one for unit in units)), None)
    if mark in (Mark.NUMBER, Mark.NONE):
        return _unmarked(units, least=1 if paragraphs else _LEAST)
    found: list[Item] = []
    for unit, nested in _nested(units, mark):
        if nested and found:
            found[-1] = _with_more(found[-1], unit)
        elif not nested:
            letter = latin_letter(len(found) + 1) if unit.mark in (Mark.LETTER, Mark.ROMAN) else ""
            found.append(Item(unit.text, letter, unit.line))
    return found


def _kind(unit: Unit) -> Mark:
    listed = unit.listed and not introduces(unit)
    return Mark.BULLET if listed and unit.mark is Mark.NONE else unit.mark


def introduces(unit: Unit) -> bool:
    """Whether a text ends as one that introduces a list: Word numbers such a paragraph as it does the items."""
    return without_remark(unit.text).endswith(_INTRODUCES)


def _unmarked(units: Sequence[Unit], *, least: int) -> list[Item]:
    """Numbered texts, or texts without any mark, but for those that only introduce the others."""
    told = [unit for unit in units if not introduces(unit)]
    plain = [unit for unit in told if unit.mark is Mark.NONE]
    introduced = len(told) < len(units)
    chosen = plain if introduced and plain else told
    if len(chosen) < (1 if introduced else least):
        return []
    return [
        Item(unit.text, latin_letter(place) if unit.mark is Mark.NUMBER else "", unit.line)
        for place, unit in enumerate(chosen, start=1)
    ]


def _nested(units: Sequence[Unit], mark: Mark | None) -> Iterator[tuple[Unit, bool]]:
    """The items, and what stands under them: (i) under (a)."""
    last = 0
    for unit in units:
        kind = _kind(unit)
        if kind is mark and not (kind is Mark.LETTER and _is_roman_after(unit, last)):
            last = unit.marked.place
            yield unit, False
        elif kind is not Mark.NUMBER and last and kind in (Mark.LETTER, Mark.ROMAN):
            yield unit, True


def _is_roman_after(unit: Unit, last: int) -> bool:
    """Whether “(i)” begins a list under the item before it and is not the ninth letter."""
    return bool(last) and roman(unit.marked.printed) > 0 and unit.marked.place != last + 1


def _with_more(item: Item, unit: Unit) -> Item:
    return Item(f"{item.title} ({unit.marked.printed}) {unit.text}", item.letter, item.line)
