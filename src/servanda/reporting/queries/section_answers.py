"""How the sections of all States' current reports were answered, as far as the viewer may see them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from servanda.common.access import Viewer
from servanda.law.forms import Answer
from servanda.reporting.access import sees_everything, visible_versions
from servanda.reporting.enums import RECEIVED, Visibility
from servanda.reporting.kept_answers import KeptAnswers, answers_of
from servanda.reporting.models import ReportVersion

MOST_KEPT = 20_000


@dataclass(frozen=True, eq=False)
class AnsweredReport:
    """The version of a report that is current, with its answers.

    The same object as long as nothing of it changed, so that what follows from it can be kept.
    """

    iso3: str
    obligation: str
    year: str
    """The year covered; of a report made once the one in which its period ends; "" where that is not told."""
    version: int
    received_on: dt.date | None
    answers: Mapping[str, Answer]
    """Without the sections kept from this viewer."""
    withheld: frozenset[str]


class _Row(NamedTuple):
    """A version without its answers, which are most of it."""

    report: int
    iso3: str
    obligation: str
    period: str
    version: int
    period_to: dt.date | None
    by_depositary: dt.date | None
    by_unit: dt.date | None
    visibility: str
    restricted: tuple[str, ...]


_COLUMNS = (
    "report_id",
    "report__state_id",
    "report__obligation",
    "report__period",
    "pk",
    "period_to",
    "received_by_depositary_on",
    "received_by_unit_on",
    "visibility",
    "restricted_sections",
)


def answered_reports(treaty_id: str, *, viewer: Viewer, for_others: bool = False) -> Sequence[AnsweredReport]:
    """The current version of every report received, by State and period. Three queries at best, see `answers_of`.

    `for_others` withholds whatever is restricted from every viewer: what is made of it leaves the Unit.
    """
    found = ReportVersion.objects.filter(
        visible_versions(viewer), report__treaty_id=treaty_id, stage__in=sorted(map(str, RECEIVED))
    ).order_by("report__state_id", "report__period", "number")
    rows = (_Row._make((*told, tuple(restricted))) for *told, restricted in found.values_list(*_COLUMNS))
    newest = {row.report: row for row in rows}
    answers = answers_of([row.version for row in newest.values()])
    return [
        _answered(row, answers[row.version], not for_others and sees_everything(viewer, row.iso3))
        for row in newest.values()
    ]


@lru_cache(maxsize=MOST_KEPT)
def _answered(row: _Row, kept: KeptAnswers, everything: bool) -> AnsweredReport:
    withheld = frozenset() if everything else _restricted(row, kept)
    received_on = row.by_depositary or row.by_unit
    day = row.period_to or received_on
    return AnsweredReport(
        iso3=row.iso3,
        obligation=row.obligation,
        year=row.period or (str(day.year) if day else ""),
        version=row.version,
        received_on=received_on,
        answers={key: answer for key, answer in kept.by_section.items() if key not in withheld},
        withheld=withheld,
    )


def _restricted(row: _Row, kept: KeptAnswers) -> frozenset[str]:
    """The sections for the Unit and the State alone: all that say something, where the report as a whole is."""
    of_the_whole = kept.by_section if row.visibility == Visibility.RESTRICTED else ()
    return frozenset((*row.restricted, *of_the_whole))
