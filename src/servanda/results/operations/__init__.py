"""Logging work, correcting and taking out entries; deciding to which activities an act belongs."""

from servanda.results.operations.deciding import decide_activity, take_back_decision
from servanda.results.operations.entries import EntryFacts, correct_entry, log_work, take_out_entry
from servanda.results.operations.papers import Made, record_paper_made
from servanda.results.operations.samples import create_sample_work

__all__ = [
    "EntryFacts",
    "Made",
    "correct_entry",
    "create_sample_work",
    "decide_activity",
    "log_work",
    "record_paper_made",
    "take_back_decision",
    "take_out_entry",
]
