"""What would follow from an act that has not happened, and what a changed record would move."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from servanda.law import explain
from servanda.law.acts_check import Problem, problems
from servanda.law.findings import Duty, Standing
from servanda.law.partial_dates import PartialDate
from servanda.law.records import Act, ActKind, Dossier, Register
from servanda.law.standing import standing
from servanda.law.treaty import Treaty

YEARS_AHEAD = 12
"""How far the dates after a deposit are told: past the longest first time limit."""


@dataclass(frozen=True)
class WhatIf:
    """The standing and duties that would follow, or the problems that stand in the way."""

    standing: Standing
    duties: Sequence[Duty]
    problems: Sequence[Problem] = ()


class Change(StrEnum):
    """What happens to a date."""

    APPEARS = "appears"
    MOVES = "moves"
    VANISHES = "vanishes"


@dataclass(frozen=True)
class Consequence:
    """One date that a changed record would bring, move or take away.

    `obligation` is an obligation's id, or "entry-into-force" or "withdrawal".
    """

    iso3: str
    obligation: str
    period: str
    change: Change
    before: PartialDate | None
    after: PartialDate | None


def deposit(treaty: Treaty, register: Register, iso3: str, on: dt.date) -> WhatIf:
    """What would follow if the State deposited an instrument on the day `on`."""
    dossier = register.dossiers.get(iso3, Dossier(iso3))
    signed = any(act.in_use and act.kind is ActKind.SIGNATURE for act in dossier.acts)
    kind = ActKind.RATIFICATION if signed else ActKind.ACCESSION
    act = Act(iso3=iso3, kind=kind, on=on, source="")
    return _supposed(treaty, register, replace(dossier, acts=(*dossier.acts, act)), on)


def _supposed(treaty: Treaty, register: Register, dossier: Dossier, on: dt.date) -> WhatIf:
    supposed = _with(register, dossier)
    later = on.replace(year=on.year + YEARS_AHEAD, day=1)
    return WhatIf(
        standing(treaty, dossier, on),
        explain.duties(treaty, supposed, dossier.iso3, on, later),
        problems(treaty, dossier.acts),
    )


def _with(register: Register, dossier: Dossier) -> Register:
    return replace(register, dossiers={**register.dossiers, dossier.iso3: dossier})


def consequences(treaty: Treaty, register: Register, changed: Dossier, on: dt.date) -> list[Consequence]:
    """Which dates of the State appear, move or vanish if `changed` takes the place of its dossier."""
    recorded = register.dossiers.get(changed.iso3, Dossier(changed.iso3))
    # Both are asked on one day, after every act of either, so that only what the change moves differs.
    last = max([on, *(act.on for act in (*recorded.acts, *changed.acts))])
    before = _dates(treaty, register, recorded, last)
    after = _dates(treaty, _with(register, changed), changed, last)
    return [
        Consequence(
            changed.iso3, *key, _change(before.get(key), after.get(key)), before.get(key), after.get(key)
        )
        for key in {**before, **after}
        if before.get(key) != after.get(key)
    ]


def _change(before: PartialDate | None, after: PartialDate | None) -> Change:
    if before is None:
        return Change.APPEARS
    return Change.VANISHES if after is None else Change.MOVES


def _dates(
    treaty: Treaty, register: Register, dossier: Dossier, on: dt.date
) -> dict[tuple[str, str], PartialDate]:
    now = standing(treaty, dossier, on)
    found = {}
    for name, day in (("entry-into-force", now.in_force_on), ("withdrawal", now.withdrawn_on)):
        if day is not None:
            found[name, ""] = PartialDate.on(day)
    for duty in explain.duties(treaty, register, dossier.iso3, on):
        if duty.due_on is not None:
            found[duty.obligation, duty.period] = duty.due_on
    return found
