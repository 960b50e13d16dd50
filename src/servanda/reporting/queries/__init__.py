"""Reading the log of reports, and the reports themselves as far as the viewer may see them."""

from servanda.reporting.queries.log import Log, complete_since, log, recorded_filings
from servanda.reporting.queries.reports import (
    VersionLine,
    VersionView,
    file_of_version,
    received_versions,
    section_texts,
    version_view,
    versions_of_state,
)

__all__ = [
    "Log",
    "VersionLine",
    "VersionView",
    "complete_since",
    "file_of_version",
    "log",
    "received_versions",
    "recorded_filings",
    "section_texts",
    "version_view",
    "versions_of_state",
]
