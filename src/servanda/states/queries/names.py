"""States under the name they bear on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from servanda.common.access import NotThere
from servanda.common.history.steady import while_the_history_stands
from servanda.law.data_folder.states_table import NameRow, StateRow, StatesTable
from servanda.law.partial_dates import PartialDate
from servanda.papers.sorting import sort_key
from servanda.states.enums import RegionalGroup, UnStatus
from servanda.states.models import State, StateName


@dataclass(frozen=True)
class StateLabel:
    """A State as a list shows it on a day."""

    iso3: str
    name: str
    group: RegionalGroup
    un_status: UnStatus = UnStatus.NOT_TOLD
    subregion: str = ""


@while_the_history_stands
def state_labels(language: str, on: dt.date) -> Sequence[StateLabel]:
    """All States, sorted by the name they bear on the day `on` in `language` (two letters).

    Two queries where something was recorded since the last call in this process.

    A State without a name in that language goes by its English one, and without that by its code.
    """
    names = _names(StateName.objects.filter(language__in={language, "en"}), language, on)
    labels = [_label(state, names) for state in State.objects.all()]
    return tuple(sorted(labels, key=lambda label: sort_key(label.name, language)))


def state_label(iso3: str, language: str, on: dt.date) -> StateLabel:
    """One State; `NotThere` for a code that no State has."""
    found = next((label for label in state_labels(language, on) if label.iso3 == iso3), None)
    if found is None:
        raise NotThere(_("No State has the code %(code)s.") % {"code": iso3[:10]})
    return found


def known_states() -> frozenset[str]:
    """The codes of all States. One query."""
    return frozenset(State.objects.values_list("iso3", flat=True))


def states_table() -> StatesTable:
    """All States and all their names over time, in the form that a data folder has. Two queries."""
    names = tuple(
        NameRow(*row)
        for row in StateName.objects.order_by("state_id", "language", "pk").values_list(
            "state_id", "language", "name", "valid_from", "valid_until", "source", "confidence", "note"
        )
    )
    english = {name.iso3: name.name for name in names if name.language == "en" and name.valid_until is None}
    states = {
        state.iso3: StateRow(
            state.iso3,
            english.get(state.iso3, state.iso3),
            state.un_status,
            state.region_group,
            state.subregion,
            state.source,
        )
        for state in State.objects.order_by("iso3")
    }
    return StatesTable(states, names)


Names = dict[str, dict[str, str]]
"""Code of a State → language → name."""


def _names(rows: object, language: str, on: dt.date) -> Names:
    found: Names = {}
    for iso3, spoken, name, begins, ends in rows.values_list(  # type: ignore[attr-defined]
        "state_id", "language", "name", "valid_from", "valid_until"
    ):
        if _borne(begins, ends, on):
            found.setdefault(iso3, {})["" if spoken == language else spoken] = name
    return found


def _borne(begins: PartialDate | None, ends: PartialDate | None, on: dt.date) -> bool:
    return (begins is None or begins.first <= on) and (ends is None or on < ends.first)


def _label(state: State, names: Names) -> StateLabel:
    by_language = names.get(state.iso3, {})
    name = by_language.get("") or by_language.get("en") or state.iso3
    return StateLabel(
        state.iso3, name, RegionalGroup(state.region_group), UnStatus(state.un_status), state.subregion
    )
