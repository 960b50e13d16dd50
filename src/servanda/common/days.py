"""Days as people enter them: day, month and year apart, so that nobody has to guess which number is the month."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from django.utils.translation import gettext as _

from servanda.common.errors import BadInput
from servanda.law.partial_dates import YEARS

EARLIEST, LATEST = dt.date(YEARS[0], 1, 1), dt.date(YEARS[-1], 12, 31)
"""Days outside are refused, as records refuse them: time limits must stay inside the calendar."""
PARTS = ("year", "month", "day")


def day_entered(fields: Mapping[str, str], name: str) -> dt.date | None:
    """The day in the fields `name_day`, `name_month`, `name_year`, or in `name` as 2018-05-31; None where empty.

    Figures may be Arabic-Indic. `BadInput` with a sentence for what is no day, or lies outside the years of records.
    """
    whole = fields.get(name, "").strip()
    parts = [fields.get(f"{name}_{part}", "").strip() for part in PARTS]
    if whole:
        return _within(_read(whole.split("-"), whole))
    if not any(parts):
        return None
    return _within(_read(parts, " ".join(part for part in reversed(parts) if part)))


def day_fields(name: str) -> frozenset[str]:
    """The names of the fields in which a day is entered."""
    return frozenset({name, *(f"{name}_{part}" for part in PARTS)})


def _read(parts: list[str], entered: str) -> dt.date:
    try:
        year, month, day = (int(part) for part in parts)
        return dt.date(year, month, day)
    except (ValueError, OverflowError):  # the second for a year or a day of very many figures
        raise BadInput(
            _("“%(entered)s” is not a day of the calendar. Enter day, month and year, such as 31 May 2018.")
            % {"entered": entered[:40]}
        ) from None


def _within(day: dt.date) -> dt.date:
    if EARLIEST <= day <= LATEST:
        return day
    raise BadInput(
        _("%(day)s is outside the years 1800 to 2199. Choose a day between them.") % {"day": day.isoformat()}
    )
