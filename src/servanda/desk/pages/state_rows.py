"""The requests, extensions and reports of one State as rows, each to be corrected or put in use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from servanda.common.as_of import AsOf
from servanda.common.sourced import SourcedRow
from servanda.desk.pages.entries import DECISIONS, FILINGS, REQUESTS, EntryKind
from servanda.desk.pages.entry import label_of
from servanda.states.queries import StateLabel

Rows = Sequence[tuple[str, SourcedRow]]
"""Rows, each after what it says in a few words."""


@dataclass(frozen=True)
class StateRowsPage:
    """The context of `desk/state_rows.html`."""

    label: StateLabel
    requests: Rows
    decisions: Rows
    filings: Rows


def state_rows_page(treaty_id: str, iso3: str, as_of: AsOf) -> StateRowsPage:
    """What is recorded of the State; `NotThere` for a code that is no State's."""

    def rows(kind: EntryKind) -> Rows:
        return [(kind.told(row.to_record()), row) for row in kind.rows(treaty_id, iso3)]

    return StateRowsPage(label_of(iso3, as_of), rows(REQUESTS), rows(DECISIONS), rows(FILINGS))
