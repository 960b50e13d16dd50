"""Adding or correcting an act: the form, what would follow, and two versions side by side."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from servanda.common.access import NotThere
from servanda.common.as_of import AsOf
from servanda.common.errors import Stale
from servanda.common.languages import current
from servanda.desk.forms import ActForm
from servanda.desk.pages.words_of_rows import field_name, value_in_words
from servanda.duties.queries import Consequence, consequences
from servanda.law import records as law
from servanda.states.models import Act
from servanda.states.operations import entry_problems, refuse, refuse_contradictions
from servanda.states.queries import StateLabel, acts_with, recorded_acts, state_label


@dataclass(frozen=True)
class Preview:
    """What would follow if the act were saved."""

    act: law.Act
    consequences: Sequence[Consequence]
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
class ActPage:
    """The context of `desk/act.html`, `desk/act_preview.html` and `desk/act_conflict.html`."""

    label: StateLabel
    form: ActForm
    row: Act | None
    """The row being corrected; None where an act is added."""
    version: int
    preview: Preview | None = None
    conflict: Conflict | None = None
    mistakes: Sequence[str] = ()


def row_to_correct(treaty_id: str, iso3: str, act_id: int) -> Act:
    """The recorded act of that number; `NotThere` where the State has none."""
    row = next((row for row in recorded_acts(treaty_id, iso3) if row.pk == act_id), None)
    if row is None:
        raise NotThere
    return row


def label_of(iso3: str, as_of: AsOf) -> StateLabel:
    """The State under the name it bears; `NotThere` for a code that is no State's."""
    return state_label(iso3, current(), as_of.day)


def preview(
    treaty_id: str, act: law.Act, row: Act | None, today: dt.date, typed: Mapping[str, str]
) -> Preview:
    """What would follow today if `act` were recorded, or took the place of `row`. `BadInput` where it cannot be."""
    refuse(entry_problems(treaty_id, act, today=today, days=[act.on]))
    changed = acts_with(treaty_id, act, instead_of=row.pk if row else None)
    refuse_contradictions(treaty_id, changed)
    following = consequences(treaty_id, act.iso3, changed, today)
    return Preview(act, following, carried(typed))


def carried(typed: Mapping[str, str]) -> Sequence[tuple[str, str]]:
    """The fields as typed, without those that belong to the page itself."""
    return [
        (name, value)
        for name, value in typed.items()
        if name not in {"csrfmiddlewaretoken", "step", "version"}
    ]


def conflict(stale: Stale) -> Conflict:
    """Both versions of a row, field by field."""
    return Conflict("\n".join(stale.sentences), list(_versions(stale.theirs, stale.yours)))


def _versions(theirs: Mapping[str, Any], yours: Mapping[str, Any]) -> Iterable[VersionsField]:
    for name in {**theirs, **yours}:
        yield VersionsField(
            field_name(name), value_in_words(theirs.get(name)), value_in_words(yours.get(name))
        )
