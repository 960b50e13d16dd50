"""Reading what was done: by activity, for a State, the log, the table of acts, what belongs to no activity."""

from servanda.results.queries.by_activity import (
    ActivityEvidence,
    EvidenceFilter,
    Results,
    evidence_by_activity,
    evidence_for_state,
    people_of_year,
)
from servanda.results.queries.likely import lately_logged, usual_for_missions
from servanda.results.queries.log import EntryFilter, entries, entry, file_of_entry
from servanda.results.queries.measured import Measured, measured
from servanda.results.queries.table import ActLine, Unplaced, act_line, acts, decisions_of, unplaced

__all__ = [
    "ActLine",
    "ActivityEvidence",
    "EntryFilter",
    "EvidenceFilter",
    "Measured",
    "Results",
    "Unplaced",
    "act_line",
    "acts",
    "decisions_of",
    "entries",
    "entry",
    "evidence_by_activity",
    "evidence_for_state",
    "file_of_entry",
    "lately_logged",
    "measured",
    "people_of_year",
    "unplaced",
    "usual_for_missions",
]
