"""What was done towards each activity of a year, by whom and for whom, as of any day."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property

from django.conf import settings

from servanda.common.access import Viewer, require
from servanda.common.history.steady import while_the_history_stands
from servanda.library.access import labels_open_to
from servanda.library.enums import Sensitivity
from servanda.results.access import READERS
from servanda.results.counting import Evidence, Source, evidence_of_year


@dataclass(frozen=True)
class EvidenceFilter:
    """What the evidence is narrowed to; empty for all."""

    state: str = ""
    person: str = ""
    theme: str = ""

    def fits(self, each: Evidence) -> bool:
        """Whether the evidence is meant."""
        return (
            (not self.state or self.state in each.states)
            and (not self.person or self.person in each.people)
            and (not self.theme or self.theme == each.theme)
        )


@dataclass(frozen=True)
class ActivityEvidence:
    """What there is to show for one activity. Nothing here is typed in: each figure is counted."""

    number: str
    evidence: Sequence[Evidence] = ()
    """Newest first."""

    @property
    def count(self) -> int:
        """How many pieces."""
        return len(self.evidence)

    @cached_property
    def kinds(self) -> Sequence[tuple[Source, str, int]]:
        """Source, kind and how often, the most frequent first."""
        found = Counter((each.source, each.kind) for each in self.evidence)
        return [(source, kind, times) for (source, kind), times in found.most_common()]

    @cached_property
    def states(self) -> Sequence[str]:
        """ISO3 codes of the States it was done for, each once."""
        return sorted({iso3 for each in self.evidence for iso3 in each.states})

    @cached_property
    def people(self) -> Sequence[str]:
        """Who did it, by name."""
        return sorted({name for each in self.evidence for name in each.people})

    @cached_property
    def hours(self) -> Decimal | None:
        """The hours of those log entries that tell them; None where none does."""
        told = [each.hours for each in self.evidence if each.hours is not None]
        return sum(told, Decimal()) if told else None


@dataclass(frozen=True)
class Results:
    """The evidence of a year as of a day."""

    year: int
    as_of: dt.date
    activities: Mapping[str, ActivityEvidence] = field(default_factory=dict)
    """By number; an activity without evidence is absent: ask `of`."""
    evidence: Sequence[Evidence] = ()
    """All of it, newest first, each piece once whatever number of activities it serves."""

    @cached_property
    def states(self) -> Sequence[str]:
        """ISO3 codes of the States for which something was done, each once."""
        return sorted({iso3 for each in self.evidence for iso3 in each.states})

    @cached_property
    def hours(self) -> Decimal | None:
        """The hours of all log entries that tell them, each entry once; None where none does."""
        told = [each.hours for each in self.evidence if each.hours is not None]
        return sum(told, Decimal()) if told else None

    def of(self, number: str) -> ActivityEvidence:
        """The evidence of one activity, empty where there is nothing yet."""
        return self.activities.get(number) or ActivityEvidence(number)


def evidence_by_activity(
    year: int,
    as_of: dt.date,
    viewer: Viewer,
    *,
    only: EvidenceFilter | None = None,
    treaty_id: str = "",
) -> Results:
    """What was done in the year until the day `as_of`, for those who read the desk.

    Of what a label keeps from the viewer the title is left out; it is counted all the same, so that a figure is the
    same for all. Queries as `counting.evidence_of_year`, however much was done.
    """
    require(viewer, *READERS)
    treaty = treaty_id or settings.SERVANDA_TREATY
    return _results(treaty, year, as_of, only or EvidenceFilter(), labels_open_to(viewer))


@while_the_history_stands
def _results(
    treaty_id: str, year: int, as_of: dt.date, only: EvidenceFilter, labels: frozenset[Sensitivity]
) -> Results:
    shown = [
        each if each.sensitivity in labels else replace(each, title="", subject=("", ""))
        for each in reversed(evidence_of_year(treaty_id, year))
        if each.on <= as_of and only.fits(each)
    ]
    by_number: dict[str, list[Evidence]] = {}
    for each in shown:
        for number in each.activities:
            by_number.setdefault(number, []).append(each)
    activities = {number: ActivityEvidence(number, pieces) for number, pieces in by_number.items()}
    return Results(year, as_of, activities, shown)


def evidence_for_state(viewer: Viewer, treaty_id: str, iso3: str, as_of: dt.date) -> Sequence[Evidence]:
    """What was done for a State in the year of the day, newest first; nothing for those who do not read the desk."""
    if not viewer.has(*READERS):
        return ()
    only = EvidenceFilter(state=iso3)
    return evidence_by_activity(as_of.year, as_of, viewer, only=only, treaty_id=treaty_id).evidence


def people_of_year(year: int, viewer: Viewer, *, treaty_id: str = "") -> Sequence[str]:
    """Everyone who did something in a year, by name: what a filter offers."""
    require(viewer, *READERS)
    return _people(treaty_id or settings.SERVANDA_TREATY, year)


@while_the_history_stands
def _people(treaty_id: str, year: int) -> Sequence[str]:
    return tuple(sorted({name for each in evidence_of_year(treaty_id, year) for name in each.people}))
