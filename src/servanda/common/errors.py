"""What was asked for cannot be done as asked: errors that carry sentences for the person who asked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any


class BadInput(ValueError):  # noqa: N818 - reads as what it tells the person
    """Something entered cannot be right. Each sentence says what, where and what to do; nothing was saved."""

    def __init__(self, sentences: str | Iterable[str]) -> None:
        self.sentences = [sentences] if isinstance(sentences, str) else list(sentences)
        super().__init__("\n".join(self.sentences))


class Stale(BadInput):
    """The row was changed by someone else since it was opened.

    `theirs` is what the row says now, `yours` what would have been saved; both by field name, so that a page
    can show them side by side. `action` is what the history calls the change, `place` where in a larger whole it was
    made, in words; both empty where that is not known.
    """

    def __init__(
        self,
        sentence: str,
        *,
        theirs: dict[str, Any],
        yours: dict[str, Any],
        changed_by: str,
        changed_at: dt.datetime | None,
        action: str = "",
        place: str = "",
    ) -> None:
        super().__init__(sentence)
        self.theirs = theirs
        self.yours = yours
        self.changed_by = changed_by
        self.changed_at = changed_at
        self.action = action
        self.place = place
