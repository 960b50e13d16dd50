"""Briefing notes: what is on record about a State, a theme or the whole treaty, on one or two pages."""

from servanda.publications.briefings.paper import briefing_paper, marks, more_in_words
from servanda.publications.briefings.shapes import Briefing, NoteKind, Part, Told
from servanda.publications.briefings.whole import Subject, briefing

__all__ = [
    "Briefing",
    "NoteKind",
    "Part",
    "Subject",
    "Told",
    "briefing",
    "briefing_paper",
    "marks",
    "more_in_words",
]
