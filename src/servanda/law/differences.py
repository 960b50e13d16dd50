"""Dates printed elsewhere beside those that follow from the rule, and how far they lie apart."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from servanda.law import explain
from servanda.law.findings import Duty
from servanda.law.partial_dates import PartialDate
from servanda.law.records import PublishedDate, Register
from servanda.law.standing import standing
from servanda.law.treaty import Treaty


@dataclass(frozen=True)
class Difference:
    """A printed date and the computed one; `days` is how far the printed one lies after the computed one.

    `computed_on` is None where the rule gives no date for that State on that day.
    """

    iso3: str
    obligation: str
    period: str
    printed: PublishedDate
    computed_on: dt.date | None
    days: int | None

    @property
    def agrees(self) -> bool:
        """Whether the printed date can be the computed one."""
        return self.days == 0


def comparisons(treaty: Treaty, register: Register, on: dt.date) -> list[Difference]:
    """Every printed date beside the computed one, as the records stand on the day `on`."""
    return [found for iso3 in sorted(register.dossiers) for found in _of_state(treaty, register, iso3, on)]


def differences(treaty: Treaty, register: Register, on: dt.date) -> list[Difference]:
    """The printed dates that depart from the rule."""
    return [found for found in comparisons(treaty, register, on) if not found.agrees]


def _of_state(treaty: Treaty, register: Register, iso3: str, on: dt.date) -> Iterator[Difference]:
    dossier = register.dossiers[iso3]
    if not dossier.published:
        return
    duties = {(duty.obligation, duty.period): duty for duty in explain.duties(treaty, register, iso3, on)}
    entered = standing(treaty, dossier, on).in_force_on
    for printed in dossier.published:
        if printed.obligation == "entry-into-force":
            days = [entered] if entered else []
        else:
            days = list(_dates(duties.get((printed.obligation, printed.period))))
        yield _compared(printed, days)


def _dates(duty: Duty | None) -> Iterator[dt.date]:
    """The original date, then each date it was extended to: a printed date may be any of them."""
    if duty is None:
        return
    if duty.original_due_on is not None:
        yield duty.original_due_on
    for text in duty.extended_by:
        until = PartialDate.parse(text)
        if until.is_exact:
            yield until.first


def _compared(printed: PublishedDate, days: list[dt.date]) -> Difference:
    nearest = min(days, key=lambda day: abs(_apart(printed.on, day)), default=None)
    return Difference(
        iso3=printed.iso3,
        obligation=printed.obligation,
        period=printed.period,
        printed=printed,
        computed_on=nearest,
        days=None if nearest is None else _apart(printed.on, nearest),
    )


def _apart(printed: PartialDate, day: dt.date) -> int:
    """Days from `day` to the nearest day that `printed` can mean; 0 where it can mean `day` itself."""
    if printed.first <= day <= printed.last:
        return 0
    return (printed.first - day).days if day < printed.first else (printed.last - day).days
