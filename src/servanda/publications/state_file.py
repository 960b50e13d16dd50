"""One State on one page: its acts, duties, facts, sources and the order in which they came."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from servanda.duties.queries import register, treaty
from servanda.law.differences import Difference, differences
from servanda.law.explain import duties
from servanda.law.findings import Duty, Standing
from servanda.law.records import Act, Decision, Dossier, Fact, Register
from servanda.law.standing import standing
from servanda.law.treaty import Treaty
from servanda.publications.documents import DocumentUse, documents_of
from servanda.publications.timeline import TimelineEntry, timeline


class DatedFact(Protocol):
    """A fact, as a record of the law or as a row of the table."""

    @property
    def fact(self) -> Any:
        """The kind of fact."""

    @property
    def on(self) -> Any:
        """When it came about or was stated."""

    @property
    def in_use(self) -> Any:
        """Whether the Unit uses this source."""


F = TypeVar("F", bound=DatedFact)


@dataclass(frozen=True)
class FactOverTime(Generic[F]):
    """What was recorded of one kind of fact, newest first; each with its source."""

    kind: str
    """Id of the kind of fact in the treaty file."""
    reported: Sequence[F]
    """The rows in use."""
    other_sources: Sequence[F]
    """What other sources say: kept, not in use."""


@dataclass(frozen=True)
class StateFile:
    """All that is recorded of one State and all that follows from it, as of a day."""

    iso3: str
    as_of: dt.date
    standing: Standing
    acts: Sequence[Act]
    duties: Sequence[Duty]
    """Duties that are not yearly, with their steps."""
    yearly: Sequence[Duty]
    """Yearly duties with their steps, newest first."""
    facts: Sequence[FactOverTime[Fact]]
    decisions: Sequence[Decision]
    differences: Sequence[Difference]
    timeline: Sequence[TimelineEntry]
    documents: Sequence[DocumentUse]


def state_file(treaty_id: str, iso3: str, on: dt.date) -> StateFile:
    """The file of the State `iso3` on the day `on`; a State without any record has an empty one."""
    rules, recorded = treaty(treaty_id), register(treaty_id)
    dossier = recorded.dossiers.get(iso3) or Dossier(iso3)
    stands, owed = standing(rules, dossier, on), duties(rules, recorded, iso3, on)
    return StateFile(
        iso3=iso3,
        as_of=on,
        standing=stands,
        acts=sorted((act for act in dossier.acts if act.on <= on), key=lambda act: (act.on, not act.in_use)),
        duties=[duty for duty in owed if not is_yearly(rules, duty)],
        yearly=[duty for duty in owed if is_yearly(rules, duty)][::-1],
        facts=over_time(dossier.facts, on),
        decisions=sorted(dossier.decisions, key=lambda decision: decision.until),
        differences=differences(rules, Register({iso3: dossier}, recorded.meetings), on),
        timeline=timeline(rules, dossier, stands, owed, recorded.meetings),
        documents=documents_of(dossier),
    )


def is_yearly(rules: Treaty, duty: Duty) -> bool:
    """Whether the duty comes back each year."""
    return rules.obligations[duty.obligation].kind == "yearly"


def over_time(facts: Iterable[F], on: dt.date) -> Sequence[FactOverTime[F]]:
    """The facts told by the day `on`, by kind; those without a date count as told."""
    kinds: dict[str, list[F]] = {}
    for fact in sorted(facts, key=_last_day, reverse=True):
        if fact.on is None or fact.on.first <= on:
            kinds.setdefault(fact.fact, []).append(fact)
    return [
        FactOverTime(
            kind,
            reported=[fact for fact in rows if fact.in_use],
            other_sources=[fact for fact in rows if not fact.in_use],
        )
        for kind, rows in sorted(kinds.items())
    ]


def _last_day(fact: DatedFact) -> dt.date:
    return fact.on.last if fact.on else dt.date.min
