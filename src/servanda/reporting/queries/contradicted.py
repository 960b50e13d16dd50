"""What in a report contradicts its own figures, the report before, or what is on record. Shown, never resolved."""

from __future__ import annotations

from collections.abc import Sequence

from servanda.implementation.queries import recorded_facts, recorded_requests
from servanda.law.forms import Contradiction, OnRecord, contradictions
from servanda.law.records import ExtensionRequest, Fact
from servanda.reporting.queries.results import VersionView


def contradictions_in(view: VersionView) -> Sequence[Contradiction]:
    """The contradictions that this viewer may see: from the sections that the view holds. Two queries."""
    resolved = {section.id: view.resolved(section.id).answer for section in view.form.sections}
    treaty_id, iso3 = view.version.report.treaty_id, view.line.iso3
    record = OnRecord(view.previous, _declared(treaty_id, iso3), _requests(treaty_id, iso3))
    return contradictions(view.form, resolved, record, view.line.period_to)


def _declared(treaty_id: str, iso3: str) -> dict[str, Fact]:
    facts: list[Fact] = [row.to_record() for row in recorded_facts(treaty_id, iso3) if row.in_use]
    return {fact.fact: fact for fact in facts if fact.on is not None}


def _requests(treaty_id: str, iso3: str) -> list[ExtensionRequest]:
    return [row.to_record() for row in recorded_requests(treaty_id, iso3) if row.in_use]
