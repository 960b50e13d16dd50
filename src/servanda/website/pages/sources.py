"""The documents that facts rest on, and the open data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from servanda.publications.documents import DocumentUse, documents
from servanda.publications.open_tables import LICENCE, TABLES, Licence, OpenTable


@dataclass(frozen=True)
class SourcesPage:
    """The context of `website/sources.html`."""

    treaty: str
    licence: Licence
    tables: Sequence[OpenTable]
    documents: Sequence[DocumentUse]
    """Every document that a row in the register names, the most used first."""


def sources_page(treaty_id: str) -> SourcesPage:
    """What is published as open data, and from which documents."""
    return SourcesPage(treaty_id, LICENCE, tuple(TABLES.values()), documents(treaty_id))
