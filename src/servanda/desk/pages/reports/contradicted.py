"""What contradicts what, each side with where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from servanda.desk.pages.reports.answers import origin_words
from servanda.law.forms import Contradiction
from servanda.reporting.queries import VersionView
from servanda.reporting.queries.contradicted import contradictions_in
from servanda.reporting.words import contradiction_words


@dataclass(frozen=True)
class ShownContradiction:
    """One contradiction: the sentence, and the two sides' documents."""

    sentence: str
    here: Sequence[str]
    """Where in this report's papers the figure was read: “report.pdf, page 3”."""
    source: str
    """The document of what is on record; "" where the other side is this report or the one before."""
    source_page: str
    before: int | None
    """The version of the report before, where that is the other side."""


def shown_contradictions(view: VersionView) -> Sequence[ShownContradiction]:
    """All that the viewer may see, in the order of the form's checks."""
    return [_shown(view, found) for found in contradictions_in(view)]


def _shown(view: VersionView, found: Contradiction) -> ShownContradiction:
    record = found.fact or found.request
    return ShownContradiction(
        sentence=contradiction_words(view.form, found, view.line.period_to),
        here=_read_in(view, found.check.figure),
        source=record.source if record else "",
        source_page=record.page if record else "",
        before=view.previous_version if found.check.kind == "balance" else None,
    )


def _read_in(view: VersionView, place: str) -> list[str]:
    """The files and pages of a field, or of a column's cells, each once."""
    files = {file.pk: file.name for file in view.files}
    section, first, *column = place.split("/")
    answer = view.resolved(section).answer
    rows = range(len(answer.tables.get(first, ()))) if column else ()
    places = [f"{first}/{row}/{column[0]}" for row in rows] if column else [first]
    said = [origin_words(answer.origins.get(each), files) for each in places]
    return list(dict.fromkeys(text for text in said if text))
