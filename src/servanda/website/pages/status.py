"""The start page: counts, next dates, and every State by regional group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from servanda.common.as_of import AsOf
from servanda.common.languages import current
from servanda.law.findings import Counts
from servanda.publications.next_dates import NextDate, next_dates
from servanda.publications.status_list import Region, status_list

MOST_DATES = 6


@dataclass(frozen=True)
class StatusPage:
    """The context of `website/status.html`."""

    counts: Counts
    regions: Sequence[Region]
    next_dates: Sequence[NextDate]
    """The first days after the one shown on which something falls due or a meeting opens."""
    names: dict[str, str]
    """Names of States by code."""


def status_page(treaty_id: str, as_of: AsOf) -> StatusPage:
    """How the treaty stands on the day shown."""
    states = status_list(treaty_id, as_of.day, current())
    names = {line.iso3: line.name for line in states.lines}
    return StatusPage(states.counts, states.regions, next_dates(treaty_id, as_of.day, MOST_DATES), names)
