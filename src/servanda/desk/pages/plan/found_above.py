"""What the rooms above the plan tell its page: the work done for each activity, and how the money came.

The plan's own room stands below those that count work and money, so the page puts them together here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse

from servanda.common.access import Viewer
from servanda.common.languages import current
from servanda.desk.pages.letters.batch import state_names
from servanda.desk.pages.results.lines import kind_in_words
from servanda.papers.numbers import write_number
from servanda.results.queries import evidence_by_activity
from servanda.results.table import table_of
from servanda.workplan.enums import Watch
from servanda.workplan.queries import Finding


@dataclass(frozen=True)
class Done:
    """What was done for an activity in the year up to the day."""

    count: int
    sentences: Sequence[str]
    """What, by kind, in the reader's language."""
    states: Sequence[str] = ()
    """For whom: names of States in the reader's language."""
    href: str = ""
    """The page that lists it all."""


def work_done(year: int, viewer: Viewer, on: dt.date) -> Mapping[str, Done] | None:
    """By number of the activity, what the desk has to show for it; an activity without evidence is absent."""
    table, names = table_of(settings.SERVANDA_TREATY), state_names(on)
    link = f"?year={year}&on={on.isoformat()}"
    return {
        number: Done(
            count=found.count,
            sentences=[
                f"{kind_in_words(source, kind, table)}: {write_number(times, current())}"
                for source, kind, times in found.kinds
            ],
            states=[names.get(iso3, iso3) for iso3 in found.states],
            href=reverse("desk:results_activity", args=[number]) + link,
        )
        for number, found in evidence_by_activity(year, on, viewer).activities.items()
    }


def findings_of_money(year: int, viewer: Viewer, on: dt.date) -> Mapping[Watch, Finding]:  # noqa: ARG001 - see below
    """What contributions tell about the assumptions on money; empty as long as no room keeps them."""
    return {}
