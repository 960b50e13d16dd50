"""Coming under a treaty and leaving it."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from servanda.law.calendar import Span
from servanda.law.treaty.parts import Rule


class EntryIntoForce(Rule):
    """When the treaty enters into force for a State, counted from the deposit of its instrument."""

    article: str
    source: str
    after: Span
    snap: Literal["first of month", "none"] = "none"
    not_before: dt.date
    """The treaty's own entry into force."""


class ProvisionalApplication(Rule):
    """Whether a State may apply articles before entry into force. It starts no clock."""

    article: str
    source: str
    covers: tuple[str, ...]


class Withdrawal(Rule):
    """When a withdrawal takes effect, counted from the day the depositary received it."""

    article: str
    source: str
    after: Span
    conflict_postpones: bool = False
