"""Reading the log of reports, and the reports themselves as far as the viewer may see them."""

from servanda.reporting.queries.handed import (
    ColleagueLine,
    colleague_viewer,
    colleagues_of,
    comment_counts,
    comments_on,
    handed_file,
    handed_view,
    in_whose_hands,
)
from servanda.reporting.queries.log import Log, complete_since, log, recorded_filings
from servanda.reporting.queries.reports import (
    file_of_version,
    received_versions,
    section_texts,
    version_view,
    versions_of_state,
)
from servanda.reporting.queries.results import VersionLine, VersionView

__all__ = [
    "ColleagueLine",
    "Log",
    "VersionLine",
    "VersionView",
    "colleague_viewer",
    "colleagues_of",
    "comment_counts",
    "comments_on",
    "complete_since",
    "file_of_version",
    "handed_file",
    "handed_view",
    "in_whose_hands",
    "log",
    "received_versions",
    "recorded_filings",
    "section_texts",
    "version_view",
    "versions_of_state",
]
