"""Two people wrote one section at the same time: both texts, side by side."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from servanda.common.languages import current
from servanda.law.forms import Answer, Section
from servanda.portal.answers_shown import AnswerShown, shown
from servanda.portal.pages.report import file_names
from servanda.portal.words import report_name
from servanda.reporting.models import SectionText
from servanda.reporting.queries import VersionView
from servanda.states.queries import StateLabel, state_label

MOST_SHOWN = 20
"""Savings shown; all are kept."""


@dataclass(frozen=True)
class TextShown:
    """One saving of a section."""

    text: SectionText
    answer: AnswerShown
    in_force: bool


@dataclass(frozen=True)
class TextsPage:
    """The context of `portal/texts.html`."""

    label: StateLabel
    view: VersionView
    name: str
    section: Section
    texts: Sequence[TextShown]
    """The text in force, then the others, the newest first."""
    is_open: bool
    """Whether a text stands beside the one in force and is newer than it."""

    def text(self, number: str) -> TextShown | None:
        """The text of that number."""
        return next((one for one in self.texts if str(one.text.number) == number), None)


def texts_page(view: VersionView, section: Section, on: dt.date) -> TextsPage:
    """The last savings of a section."""
    rows = view.version.texts.filter(section=section.id).order_by("-number")[:MOST_SHOWN]
    in_force, files = view.seen.get(section.id, 0), file_names(view)
    texts = [
        TextShown(row, shown(section, Answer.model_validate(row.answer), files), row.number == in_force)
        for row in rows
    ]
    line = view.line
    return TextsPage(
        label=state_label(line.iso3, current(), on),
        view=view,
        name=report_name(line.obligation, line.period),
        section=section,
        texts=sorted(texts, key=lambda one: not one.in_force),
        is_open=any(one.text.beside and one.text.number > in_force for one in texts),
    )
