"""Support in kind in words: it stands beside budgets and contributions, and is added to neither."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from servanda.common.access import Viewer
from servanda.desk.pages.money.figures import Figures
from servanda.finance.models import InKind
from servanda.finance.queries import support_in_kind


@dataclass(frozen=True)
class InKindRow:
    """Support in kind in words; the value is "" where nobody put one on it."""

    row: InKind
    name: str
    value: str


def in_kind_rows(
    viewer: Viewer, treaty_id: str, year: int, as_of: dt.date, names: Mapping[str, str]
) -> Sequence[InKindRow]:
    """What was given for a year, as recorded by a day; `names` of States by code. One query."""
    return [_in_kind(one, names) for one in support_in_kind(viewer, treaty_id, year, as_of)]


def _in_kind(row: InKind, names: Mapping[str, str]) -> InKindRow:
    name = names.get(row.state_id, row.state_id) if row.state_id else row.giver
    value = "" if row.value is None else Figures.of([row.value]).write(row.value)
    return InKindRow(row, name, value)
