"""Reports not received: the list as of any day, as workbook, and as a neutral paper for a meeting."""

from servanda.publications.overdue.paper import overdue_paper
from servanda.publications.overdue.rows import (
    MISSING,
    MissingReport,
    OverdueFilter,
    ThemeCoordinators,
    missing_reports,
    reports_asked_for,
    themes_with_coordinators,
)
from servanda.publications.overdue.words import next_step_words, sent_words
from servanda.publications.overdue.workbook import overdue_csv, overdue_xlsx

__all__ = [
    "MISSING",
    "MissingReport",
    "OverdueFilter",
    "ThemeCoordinators",
    "missing_reports",
    "next_step_words",
    "overdue_csv",
    "overdue_paper",
    "overdue_xlsx",
    "reports_asked_for",
    "sent_words",
    "themes_with_coordinators",
]
