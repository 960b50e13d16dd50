"""What would follow from an act that has not happened."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from servanda.law import explain
from servanda.law.acts_check import Problem, problems
from servanda.law.findings import Duty, Standing, Status
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


def deposit(treaty: Treaty, register: Register, iso3: str, on: dt.date) -> WhatIf:
    """What would follow if the State deposited an instrument on the day `on`."""
    dossier = register.dossiers.get(iso3, Dossier(iso3))
    if standing(treaty, dossier, on).status is Status.WITHDRAWN:
        # It would join anew: its former acts, dates and reports are behind it; what is on the ground is not.
        dossier = Dossier(iso3, facts=dossier.facts)
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
