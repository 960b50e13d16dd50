"""Findings kept in this process for as long as the register stands as it did."""

from __future__ import annotations

import functools
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Concatenate, ParamSpec, TypeVar

from servanda.duties.queries import register, treaty
from servanda.law.records import Register
from servanda.law.treaty import Treaty

MOST_ANSWERS = 32

P = ParamSpec("P")
Found = TypeVar("Found")


def while_the_register_stands(
    find: Callable[Concatenate[Treaty, Register, P], Found],
) -> Callable[Concatenate[str, P], Found]:
    """Turn a function of a treaty's rules and register into one of the treaty's id that keeps its newest answers.

    `register` gives the same object while nothing was recorded: another object, and the answer is found anew. The
    other arguments must be hashable; what is kept is shared between requests, so it must be immutable. One query.
    """
    kept: OrderedDict[Hashable, tuple[Register, Found]] = OrderedDict()

    @functools.wraps(find)
    def found(treaty_id: str, /, *args: P.args, **options: P.kwargs) -> Found:
        recorded = register(treaty_id)
        key: Hashable = (treaty_id, args, tuple(options.items()))
        answer = kept.get(key)
        if answer is None or answer[0] is not recorded:
            answer = kept[key] = recorded, find(treaty(treaty_id), recorded, *args, **options)
        kept.move_to_end(key)
        while len(kept) > MOST_ANSWERS:
            kept.popitem(last=False)
        return answer[1]

    return found
