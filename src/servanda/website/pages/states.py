"""The list of States and the page of one State."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from servanda.common.as_of import AsOf
from servanda.common.languages import current
from servanda.law.findings import Counts
from servanda.publications.state_file import StateFile, state_file
from servanda.publications.status_list import StateLine, status_list
from servanda.states.queries import StateLabel, state_label


@dataclass(frozen=True)
class StatesPage:
    """The context of `website/states.html`."""

    counts: Counts
    lines: Sequence[StateLine]


@dataclass(frozen=True)
class StatePage:
    """The context of `website/state.html`."""

    label: StateLabel
    file: StateFile


def states_page(treaty_id: str, as_of: AsOf) -> StatesPage:
    """Every State on the day shown, in the order of names."""
    states = status_list(treaty_id, as_of.day, current())
    return StatesPage(states.counts, states.lines)


def state_page(treaty_id: str, iso3: str, as_of: AsOf) -> StatePage:
    """One State on the day shown. `NotThere` for a code that is no State's."""
    return StatePage(state_label(iso3, current(), as_of.day), state_file(treaty_id, iso3, as_of.day))
