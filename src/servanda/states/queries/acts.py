"""The acts of States towards a treaty."""

from __future__ import annotations

from collections.abc import Sequence

from servanda.common.sourced import records
from servanda.law import records as law
from servanda.states.models import Act


def acts(treaty_id: str) -> Sequence[law.Act]:
    """All acts under a treaty, in use or not. One query."""
    return records(Act.objects.filter(treaty_id=treaty_id).order_by("state_id", "on", "pk"))


def acts_of(treaty_id: str, iso3: str, but: int | None = None) -> Sequence[law.Act]:
    """The acts of one State, in use or not; without the row numbered `but`, where one is given."""
    return records(
        Act.objects.filter(treaty_id=treaty_id, state_id=iso3).exclude(pk=but or 0).order_by("on", "pk")
    )


def recorded_acts(treaty_id: str, iso3: str) -> Sequence[Act]:
    """The same as rows of the table, for pages that let a person correct one: with its number and version."""
    return list(Act.objects.filter(treaty_id=treaty_id, state_id=iso3).order_by("on", "pk"))


def acts_with(treaty_id: str, act: law.Act, instead_of: int | None = None) -> Sequence[law.Act]:
    """The acts of the State as they would be with `act` recorded, or put in the place of row `instead_of`."""
    return sorted([*acts_of(treaty_id, act.iso3, but=instead_of), act], key=lambda one: one.on)
