"""One note, put together from what is on record on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.common.languages import current
from servanda.common.treaty import treaty_of_this_desk
from servanda.papers.numbers import write_number
from servanda.publications.access import require_reading
from servanda.publications.all_states import all_counts
from servanda.publications.briefings.of_state import standing_sentence, state_parts
from servanda.publications.briefings.of_theme import theme_parts
from servanda.publications.briefings.of_treaty import treaty_parts
from servanda.publications.briefings.shapes import Briefing, NoteKind, Part
from servanda.publications.state_file import state_file
from servanda.states.queries import state_label, state_labels


@dataclass(frozen=True)
class Subject:
    """What a note is about: a State (ISO3) or a theme (its id), as its kind needs."""

    kind: NoteKind
    state: str = ""
    theme: str = ""

    @classmethod
    def about(cls, kind: NoteKind, named: str) -> Subject:
        """The subject of a kind of note that `named` completes: a State's code or a theme's id."""
        return cls(kind, named if kind.is_about_a_state else "", named if kind.is_about_a_theme else "")

    @property
    def is_complete(self) -> bool:
        """Whether it names what its kind needs."""
        wants_state, wants_theme = self.kind.is_about_a_state, self.kind.is_about_a_theme
        return bool((self.state or not wants_state) and (self.theme or not wants_theme))


def briefing(treaty_id: str, subject: Subject, on: dt.date, viewer: Viewer) -> Briefing:
    """The note of the day `on` in the active language. `NotThere` for a State or theme that is not there."""
    require_reading(viewer)
    if subject.kind.is_about_a_state:
        return _of_state(treaty_id, subject, on, viewer)
    names = {label.iso3: label.name for label in state_labels(current(), on)}
    if subject.kind.is_about_a_theme:
        theme = treaty_of_this_desk().themes.get(subject.theme)
        if theme is None:
            raise NotThere(_("There is no such theme."))
        parts = theme_parts(subject.kind, treaty_id, theme.id, on, names)
        return _note(subject, theme.names.in_language(current()), _membership(treaty_id, on), on, parts)
    title = treaty_of_this_desk().names[current()]
    return _note(subject, title, _membership(treaty_id, on), on, treaty_parts(treaty_id, on, names))


def _of_state(treaty_id: str, subject: Subject, on: dt.date, viewer: Viewer) -> Briefing:
    label = state_label(subject.state, current(), on)
    file = state_file(treaty_id, subject.state, on)
    parts = state_parts(subject.kind, treaty_id, file, viewer)
    return _note(subject, label.name, standing_sentence(file), on, parts)


def _note(subject: Subject, title: str, about: str, on: dt.date, parts: Sequence[Part]) -> Briefing:
    return Briefing(subject.kind, current(), title, about, on, parts)


def _membership(treaty_id: str, on: dt.date) -> str:
    found = all_counts(treaty_id, on)
    return _("States that had joined: %(joined)s; that had signed only: %(signatories)s.") % {
        "joined": write_number(found.joined, current()),
        "signatories": write_number(found.signatories, current()),
    }
