"""Briefing notes: what to write one about, the note itself, and the papers it can be had as."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from servanda.common.access import Viewer
from servanda.common.as_of import FIELD, AsOf
from servanda.common.languages import UN_ORDER, current, django_code
from servanda.common.treaty import treaty_of_this_desk
from servanda.publications.briefings import (
    Briefing,
    NoteKind,
    Part,
    Subject,
    Told,
    briefing,
    marks,
    more_in_words,
)
from servanda.states.queries import StateLabel, state_labels

FORMS = ("docx", "pdf")


@dataclass(frozen=True)
class ShownLine:
    """One line of the note, with the numbers of its documents."""

    told: Told
    marks: str


@dataclass(frozen=True)
class ShownPart:
    """One part of the note."""

    part: Part
    lines: Sequence[ShownLine]
    more: str


@dataclass(frozen=True)
class PaperLink:
    """The note as a file in one language."""

    language: str
    name: str
    form: str
    href: str


@dataclass(frozen=True)
class BriefingsPage:
    """The context of `desk/briefings.html`."""

    kinds: Sequence[NoteKind]
    states: Sequence[StateLabel]
    themes: Sequence[tuple[str, str]]
    subject: Subject
    note: Briefing | None
    """None until the subject is complete."""
    parts: Sequence[ShownPart]
    sources: Sequence[tuple[str, str]]
    """Each document after its number."""
    papers: Sequence[PaperLink]


def subject_of(fields: Mapping[str, str]) -> Subject:
    """The subject that the fields of an address name; one on the treaty where they name none."""
    kind = fields.get("kind", "")
    named = NoteKind(kind) if kind in set(NoteKind) else NoteKind.CONVENTION
    return Subject(named, fields.get("state", "")[:3], fields.get("theme", "")[:60])


def briefings_page(fields: Mapping[str, str], as_of: AsOf, viewer: Viewer) -> BriefingsPage:
    """The form, and the note where the address names a subject."""
    subject, treaty = subject_of(fields), treaty_of_this_desk()
    note = briefing(treaty.id, subject, as_of.day, viewer) if subject.is_complete else None
    return BriefingsPage(
        kinds=list(NoteKind),
        states=state_labels(current(), as_of.day),
        themes=[(theme.id, theme.names.in_language(current())) for theme in treaty.themes.values()],
        subject=subject,
        note=note,
        parts=_parts(note) if note else (),
        sources=_sources(note) if note else (),
        papers=_papers(subject, as_of) if note else (),
    )


def _parts(note: Briefing) -> Sequence[ShownPart]:
    place = {source: number for number, source in enumerate(note.sources, start=1)}
    return [
        ShownPart(
            part,
            [
                ShownLine(line, marks([place[one] for one in line.sources], note.language))
                for line in part.lines
            ],
            more_in_words(part, note.language) if part.more else "",
        )
        for part in note.parts
    ]


def _sources(note: Briefing) -> Sequence[tuple[str, str]]:
    return [(marks([place], note.language), source) for place, source in enumerate(note.sources, 1)]


def _papers(subject: Subject, as_of: AsOf) -> Sequence[PaperLink]:
    fields = {"kind": subject.kind.value, "state": subject.state, "theme": subject.theme}
    fields |= {} if as_of.is_today else {FIELD: as_of.day.isoformat()}
    asked = urlencode({name: value for name, value in fields.items() if value})
    names = dict(settings.LANGUAGES)
    links = []
    for code in UN_ORDER:
        with override(django_code(code)):
            for form in FORMS:
                href = f"{reverse('desk:briefing_paper', args=[form])}?{asked}"
                links.append(PaperLink(code, names[django_code(code)], form, href))
    return links
