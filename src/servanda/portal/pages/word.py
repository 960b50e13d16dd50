"""The Word form: what was read in it, beside what the draft says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from servanda.common.access import Viewer
from servanda.common.languages import current
from servanda.law.forms import NOT_REPORTED, Answer, Section
from servanda.portal import unsaved
from servanda.portal.answers_shown import AnswerShown, shown
from servanda.portal.pages.report import file_names
from servanda.portal.typed import answer_typed
from servanda.portal.words import report_name
from servanda.reporting.queries import VersionView
from servanda.states.queries import StateLabel, state_label


@dataclass(frozen=True)
class Read:
    """A section in which the Word form says something else than the draft."""

    section: Section
    answer: Answer
    read: AnswerShown
    now: AnswerShown


@dataclass(frozen=True)
class WordPage:
    """The context of `portal/word.html`."""

    label: StateLabel
    view: VersionView
    name: str
    sections: Sequence[Read]
    mistakes: Sequence[str] = ()


def word_page(viewer: Viewer, view: VersionView, on: dt.date, *, mistakes: Sequence[str] = ()) -> WordPage:
    """The page on which the form is downloaded and uploaded, with what waits to be taken."""
    files, line = file_names(view), view.line
    waiting = unsaved.from_word(viewer, line.id)
    read = []
    for section in view.form.sections:
        if entry := waiting.get(section.id):
            answer = answer_typed(section, entry.typed, entry.language, without=None)
            now = view.answers.get(section.id, NOT_REPORTED)
            read.append(Read(section, answer, shown(section, answer, files), shown(section, now, files)))
    return WordPage(
        label=state_label(line.iso3, current(), on),
        view=view,
        name=report_name(line.obligation, line.period),
        sections=read,
        mistakes=mistakes,
    )
