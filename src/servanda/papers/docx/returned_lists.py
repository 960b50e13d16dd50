"""Bullets and lettered items of a Word paper of ours, from the paragraphs that they stand in."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import Any

from servanda.papers.document import Bullets, Item, Items, Text
from servanda.papers.docx import looks
from servanda.papers.docx.returned_text import Found
from servanda.papers.numbering import letter_item

_TWENTIETHS = 20


def bullets_of(found: Sequence[Found], left: deque[Any]) -> Bullets:
    """The list that begins here; its last line is the one with the space after it. The others go back to `left`."""
    ends = [
        place
        for place, each in enumerate(found, start=1)
        if each.space_after == looks.AFTER_LIST.pt * _TWENTIETHS
    ]
    end = ends[0] if ends else len(found)
    left.extendleft(reversed(found[end:]))
    return Bullets(tuple(each.text for each in found[:end]))


def items_of(found: Sequence[Found], left: deque[Any]) -> Items:
    """The lettered list that begins here, up to where another begins at its first letter."""
    end = next((place for place, each in enumerate(found) if place and _begins(each, found[0])), len(found))
    left.extendleft(reversed(found[end:]))
    items: list[tuple[Text, list[Text]]] = []
    for each in found[:end]:
        if each.style == looks.ITEM_BELOW and items:
            items[-1][1].append(each.text)
        else:
            items.append((each.text, []))
    return Items(tuple(Item(text, tuple(below)) if below else text for text, below in items))


def _begins(found: Found, first: Found) -> bool:
    """Whether a line is the first of a list of its own: in another list of Word, or typed as the first letter."""
    if found.style != looks.ITEM:
        return False
    return found.list_number != first.list_number or found.typed_number == letter_item(1, "ar")
