"""Keeping the log of reports, and the reports themselves: drafts, submissions, papers received, stages."""

from servanda.reporting.operations.commenting import comment
from servanda.reporting.operations.drafts import Saved, open_draft, save_details, save_section
from servanda.reporting.operations.handing_over import Named, hand_over, number_link, take_back, use_link
from servanda.reporting.operations.log import (
    choose_filing_source,
    correct_filing,
    declare_complete,
    record_filing,
    record_not_received,
    remove_filing,
)
from servanda.reporting.operations.moving import (
    acknowledge,
    move,
    publish,
    recall,
    record_coverage,
    record_days,
    set_visibility,
    start_review,
)
from servanda.reporting.operations.papers_received import Days, Paper, log_received
from servanda.reporting.operations.submitting import Receipt, attach_file, submit

__all__ = [
    "Days",
    "Named",
    "Paper",
    "Receipt",
    "Saved",
    "acknowledge",
    "attach_file",
    "choose_filing_source",
    "comment",
    "correct_filing",
    "declare_complete",
    "hand_over",
    "log_received",
    "move",
    "number_link",
    "open_draft",
    "publish",
    "recall",
    "record_coverage",
    "record_days",
    "record_filing",
    "record_not_received",
    "remove_filing",
    "save_details",
    "save_section",
    "set_visibility",
    "start_review",
    "submit",
    "take_back",
    "use_link",
]
