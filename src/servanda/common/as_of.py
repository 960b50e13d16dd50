"""The day that a page shows: today, or the one asked for in the address (`?on=2018-05-31`)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest

from servanda.common.clock import today
from servanda.common.days import day_entered, day_fields

FIELD = "on"


@dataclass(frozen=True)
class AsOf:
    """The day shown, and what the control for choosing another needs."""

    day: dt.date
    today: dt.date
    other_fields: tuple[tuple[str, str], ...] = ()
    """The other fields of the address, kept when another day is chosen."""

    @property
    def is_today(self) -> bool:
        """Whether the page shows how things stand now."""
        return self.day == self.today

    @property
    def query(self) -> str:
        """What a link must carry so that the next page shows the same day: `?on=2018-05-31`; nothing for today."""
        return "" if self.is_today else "?" + urlencode({FIELD: self.day.isoformat()})

    @property
    def href_of_today(self) -> str:
        """This same page, as it stands today."""
        return "?" + urlencode(self.other_fields)


def as_of(request: HttpRequest) -> AsOf:
    """The day asked for, or today. Raises `BadInput` with a sentence where the address names no day."""
    ours = day_fields(FIELD)
    others = tuple(
        (name, value) for name, values in request.GET.lists() if name not in ours for value in values if value
    )
    now = today()
    return AsOf(day_entered(request.GET, FIELD) or now, now, others)
