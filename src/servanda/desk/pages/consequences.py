"""Consequences for many States at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from servanda.common.languages import current
from servanda.duties.queries import Consequence
from servanda.states.queries import state_labels


@dataclass(frozen=True)
class StateConsequences:
    """The dates of one State that would change."""

    iso3: str
    name: str
    consequences: Sequence[Consequence]


def by_state(found: Mapping[str, Sequence[Consequence]], on: dt.date) -> Sequence[StateConsequences]:
    """The States by their names in the language of the page, in the order of that language."""
    return [
        StateConsequences(label.iso3, label.name, found[label.iso3])
        for label in state_labels(current(), on)
        if label.iso3 in found
    ]
