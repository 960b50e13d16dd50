"""Adding and correcting the indicators of a plan."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from django.utils.text import slugify
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.common.languages import current
from servanda.workplan.access import require_writing
from servanda.workplan.enums import FRAME, Counting
from servanda.workplan.measuring import Value
from servanda.workplan.models import Indicator, Part, Plan
from servanda.workplan.operations.finding import plan_to_change, stale
from servanda.workplan.queries.plans import version_in_use

LONGEST_KEY = 50


@dataclass(frozen=True)
class IndicatorFacts:
    """What is said of an indicator."""

    reference: str
    name: str
    counting: Counting = Counting.PERIODIC
    baseline: Value | None = None
    baseline_on: dt.date | None = None
    target: Value | None = None
    source: str = ""


def save_indicator(
    *, year: int, facts: IndicatorFacts, indicator_id: int | None = None, edition: int = 0, actor: Viewer
) -> Indicator:
    """Add an indicator to the plan of a year, or correct one. Its name is kept in the language of the page.

    `edition` is that of the indicator which the person saw; `Stale` where somebody else corrected it meanwhile.
    """
    require_writing(actor)
    with writing():
        plan = plan_to_change(year)
        row = (
            indicator_of_plan(plan, indicator_id)
            if indicator_id
            else Indicator(plan=plan, key=_key(plan, facts))
        )
        if indicator_id and row.edition != edition:
            raise stale(row)
        before = _says(row) if indicator_id else None
        _take(row, facts)
        row.save()
        record(
            actor=actor,
            subject=row,
            action="plan: indicator",
            before=before,
            after=_says(row),
            about=str(year),
        )
    return row


def _take(row: Indicator, facts: IndicatorFacts) -> None:
    if not facts.name.strip():
        raise BadInput(_("Give the indicator a name."))
    kinds = {part.reference: part.kind for part in _frame(row.plan.year)}
    if facts.reference not in kinds:
        raise BadInput(
            _("%(number)s is no outcome, output or activity of this plan.") % {"number": facts.reference}
        )
    row.reference, row.kind = facts.reference, kinds[facts.reference]
    row.names = {**row.names, current(): facts.name.strip()}
    row.counting, row.baseline_on, row.source = facts.counting, facts.baseline_on, facts.source.strip()
    row.baseline, row.baseline_of = _pair(facts.baseline)
    row.target, row.target_of = _pair(facts.target)
    row.edition += 1 if row.pk else 0


def _pair(value: Value | None) -> tuple[Decimal | None, Decimal | None]:
    return (value.numerator, value.denominator) if value else (None, None)


def _frame(year: int) -> list[Part]:
    version = version_in_use(year)
    return list(version.parts.filter(kind__in=FRAME)) if version else []


def indicator_of_plan(plan: Plan, indicator_id: int) -> Indicator:
    row = plan.indicators.filter(pk=indicator_id).first()
    if row is None:
        raise NotThere(_("There is no such indicator."))
    return row


def _key(plan: Plan, facts: IndicatorFacts) -> str:
    """A key of its own: from the Latin letters of its name, else from where it stands; numbered where taken."""
    stem = slugify(facts.name)[:LONGEST_KEY] or f"indicator-{facts.reference.replace('.', '-')}"
    taken = set(plan.indicators.values_list("key", flat=True))
    keys = [stem, *(f"{stem}-{number}" for number in range(2, len(taken) + 3))]
    return next(key for key in keys if key not in taken)


def _says(row: Indicator) -> dict[str, str | None]:
    names = ("reference", "counting", "baseline", "baseline_of", "target", "target_of", "source")
    told = {name: None if getattr(row, name) is None else str(getattr(row, name)) for name in names}
    return {"key": row.key, "name": next(iter(row.names.values()), ""), **told}
