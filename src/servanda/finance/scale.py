"""The United Nations scale of assessments: `assessments.csv` of a treaty's data folder, by period."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path

from django.conf import settings

from servanda.law.data_folder import RowMistake
from servanda.law.data_folder.csv_rows import Row, rows

NAME = "assessments.csv"
_REQUIRED = frozenset({"iso3", "period", "rate_percent", "basis", "source"})
_PERIOD = re.compile(r"(\d{4})-(\d{4})")
MEMBER = "assessed"


@dataclass(frozen=True)
class Rate:
    """The rate of one State in one period, in per cent. A notional rate is one of a State that is no Member."""

    iso3: str
    percent: Decimal
    notional: bool
    source: str


@dataclass(frozen=True)
class Period:
    """One scale: the years it is for (both included), and the rates by State."""

    first: int
    last: int
    rates: dict[str, Rate]

    @property
    def source(self) -> str:
        """The source of the rates of Members."""
        return next((rate.source for rate in self.rates.values() if not rate.notional), "")


def read_scale(path: Path) -> tuple[list[Period], list[RowMistake]]:
    """Every period of the file, and every bad row; a file that is not there has neither."""
    if not path.exists():
        return [], []
    good, mistakes = rows(path, _REQUIRED)
    periods: dict[tuple[int, int], dict[str, Rate]] = {}
    for row in good:
        years, rate = _years(row), _rate(row)
        if isinstance(years, RowMistake) or isinstance(rate, RowMistake):
            mistakes += [one for one in (years, rate) if isinstance(one, RowMistake)]
        elif rate.iso3 in periods.setdefault(years, {}):
            mistakes.append(row.mistake("iso3", f"{rate.iso3} has a rate for {row['period']} already"))
        else:
            periods[years][rate.iso3] = rate
    return [Period(*years, rates) for years, rates in sorted(periods.items())], mistakes


@cache
def scale_of(treaty_id: str, year: int) -> Period | None:
    """The scale for a year; None where the folder has none."""
    periods, _mistakes = read_scale(settings.SERVANDA_TREATIES / treaty_id / "data" / NAME)
    return next((one for one in periods if one.first <= year <= one.last), None)


def _years(row: Row) -> tuple[int, int] | RowMistake:
    met = _PERIOD.fullmatch(row["period"])
    if met is None or met[2] < met[1]:
        return row.mistake("period", f"“{row['period']}” is no period; write two years, such as 2019-2021")
    return int(met[1]), int(met[2])


def _rate(row: Row) -> Rate | RowMistake:
    try:
        percent = Decimal(row["rate_percent"])
    except InvalidOperation:
        percent = Decimal("NaN")
    if not percent.is_finite() or not 0 < percent <= 100:  # noqa: PLR2004 - per cent
        return row.mistake("rate_percent", f"“{row['rate_percent']}” is no rate between 0 and 100 per cent")
    return Rate(row["iso3"], percent, row["basis"] != MEMBER, row["source"])
