"""Yearly filings of all States as a grid of States by years."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from servanda.law.arrays.days import Days
from servanda.law.arrays.steps_over_time import KnownColumns, write
from servanda.law.known import known
from servanda.law.records import Dossier, Filing, NotReceived
from servanda.law.treaty import Obligation, Treaty


@dataclass(frozen=True)
class Filings:
    """What is known of yearly filings: one row a State, one column a year from `first_year` on."""

    first_year: int
    known: KnownColumns

    def of_years(self, years: Days) -> KnownColumns:
        """What is known of the filings for these years, which follow one another."""
        low = int(years[0]) - self.first_year
        have = self.known.done_first.shape[1]
        if low == 0 and years.size == have:
            return self.known
        states = self.known.done_first.shape[0]
        wanted = KnownColumns.nothing((states, years.size)).simplified()
        source = slice(max(low, 0), max(min(low + years.size, have), 0))
        target = slice(source.start - low, source.stop - low)
        if source.start < source.stop:
            for column, told in zip(wanted.columns, self.known.columns, strict=True):
                column[:, target] = told[:, source]
        return wanted


def filings_of(treaty: Treaty, duty: Obligation, dossiers: Mapping[int, Dossier]) -> Filings:
    """What is known of the filings of every State, in the years of which any record tells."""
    periods = {row: _periods(duty, dossier) for row, dossier in dossiers.items()}
    years = [int(period) for found in periods.values() for period in found]
    first, last = min(years, default=treaty.in_force_on.year), max(years, default=treaty.in_force_on.year)
    told = KnownColumns.nothing((len(dossiers), last - first + 1)).simplified()
    for row, found in periods.items():
        for period in found:
            write(told, (row, int(period) - first), known(treaty, duty, dossiers[row], dt.date.max, period))
    return Filings(first, told)


def _periods(duty: Obligation, dossier: Dossier) -> list[str]:
    """The years of which a filing, or its absence, is recorded."""
    told: list[Filing | NotReceived] = [*dossier.filings, *dossier.not_received]
    found = {one.period for one in told if one.in_use and one.obligation == duty.id}
    return sorted(period for period in found if period.isascii() and period.isdigit())
