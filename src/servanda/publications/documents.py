"""The documents that recorded rows rest on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from servanda.duties.queries import register
from servanda.law.records import Dossier, Sourced


@dataclass(frozen=True)
class DocumentUse:
    """A document as rows name it, and how many rows that is."""

    source: str
    rows: int


def documents(treaty_id: str) -> Sequence[DocumentUse]:
    """The documents of the whole register, the most used first."""
    recorded = register(treaty_id)
    rows = [row for dossier in recorded.dossiers.values() for row in rows_of(dossier)]
    return _counted([*rows, *recorded.meetings])


def documents_of(dossier: Dossier) -> Sequence[DocumentUse]:
    """The documents of one State's dossier, the most used first."""
    return _counted(rows_of(dossier))


def rows_of(dossier: Dossier) -> Iterable[Sourced]:
    """Every row recorded of a State, of whatever kind."""
    yield from dossier.acts
    yield from dossier.facts
    yield from dossier.decisions
    yield from dossier.filings
    yield from dossier.not_received
    yield from dossier.published


def _counted(rows: Iterable[Sourced]) -> Sequence[DocumentUse]:
    counted = Counter(row.source for row in rows if row.source)
    return [
        DocumentUse(source, uses)
        for source, uses in sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    ]
