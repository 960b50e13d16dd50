"""Recording or correcting something: the form, what would follow, and two versions side by side."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from servanda.common.access import NotThere, Viewer
from servanda.common.as_of import AsOf
from servanda.common.errors import Stale
from servanda.common.languages import current
from servanda.common.sourced import SourcedRow
from servanda.desk.entry_form import EntryForm
from servanda.desk.pages.consequences import StateConsequences, by_state
from servanda.desk.pages.entries import EntryKind
from servanda.desk.pages.words_of_rows import field_name, value_in_words
from servanda.duties.operations import rehearse, rehearse_for_all
from servanda.duties.queries import Consequence
from servanda.states.queries import StateLabel, state_label

STATE_FIELDS = frozenset({"iso3", "country", "presidency"})
"""Fields that hold the code of a State."""


@dataclass(frozen=True)
class Preview:
    """What would follow if the record were saved."""

    record: Any
    told: str
    """The record in a few words."""
    consequences: Sequence[Consequence]
    states: Sequence[StateConsequences]
    """State by State, for what is not about one State."""
    typed: Sequence[tuple[str, str]]
    """The fields of the form as typed, carried along until they are saved."""


@dataclass(frozen=True)
class VersionsField:
    """One field in the two versions of a row."""

    name: str
    theirs: str
    yours: str

    @property
    def differs(self) -> bool:
        """Whether the two say different things."""
        return self.theirs != self.yours


@dataclass(frozen=True)
class Conflict:
    """Someone else changed the row meanwhile: both versions, field by field."""

    sentence: str
    fields: Sequence[VersionsField]


@dataclass(frozen=True)
class EntryPage:
    """The context of `desk/entry.html`, `desk/entry_preview.html` and `desk/entry_conflict.html`."""

    kind: EntryKind
    label: StateLabel | None
    """The State it is about; None for what is about none."""
    form: EntryForm
    row: SourcedRow | None
    """The row being corrected; None where one is added."""
    version: int
    preview: Preview | None = None
    conflict: Conflict | None = None
    mistakes: Sequence[str] = ()

    @property
    def title(self) -> str:
        """What the person is doing."""
        return str(self.kind.correct_title if self.row else self.kind.add_title)

    @property
    def iso3(self) -> str:
        """The State's code; "" for what is about none."""
        return self.label.iso3 if self.label else ""

    @property
    def back(self) -> str:
        """The page that lists it."""
        return reverse("desk:state", args=[self.iso3]) if self.label else reverse("desk:meetings")

    @property
    def record(self) -> Any:
        """What was typed."""
        return self.form.record(self.iso3)


def row_to_correct(kind: EntryKind, treaty_id: str, iso3: str, number: int) -> SourcedRow:
    """The recorded row of that number; `NotThere` where the State, or the treaty, has none."""
    row = next((row for row in kind.rows(treaty_id, iso3) if row.pk == number), None)
    if row is None:
        raise NotThere
    return row


def label_of(iso3: str, as_of: AsOf) -> StateLabel:
    """The State under the name it bears; `NotThere` for a code that is no State's."""
    return state_label(iso3, current(), as_of.day)


def preview(
    treaty_id: str, page: EntryPage, viewer: Viewer, today: dt.date, typed: Mapping[str, str]
) -> Preview:
    """What would follow today if what was typed were saved. Raises what saving would raise."""
    record, kind = page.record, page.kind

    def change() -> None:
        kind.save(record, page.row, page.version, treaty_id=treaty_id, actor=viewer, today=today)

    told = kind.told(record)
    if page.label:
        following = rehearse(treaty_id=treaty_id, change=change, iso3=page.iso3, on=today)
        return Preview(record, told, following, (), carried(typed))
    states = by_state(rehearse_for_all(treaty_id=treaty_id, change=change, on=today), today)
    return Preview(record, told, (), states, carried(typed))


def carried(typed: Mapping[str, str]) -> Sequence[tuple[str, str]]:
    """The fields as typed, without those that belong to the page itself."""
    return [
        (name, value)
        for name, value in typed.items()
        if name not in {"csrfmiddlewaretoken", "step", "version"}
    ]


def conflict(stale: Stale, names: Mapping[str, str]) -> Conflict:
    """Both versions of a row, field by field, States by their `names`."""
    return Conflict("\n".join(stale.sentences), list(_versions(stale.theirs, stale.yours, names)))


def _versions(
    theirs: Mapping[str, Any], yours: Mapping[str, Any], names: Mapping[str, str]
) -> Iterable[VersionsField]:
    for field in {**theirs, **yours}:
        versions = [value_in_words(version.get(field)) for version in (theirs, yours)]
        named = [names.get(text, text) for text in versions] if field in STATE_FIELDS else versions
        yield VersionsField(field_name(field), *named)
