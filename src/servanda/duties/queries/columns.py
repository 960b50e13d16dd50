"""The register put into columns, once for as long as it stands: the making of them takes longest."""

from __future__ import annotations

from servanda.law.arrays import Columns
from servanda.law.records import Register
from servanda.law.treaty import Treaty

_kept: dict[str, tuple[Register, Columns]] = {}
"""Treaty → the register last put into columns in this process, and its columns."""


def columns_of(rules: Treaty, recorded: Register) -> Columns:
    """The columns of a register that `register` gave, for `law.board.duties`. No query."""
    kept = _kept.get(rules.id)
    if kept is None or kept[0] is not recorded:
        kept = _kept[rules.id] = recorded, Columns.of(rules, recorded)
    return kept[1]
