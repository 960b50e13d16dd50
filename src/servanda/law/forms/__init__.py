"""Reporting forms as data, and what can be said of a State's answers to them. Plain Python.

`vocabulary` is how a form is written down, `form_file` reads and checks it; `answers` are the four answers of a
section, `unchanged` follows "unchanged since", `gaps` lists what is open, `contradictions` what cannot all be right.
"""

from servanda.law.forms.answers import (
    NOT_REPORTED,
    Answer,
    AnswerKind,
    Answers,
    Origin,
    figure_at,
    number,
    read_answers,
    unknown_places,
    write_answers,
)
from servanda.law.forms.contradictions import Contradiction, OnRecord, contradictions
from servanda.law.forms.form_file import BadForm, check, load_form, load_forms
from servanda.law.forms.gaps import Gap, GapKind, gaps, section_gaps
from servanda.law.forms.unchanged import Resolved, Trouble, resolve, resolve_answer
from servanda.law.forms.vocabulary import Check, Choice, Field, Form, Kind, Section, Table

__all__ = [
    "NOT_REPORTED",
    "Answer",
    "AnswerKind",
    "Answers",
    "BadForm",
    "Check",
    "Choice",
    "Contradiction",
    "Field",
    "Form",
    "Gap",
    "GapKind",
    "Kind",
    "OnRecord",
    "Origin",
    "Resolved",
    "Section",
    "Table",
    "Trouble",
    "check",
    "contradictions",
    "figure_at",
    "gaps",
    "load_form",
    "load_forms",
    "number",
    "read_answers",
    "resolve",
    "resolve_answer",
    "section_gaps",
    "unknown_places",
    "write_answers",
]
