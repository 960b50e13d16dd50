"""What a folder's records cannot be beside one another, and beside what people entered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from django.utils.translation import gettext as _

from servanda.common.limits import limit_problems
from servanda.common.loading.plans import about
from servanda.common.sourced import SourcedRow
from servanda.common.treaty import treaty_by_id
from servanda.law.acts_check import problems
from servanda.states.queries import acts


def record_problems(model: type[SourcedRow], records: Sequence[Any]) -> Iterator[str]:
    """Sentences on texts too long for their column, and on rows of which only one can be in use."""
    seen: set[tuple[Any, ...]] = set()
    for record in records:
        for problem in limit_problems(model, record):
            yield f"{about(record)}: {problem}"
        claims = model.claims(record) if record.in_use else frozenset()
        if seen & claims:
            yield _("%(about)s: two rows of “%(table)s” tell the same and are both in use. Keep one.") % {
                "about": about(record),
                "table": model._meta.model_name,
            }
        seen |= claims


def contradictions(treaty_id: str) -> list[str]:
    """Sentences on acts, loaded or entered, that contradict one another."""
    by_state = defaultdict(list)
    for act in acts(treaty_id):
        by_state[act.iso3].append(act)
    treaty = treaty_by_id(treaty_id)
    return [problem.sentence for found in by_state.values() for problem in problems(treaty, found)]
