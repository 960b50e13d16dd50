"""Findings kept in this process for as long as nothing is recorded: every change appends to the history."""

from __future__ import annotations

import functools
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import ParamSpec, TypeVar

from servanda.common.history.queries import latest

MOST_ANSWERS = 32

P = ParamSpec("P")
Found = TypeVar("Found")


def while_the_history_stands(find: Callable[P, Found]) -> Callable[P, Found]:
    """Keep the newest answers of `find`; its arguments must be hashable, and what it gives immutable. One query."""
    kept: OrderedDict[Hashable, tuple[str, Found]] = OrderedDict()

    @functools.wraps(find)
    def found(*args: P.args, **options: P.kwargs) -> Found:
        digest = latest()[1]
        key: Hashable = (args, tuple(options.items()))
        known = kept.get(key)
        if digest and known is not None and known[0] == digest:
            kept.move_to_end(key)
            return known[1]
        answer = find(*args, **options)
        # If the history stood still, no table changed between two queries.
        if digest and latest()[1] == digest:
            kept[key] = digest, answer
            while len(kept) > MOST_ANSWERS:
                kept.popitem(last=False)
        return answer

    return found
