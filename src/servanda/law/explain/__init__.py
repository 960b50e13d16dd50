"""The duties of one State on a day, each with the steps that lead to its dates."""

from __future__ import annotations

import datetime as dt

from servanda.law.explain.case import Case
from servanda.law.explain.once import once_duties
from servanda.law.explain.standing_duty import standing_duty
from servanda.law.explain.yearly import yearly_duties
from servanda.law.findings import Duty
from servanda.law.records import Dossier, Register
from servanda.law.treaty import Treaty

__all__ = ["duties"]

_BY_KIND = {"once": once_duties, "yearly": yearly_duties, "standing": standing_duty}


def duties(
    treaty: Treaty, register: Register, iso3: str, on: dt.date, until: dt.date | None = None
) -> list[Duty]:
    """Every duty of the State `iso3` as it stands on the day `on`, in the order of the treaty file.

    A State that had not joined by that day has none. Yearly duties are listed up to the next one, or up to those
    due on `until` where that is later.
    """
    case = Case.of(treaty, register, register.dossiers.get(iso3, Dossier(iso3)), on, until or on)
    if case is None:
        return []
    return [
        duty for obligation in treaty.obligation_list for duty in _BY_KIND[obligation.kind](case, obligation)
    ]
