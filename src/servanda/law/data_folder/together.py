"""Records of many rows put together into one dossier a State."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from servanda.law.data_folder.records_of_row import Located, Record
from servanda.law.records import (
    Act,
    Decision,
    Dossier,
    Fact,
    Filing,
    Meeting,
    NotReceived,
    PublishedDate,
    Register,
)


def register_of(located: Sequence[Located], meetings: Sequence[Meeting]) -> Register:
    """The register of these records; of two rows on one decision the fuller one is kept."""
    return assembled([one.record for one in located], meetings)


def assembled(records: Sequence[Record], meetings: Sequence[Meeting]) -> Register:
    """One dossier for each State that has a record."""
    parts: dict[str, _Parts] = {}
    for record in records:
        parts.setdefault(record.iso3, _Parts()).add(record)
    dossiers = {iso3: part.dossier(iso3) for iso3, part in sorted(parts.items())}
    return Register(dossiers, tuple(sorted(meetings, key=lambda meeting: meeting.opens_on)))


@dataclass
class _Parts:
    lists: dict[type, list[Record]] = field(
        default_factory=lambda: {
            kind: [] for kind in (Act, Fact, Decision, Filing, NotReceived, PublishedDate)
        }
    )

    def add(self, record: Record) -> None:
        self.lists[type(record)].append(record)

    def dossier(self, iso3: str) -> Dossier:
        return Dossier(
            iso3,
            acts=tuple(self.lists[Act]),  # type: ignore[arg-type]
            facts=tuple(self.lists[Fact]),  # type: ignore[arg-type]
            decisions=tuple(_fullest(self.lists[Decision])),  # type: ignore[arg-type]
            filings=tuple(self.lists[Filing]),  # type: ignore[arg-type]
            not_received=tuple(self.lists[NotReceived]),  # type: ignore[arg-type]
            published=tuple(self.lists[PublishedDate]),  # type: ignore[arg-type]
        )


def _fullest(decisions: list[Decision]) -> list[Decision]:
    """One row for each date granted: where several files tell of it, the one that names the meeting."""
    best: dict[tuple[str, str, bool], Decision] = {}
    for decision in decisions:
        key = (decision.obligation, str(decision.until), decision.in_use)
        kept = best.get(key)
        if kept is None or (not kept.meeting and decision.meeting):
            best[key] = decision
    return list(best.values())
