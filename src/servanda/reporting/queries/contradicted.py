"""What in a report contradicts its own figures, the report before, or a fact on record. Shown, never resolved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from servanda.implementation.queries import recorded_facts
from servanda.law.forms import Contradiction, contradictions
from servanda.reporting.queries.results import VersionView


def contradictions_in(view: VersionView) -> Sequence[Contradiction]:
    """The contradictions that this viewer may see: from the sections that the view holds. One query."""
    resolved = {section.id: view.resolved(section.id).answer for section in view.form.sections}
    return contradictions(
        view.form,
        resolved,
        previous=view.previous,
        declared=_declared(view.version.report.treaty_id, view.line.iso3),
        period_to=view.line.period_to,
    )


def _declared(treaty_id: str, iso3: str) -> dict[str, dt.date]:
    """The facts in use by id, with the last day that their date can mean."""
    facts = recorded_facts(treaty_id, iso3)
    return {row.fact: row.on.last for row in facts if row.in_use and row.on is not None}
