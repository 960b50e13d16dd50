"""The indicators that a treaty's folder names, brought to the desk where it lacks them."""

from __future__ import annotations

from collections.abc import Sequence

from servanda.workplan.content.folder_files import IndicatorData
from servanda.workplan.models import Indicator, PlanVersion


def save_indicators(version: PlanVersion, told: Sequence[IndicatorData]) -> None:
    """Add the indicators that the plan lacks; those it has are the Unit's, and stay."""
    there = set(version.plan.indicators.values_list("key", flat=True))
    kinds = {part.reference: part.kind for part in version.parts.all()}
    Indicator.objects.bulk_create(
        Indicator(
            plan=version.plan,
            key=one.key,
            kind=kinds[one.measures],
            reference=one.measures,
            names=one.names,
            counting=one.counting,
            baseline=one.baseline,
            baseline_of=one.baseline_of,
            baseline_on=one.baseline_on,
            target=one.target,
            target_of=one.target_of,
            source=one.source,
        )
        for one in told
        if one.key not in there
    )
