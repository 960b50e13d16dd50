"""Reports: the log that the clock reads, and the reports themselves with their versions."""

from servanda.reporting.models.colleagues import Colleague, HandedSection, SectionComment
from servanda.reporting.models.log import Filing, NotReceived, RegisterCoverage
from servanda.reporting.models.reports import Report
from servanda.reporting.models.versions import ReportFile, ReportVersion, SectionText

__all__ = [
    "Colleague",
    "Filing",
    "HandedSection",
    "NotReceived",
    "RegisterCoverage",
    "Report",
    "ReportFile",
    "ReportVersion",
    "SectionComment",
    "SectionText",
]
