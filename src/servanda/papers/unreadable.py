"""Why a paper cannot be read, as a value that each place tells in its reader's language."""

from __future__ import annotations

from enum import StrEnum


class Unreadable(StrEnum):
    """Why a file gives no lines."""

    EMPTY = "empty"
    PICTURE = "picture"
    LOCKED = "locked"
    LOCKED_OR_OLD = "locked or old"
    """A Word file with a password, or one of the format before 2007."""
    DAMAGED = "damaged"
    TOO_LARGE = "too large"
    TOO_SLOW = "too slow"
    OTHER_KIND = "other kind"
    UNKNOWN_LETTERS = "unknown letters"
    WITHOUT_TEXT = "without text"


class UnreadablePaper(ValueError):  # noqa: N818 - reads as what happened
    """The paper cannot be read; `reason` says why."""

    def __init__(self, reason: Unreadable) -> None:
        self.reason = reason
        super().__init__(f"unreadable paper: {reason}")
