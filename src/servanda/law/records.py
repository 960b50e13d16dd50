"""What is recorded of a State: dated rows, each with its source. Nothing here is computed.

Every row carries `in_use`: where sources differ all rows are kept, and the one the Unit uses is marked.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from servanda.law.partial_dates import PartialDate


class ActKind(StrEnum):
    """An act of a State towards a treaty."""

    SIGNATURE = "signature"
    RATIFICATION = "ratification"
    ACCEPTANCE = "acceptance"
    APPROVAL = "approval"
    ACCESSION = "accession"
    SUCCESSION = "succession"
    PROVISIONAL_APPLICATION = "provisional application"
    WITHDRAWAL = "withdrawal"


CONSENT = frozenset(
    {ActKind.RATIFICATION, ActKind.ACCEPTANCE, ActKind.APPROVAL, ActKind.ACCESSION, ActKind.SUCCESSION}
)
"""The kinds of instrument by which a State consents to be bound; at most one is in use for a State."""


class Confidence(StrEnum):
    """How far a source can be relied on."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, kw_only=True)
class Sourced:
    """Where a row comes from: the public document, with its page where known."""

    source: str = ""
    page: str = ""
    confidence: Confidence = Confidence.HIGH
    note: str = ""
    in_use: bool = True


@dataclass(frozen=True, kw_only=True)
class Act(Sourced):
    """An act towards the treaty, on the day the depositary received it."""

    iso3: str
    kind: ActKind
    on: dt.date
    effective_on: dt.date | None = None
    """The day an announced withdrawal took effect, as the depositary published it."""


@dataclass(frozen=True, kw_only=True)
class Fact(Sourced):
    """A fact under a substantive article, by the fact's id in the treaty file.

    `value` is text ("yes", "no", a figure); `on` is when it came about or was stated, None where the source
    gives no date.
    """

    iso3: str
    fact: str
    value: str
    on: PartialDate | None = None


@dataclass(frozen=True, kw_only=True)
class Decision(Sourced):
    """An extension granted: the end date written in the decision."""

    iso3: str
    obligation: str
    until: PartialDate
    decided_on: dt.date | None = None
    meeting: str = ""
    """Code of the meeting that decided, such as 9MSP."""
    symbol: str = ""


@dataclass(frozen=True, kw_only=True)
class ExtensionRequest(Sourced):
    """A State asked for more time: until when, and what it says remained. Nothing follows from it; a decision grants.

    Figures are decimal text, "" where the request gives none.
    """

    iso3: str
    obligation: str
    until: PartialDate
    """The end date asked for."""
    asked_on: dt.date | None = None
    symbol: str = ""
    figures_on: PartialDate | None = None
    """The date for which the figures are stated; None where the request does not say: then the day it was made."""
    stock_remaining: str = ""
    """Pieces still to be destroyed."""
    area_remaining: str = ""
    """In m²."""

    @property
    def stated_on(self) -> PartialDate | None:
        """The date the figures speak of, as far as it is known."""
        return self.figures_on or (PartialDate.on(self.asked_on) if self.asked_on else None)


@dataclass(frozen=True, kw_only=True)
class Filing(Sourced):
    """A report that was received. `period` is the calendar year covered; "" for a report made once."""

    iso3: str
    obligation: str
    received_on: PartialDate
    period: str = ""


@dataclass(frozen=True, kw_only=True)
class NotReceived(Sourced):
    """A source said that a filing was still missing on a day."""

    iso3: str
    obligation: str
    as_of: PartialDate
    period: str = ""


@dataclass(frozen=True, kw_only=True)
class PublishedDate(Sourced):
    """A deadline or entry into force printed elsewhere, kept beside the computed one, never in its place.

    `obligation` is an obligation's id, or "entry-into-force".
    """

    iso3: str
    obligation: str
    on: PartialDate
    period: str = ""


@dataclass(frozen=True, kw_only=True)
class Meeting(Sourced):
    """A formal meeting that can decide on requests."""

    code: str
    name: str
    opens_on: dt.date
    closes_on: dt.date
    city: str = ""
    country: str = ""
    presidency: str = ""
    symbol_stem: str = ""


@dataclass(frozen=True)
class Dossier:
    """All that is recorded of one State under one treaty."""

    iso3: str
    acts: Sequence[Act] = ()
    facts: Sequence[Fact] = ()
    decisions: Sequence[Decision] = ()
    filings: Sequence[Filing] = ()
    not_received: Sequence[NotReceived] = ()
    published: Sequence[PublishedDate] = ()


@dataclass(frozen=True)
class Register:
    """The dossiers of all States under one treaty, with the meetings that decide."""

    dossiers: dict[str, Dossier] = field(default_factory=dict)
    meetings: Sequence[Meeting] = ()
    complete_since: dict[str, dt.date] = field(default_factory=dict)
    """Obligation id → the day from which the Unit's own log is complete, so that silence means "not received".

    Without an entry, what the data do not tell stays unknown.
    """
