"""All that is recorded under a treaty, in the form that `servanda.law` reads."""

from __future__ import annotations

from dataclasses import replace

from servanda.common.history.queries import latest
from servanda.common.history.steady import mark
from servanda.implementation.queries import decisions, facts, published_dates
from servanda.law.data_folder.records_of_row import Record
from servanda.law.data_folder.together import assembled
from servanda.law.records import Register
from servanda.meetings.queries import meetings
from servanda.reporting.queries import log
from servanda.states.queries import acts

_ATTEMPTS = 5
_kept: dict[str, tuple[str, Register]] = {}
"""Treaty → the newest register read in this process, with the digest of the history it was read at."""


def register(treaty_id: str) -> Register:
    """All dossiers and meetings of a treaty, from one state of the data.

    One query while nothing was recorded since the last call in this process, eight otherwise.
    """
    seen = mark()[1]
    for _ in range(_ATTEMPTS):
        if seen and treaty_id in _kept and _kept[treaty_id][0] == seen:
            return _kept[treaty_id][1]
        found = read_anew(treaty_id)
        # Every change appends to the history: if that stood still, no table changed between two queries.
        before, seen = seen, latest()[1]
        if before == seen:
            _kept[treaty_id] = (seen, found)
            return found
    return found


def read_anew(treaty_id: str) -> Register:
    """The register as the tables have it now, also amid a transaction; nothing is kept of it."""
    reports = log(treaty_id)
    rows: list[Record] = [
        *acts(treaty_id),
        *facts(treaty_id),
        *decisions(treaty_id),
        *published_dates(treaty_id),
        *reports.filings,
        *reports.not_received,
    ]
    return replace(assembled(rows, meetings(treaty_id)), complete_since=reports.complete_since)
