"""Whether the history is whole: no entry changed, none missing."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.common.history.chain import digest
from servanda.common.history.models import Change
from servanda.common.history.queries import latest


def verify() -> list[str]:
    """One sentence for each break in the chain; an empty list when the history is whole."""
    return list(_breaks())


def _breaks() -> Iterator[str]:
    number, previous = 0, ""
    for change in Change.objects.order_by("number").iterator(chunk_size=1000):
        if change.number != number + 1:
            yield _missing(number + 1, change.number - 1)
        elif change.previous != previous:
            yield f"Entry {change.number} does not follow the entry before it: one of the two was changed."
        if change.digest != digest(change):
            yield f"Entry {change.number} is not what was recorded: it was changed afterwards."
        number, previous = change.number, change.digest
    head_number, head_digest = latest()
    if head_number > number:
        yield _missing(number + 1, head_number)
    elif (head_number, head_digest) != (number, previous):
        yield f"The end of the history is recorded as entry {head_number}, but the last entry is {number}."


def _missing(first: int, last: int) -> str:
    if first == last:
        return f"Entry {first} is missing."
    return f"Entries {first} to {last} are missing."
