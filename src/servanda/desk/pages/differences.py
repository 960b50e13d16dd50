"""Dates printed elsewhere that depart from those that follow from the treaty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from servanda.common.as_of import AsOf
from servanda.common.languages import current
from servanda.law.differences import Difference
from servanda.publications.all_states import all_comparisons
from servanda.states.queries import state_labels


@dataclass(frozen=True)
class DifferencesPage:
    """The context of `desk/differences.html`."""

    differences: Sequence[Difference]
    """In the order of States' names."""
    without_rule: Sequence[Difference]
    """Printed dates of States for which no date follows on the day shown, such as States that had not joined."""
    agreeing: int
    """How many printed dates agree with the computed ones."""
    names: dict[str, str]


def differences_page(treaty_id: str, as_of: AsOf) -> DifferencesPage:
    """The printed dates on the day shown, compared one by one."""
    names = {label.iso3: label.name for label in state_labels(current(), as_of.day)}
    compared = all_comparisons(treaty_id, as_of.day)
    place = {iso3: number for number, iso3 in enumerate(names)}
    in_order = sorted(compared, key=lambda found: place[found.iso3])
    return DifferencesPage(
        differences=[found for found in in_order if found.computed_on and not found.agrees],
        without_rule=[found for found in in_order if not found.computed_on],
        agreeing=sum(found.agrees for found in compared),
        names=names,
    )
