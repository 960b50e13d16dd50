"""Every duty of every State on a day, from the register put into columns once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

from servanda.duties.queries import register, treaty
from servanda.law import board
from servanda.law.arrays import Columns
from servanda.law.findings import Duty
from servanda.law.records import Register

_kept: dict[str, tuple[Register, Columns]] = {}
"""Treaty → the register last seen in this process, and its columns. `register` gives the same object while nothing
was recorded, so that putting it into columns again (the longest part) is seldom needed."""


def all_duties(
    treaty_id: str, on: dt.date, until: dt.date | None = None, obligations: Collection[str] | None = None
) -> Sequence[Duty]:
    """The findings of `servanda.law.board`: without steps, in the order of the treaty file and of the codes."""
    rules, recorded = treaty(treaty_id), register(treaty_id)
    kept = _kept.get(treaty_id)
    if kept is None or kept[0] is not recorded:
        kept = _kept[treaty_id] = recorded, Columns.of(rules, recorded)
    return board.duties(rules, recorded, on, until, obligations=obligations, columns=kept[1])
