"""What is counted from: the States that have joined on the day, their duties, and what was told by then."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from servanda.law.findings import Duty, Status
from servanda.law.partial_dates import PartialDate
from servanda.law.records import Dossier, Fact, Register
from servanda.law.treaty import Treaty
from servanda.publications.all_states import all_duties, all_standings
from servanda.publications.summaries.shapes import Behind, Figure, Record

_HAVE_JOINED = frozenset({Status.IN_FORCE, Status.JOINED})


@dataclass(frozen=True)
class Ground:
    """The register as it stands on a day."""

    rules: Treaty
    register: Register
    on: dt.date
    parties: tuple[str, ...]
    """Codes of the States that have joined and not withdrawn, in force or not: the published way of counting."""
    duties: Sequence[Duty]

    @cached_property
    def dossiers(self) -> Sequence[Dossier]:
        """What is recorded of each of these States."""
        return [self.register.dossiers[iso3] for iso3 in self.parties]

    @cached_property
    def told(self) -> Mapping[tuple[str, str], Sequence[Fact]]:
        """By State and fact: the rows in use that were told by the day, the latest last."""
        found: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        for dossier in self.dossiers:
            for fact in dossier.facts:
                if fact.in_use and by(fact.on, self.on):
                    found[dossier.iso3, fact.fact].append(fact)
        return {key: sorted(facts, key=latest) for key, facts in found.items()}

    def rows(self, fact: str) -> Sequence[Fact]:
        """Every row told of a fact, by all these States."""
        return [row for iso3 in self.parties for row in self.told.get((iso3, fact), ())]

    def last(self, fact: str) -> Sequence[Fact]:
        """The latest row of each of these States that told the fact."""
        return [rows[-1] for iso3 in self.parties if (rows := self.told.get((iso3, fact)))]

    def without(self, fact: str) -> Sequence[Behind]:
        """The States of which nothing is told."""
        return [Behind(iso3) for iso3 in self.parties if (iso3, fact) not in self.told]


def ground(treaty: Treaty, register: Register, on: dt.date) -> Ground:
    """The ground for the day `on`."""
    stands = all_standings(treaty.id, on)
    parties = tuple(sorted(iso3 for iso3, one in stands.items() if one.status in _HAVE_JOINED))
    return Ground(treaty, register, on, parties, all_duties(treaty.id, on))


def by(day: PartialDate | None, on: dt.date) -> bool:
    """Whether something was told by the day `on`; what has no date counts as told."""
    return day is None or day.first <= on


def latest(fact: Fact) -> dt.date:
    """What to sort rows by: those without a date come first."""
    return fact.on.last if fact.on else dt.date.min


def behind(record: Record) -> Behind:
    """A recorded row as a row behind a figure."""
    on = getattr(record, "on", None)
    return Behind(record.iso3, record, on=PartialDate.on(on) if isinstance(on, dt.date) else on)


def counted(key: str, rows: Iterable[Behind], of: int | None = None) -> Figure:
    """The number of different States among the rows."""
    rows = tuple(rows)
    return Figure(key, len({row.iso3 for row in rows}), rows, of)


def year_before(day: dt.date) -> dt.date:
    """The same day a year before; 28 February for the 29th."""
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)
