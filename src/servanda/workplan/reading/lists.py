"""Lists of items: those of the mandate, of the expected results, of a field of support, the assumptions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from string import ascii_lowercase

from servanda.workplan.reading.marks import Mark, roman
from servanda.workplan.reading.units import Unit
from servanda.workplan.structure import Item

_INTRODUCES = (":", "：")
_ORDER = (Mark.LETTER, Mark.BULLET, Mark.ROMAN, Mark.NUMBER, Mark.NONE)


def latin_letter(place: int) -> str:
    """a for 1, z for 26, aa for 27."""
    row, column = divmod(place - 1, len(ascii_lowercase))
    return (ascii_lowercase[row - 1] if row else "") + ascii_lowercase[column]


def items(units: Sequence[Unit], *, paragraphs: bool = False) -> list[Item]:
    """The items of the list among the units. With `paragraphs`, texts without any mark count where no list is.

    Letters are those of the place, whatever is printed; items without letter or number have none.
    """
    units = [unit for unit in units if not unit.heading and unit.text]
    mark = next((one for one in _ORDER if any(_kind(unit) is one for unit in units)), None)
    if mark in (None, Mark.NUMBER, Mark.NONE) and not paragraphs:
        return _after_introduction(units) if mark is not None else []
    found: list[Item] = []
    for unit, nested in _nested(units, mark):
        if nested and found:
            found[-1] = _with_more(found[-1], unit)
        elif not nested:
            letter = (
                latin_letter(len(found) + 1) if unit.mark in (Mark.LETTER, Mark.ROMAN, Mark.NUMBER) else ""
            )
            found.append(Item(unit.text, letter, unit.line))
    return found


def _kind(unit: Unit) -> Mark:
    return Mark.BULLET if unit.listed and unit.mark is Mark.NONE else unit.mark


def _after_introduction(units: Sequence[Unit]) -> list[Item]:
    """Numbered items after a text that ends in a colon; a numbered paragraph alone is no list."""
    start = next((place for place, unit in enumerate(units) if unit.text.endswith(_INTRODUCES)), None)
    if start is None:
        return []
    return [
        Item(unit.text, "", unit.line) for unit in units[start + 1 :] if unit.mark in (Mark.NUMBER, Mark.NONE)
    ]


def _nested(units: Sequence[Unit], mark: Mark | None) -> Iterator[tuple[Unit, bool]]:
    """The items, and what stands under them: (i) under (a)."""
    last = 0
    for unit in units:
        kind = _kind(unit)
        if kind is mark and not (kind is Mark.LETTER and _is_roman_after(unit, last)):
            if kind is Mark.NONE and unit.text.endswith(_INTRODUCES):
                continue
            last = unit.marked.place
            yield unit, False
        elif kind is not Mark.NUMBER and last and kind in (Mark.LETTER, Mark.ROMAN):
            yield unit, True


def _is_roman_after(unit: Unit, last: int) -> bool:
    """Whether “(i)” begins a list under the item before it and is not the ninth letter."""
    return bool(last) and roman(unit.marked.printed) > 0 and unit.marked.place != last + 1


def _with_more(item: Item, unit: Unit) -> Item:
    return Item(f"{item.title} ({unit.marked.printed}) {unit.text}", item.letter, item.line)
