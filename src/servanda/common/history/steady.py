"""The state of the history that a page is drawn from, and what is kept in this process for as long as it stands.

Every change appends to the history, so its newest digest stands for all that is recorded. While a request is answered
that changes nothing, the newest entry is asked for once; whoever records something asks anew.
"""

from __future__ import annotations

import functools
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import ParamSpec, TypeVar

from django.http import HttpRequest, HttpResponse

from servanda.common.history.queries import latest

MOST_ANSWERS = 32
READING = ("GET", "HEAD", "OPTIONS")

P = ParamSpec("P")
Found = TypeVar("Found")
Mark = tuple[int, str]
"""Number and digest of the newest entry."""

_seen: ContextVar[list[Mark] | None] = ContextVar("_seen", default=None)
"""Within a page that is read: the mark, once somebody asked for it. Elsewhere None."""

_amid: ContextVar[bool] = ContextVar("_amid", default=False)
"""Within an operation: tables may say already what the history does not."""


class SteadyReadingMiddleware:
    """Answers each request that only reads from one state of the history, as far as that is kept in this process."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass everything on."""
        if request.method not in READING:
            return self.get_response(request)
        with steady():
            return self.get_response(request)


@contextmanager
def steady() -> Iterator[None]:
    """Within this block the newest entry is asked for once, unless something is recorded in it."""
    before = _seen.set([])
    try:
        yield
    finally:
        _seen.reset(before)


def mark() -> Mark:
    """The newest entry, as first seen within the page that is read. One query, there; one each time elsewhere."""
    seen = _seen.get()
    if seen is None:
        return latest()
    if not seen:
        seen.append(latest())
    return seen[0]


def moved() -> None:
    """Told by whoever appends to the history: the next one who asks gets the new entry."""
    seen = _seen.get()
    if seen is not None:
        seen.clear()


@contextmanager
def amid() -> Iterator[None]:
    """Within this block, an operation, nothing that was kept is used, and nothing is kept: it may be undone yet."""
    before = _amid.set(True)
    try:
        yield
    finally:
        _amid.reset(before)


def while_the_history_stands(find: Callable[P, Found]) -> Callable[P, Found]:
    """Keep the newest answers of `find`; its arguments must be hashable, and what it gives immutable.

    Amid an operation it is asked anew each time.
    """
    kept: OrderedDict[Hashable, tuple[str, Found]] = OrderedDict()

    @functools.wraps(find)
    def found(*args: P.args, **options: P.kwargs) -> Found:
        if _amid.get():
            return find(*args, **options)
        digest = mark()[1]
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
