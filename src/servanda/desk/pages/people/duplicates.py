"""Persons who may be one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from servanda.common.access import Viewer
from servanda.common.clock import today
from servanda.common.languages import current
from servanda.desk.pages.people.story import value_in_words
from servanda.people.exchange.columns import LABELS
from servanda.people.models import Person
from servanda.people.operations.merging import CHOSEN
from servanda.people.queries import Pair, duplicates, pair_of
from servanda.states.queries import state_labels

MOST_SHOWN = 100


@dataclass(frozen=True)
class DuplicatesPage:
    """The context of `desk/people/duplicates.html`."""

    pairs: Sequence[Pair]
    found: int


@dataclass(frozen=True)
class FieldOfTwo:
    """One field in both rows."""

    name: str
    label: str
    one: str
    other: str

    @property
    def differs(self) -> bool:
        """Whether someone has to choose: both say something, and not the same."""
        return bool(self.one and self.other and self.one != self.other)


@dataclass(frozen=True)
class MergePage:
    """The context of `desk/people/merge.html`."""

    pair: Pair
    kept: Person
    merged: Person
    fields: Sequence[FieldOfTwo]
    names: Mapping[str, str]


def duplicates_page(viewer: Viewer) -> DuplicatesPage:
    """Pairs on which nobody has decided, the surest first."""
    pairs = duplicates(viewer)
    return DuplicatesPage(pairs[:MOST_SHOWN], len(pairs))


def merge_page(viewer: Viewer, kept_id: int, merged_id: int) -> MergePage:
    """Two persons side by side; the first one is to be kept."""
    pair = pair_of(viewer, kept_id, merged_id)
    fields = [
        FieldOfTwo(name, str(LABELS[name]), _told(name, pair.one), _told(name, pair.other)) for name in CHOSEN
    ]
    names = {label.iso3: label.name for label in state_labels(current(), today())}
    return MergePage(pair, pair.one, pair.other, fields, names)


def _told(name: str, person: Person) -> str:
    return value_in_words(name, getattr(person, name))
