"""The report: a year with 5,000 entries, written as Word and PDF in six languages; one note at a time."""

from __future__ import annotations

import datetime as dt
import time
from statistics import median

from django.conf import settings
from django.utils import translation

from bench.pages import filling
from bench.pages.addresses import TREATY
from bench.report import Report
from bench.results.measured import MANY, YEAR, entries
from servanda.common.access import OPERATOR
from servanda.common.clock import now
from servanda.common.languages import UN_ORDER, django_code
from servanda.papers import docx, pdf
from servanda.publications.briefings import NoteKind, Subject, briefing, briefing_paper
from servanda.publications.drafts import Period, draft_paper
from servanda.publications.enums import PaperKind
from servanda.publications.queries import paper_of_period
from servanda.workplan.operations import load_plans

MOST_REPORT, MOST_NOTE = 10.0, 0.5
"""Seconds."""
ROUNDS = 5
DAY = dt.date(YEAR, 12, 31)
NOTES = (
    Subject.about(NoteKind.STATE, "LAO"),
    Subject.about(NoteKind.BILATERAL, "BGR"),
    Subject.about(NoteKind.THEME, "clearance"),
    Subject.about(NoteKind.COORDINATOR, "clearance"),
    Subject.about(NoteKind.CONVENTION, ""),
)


def measured() -> int:
    """Print the report; 1 where a goal is missed."""
    report = Report()
    filling.tables()
    filling.all_states()
    load_plans(
        folder=settings.SERVANDA_TREATIES / TREATY / "plans", treaty_id=TREATY, actor=OPERATOR, now=now()
    )
    entries(MANY)
    report.part(f"The annual report over {MANY:,} entries, six languages, Word and PDF")
    started = time.perf_counter()
    sizes = {language: _annual(language) for language in UN_ORDER}
    seconds = time.perf_counter() - started
    report.line(f"  {sum(sizes.values()) / 1024:.0f} KiB in {2 * len(sizes)} files")
    report.goal(f"{seconds:.1f} s, to stay under {MOST_REPORT:.0f} s", met=seconds < MOST_REPORT)
    report.part(f"A briefing note in English as Word file, medians of {ROUNDS}")
    for subject in NOTES:
        _note(report, subject)
    return report.end()


def _annual(language: str) -> int:
    with translation.override(django_code(language)):
        period = Period(dt.date(YEAR, 1, 1), DAY)
        paper = draft_paper(paper_of_period(TREATY, PaperKind.ANNUAL, period, viewer=OPERATOR))
        return len(docx.write(paper)) + len(pdf.write(paper))


def _note(report: Report, subject: Subject) -> None:
    taken = []
    for _round in range(ROUNDS):
        started = time.perf_counter()
        docx.write(briefing_paper(briefing(TREATY, subject, DAY, OPERATOR)))
        taken.append(time.perf_counter() - started)
    found = median(taken)
    name = f"{subject.kind} {subject.state or subject.theme}".strip()
    report.goal(f"{name}: {found:.2f} s, to stay under {MOST_NOTE} s", met=found < MOST_NOTE)
