"""All evidence of a year, kept in this process for as long as nothing is recorded."""

from __future__ import annotations

from collections.abc import Sequence

from servanda.common.history.steady import while_the_history_stands
from servanda.common.treaty import treaty_by_id
from servanda.results.counting.acts import acts_of_year
from servanda.results.counting.evidence import Evidence
from servanda.results.counting.records import entries_of_year, letters_of_year, missions_of_year
from servanda.results.table import table_in_force
from servanda.states.queries import known_states

FIRST_YEAR, LAST_YEAR = 1900, 2200


@while_the_history_stands
def evidence_of_year(treaty_id: str, year: int) -> Sequence[Evidence]:
    """Everything done in a year, oldest first.

    One query while nothing was recorded since the last call in this process; else one for the table of acts, one
    for the States, two for the history, one for each of letters, missions and entries, and one for each kind of row
    that was acted on.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return ()
    treaty, table = treaty_by_id(treaty_id), table_in_force(treaty_id)
    found = [
        *acts_of_year(treaty, table, year, known_states()),
        *letters_of_year(treaty, table, year),
        *missions_of_year(treaty_id, year),
        *entries_of_year(treaty_id, year),
    ]
    return tuple(sorted(found, key=lambda each: (each.on, each.source, each.subject)))
