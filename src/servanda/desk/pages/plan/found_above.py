"""What the rooms above the plan tell its page: the work done for each activity, and how the money came.

The plan's own room stands below those that count work and money, so the page puts them together here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.languages import current
from servanda.desk.pages.letters.batch import state_names
from servanda.finance.queries import funding_state
from servanda.papers.dates import write_date
from servanda.papers.numbers import write_number, write_percent
from servanda.results.in_words import kind_in_words
from servanda.results.queries import evidence_by_activity
from servanda.results.table import table_of
from servanda.workplan.enums import Holding, Watch
from servanda.workplan.queries import Finding

WHOLE = Decimal(100)
"""Per cent."""


@dataclass(frozen=True)
class Done:
    """What was done for an activity in the year up to the day."""

    count: int
    sentences: Sequence[str]
    """What, by kind, in the reader's language."""
    states: Sequence[str] = ()
    """For whom: names of States in the reader's language."""
    people: Sequence[str] = ()
    """By whom."""
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
            people=list(found.people),
            href=reverse("desk:results_activity", args=[number]) + link,
        )
        for number, found in evidence_by_activity(year, on, viewer).activities.items()
    }


def findings_of_money(year: int, viewer: Viewer, on: dt.date) -> Mapping[Watch, Finding]:
    """What contributions tell about the assumptions on money: sums and shares only, no State. Empty while none do."""
    found = funding_state(settings.SERVANDA_TREATY, year, on) if viewer.is_signed_in else None
    if found is None:
        return {}
    told: dict[Watch, Finding] = {}
    if found.on_time is not None:
        sentence = _("Received in time, of what was due by %(day)s: %(share)s.")
        told[Watch.MONEY_ON_TIME] = _share(found.on_time, sentence, on, is_final=True)
    if found.level is not None:
        sentence = _("Received by %(day)s, in per cent of the budget: %(share)s.")
        told[Watch.LEVEL_OF_MONEY] = _share(found.level, sentence, on, is_final=on >= dt.date(year, 12, 31))
    return told


def _share(share: Decimal, sentence: str, on: dt.date, *, is_final: bool) -> Finding:
    """Below the whole it is known to be otherwise once no more can come for that day."""
    language = current()
    said = sentence % {"day": write_date(on, language), "share": write_percent(share, language)}
    if share >= WHOLE:
        return Finding(Holding.AS_ASSUMED, said)
    return Finding(Holding.OTHERWISE if is_final else Holding.NOT_KNOWN, said)
