"""What the rooms above work with: the activities of a year, the lines of its budget, the figures it plans with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from servanda.workplan.content.shape import above, without_needless_places
from servanda.workplan.enums import FRAME, LineKind, PartKind
from servanda.workplan.models import Part, PlanVersion
from servanda.workplan.queries.plans import version_in_use
from servanda.workplan.texts import NOTHING, Said, said

LONGEST_CHOICE = 120


@dataclass(frozen=True)
class ActivityLine:
    """An activity with what it stands under; titles in the reader's language, or marked as not translated."""

    number: str
    title: Said
    output: str
    """The number of the output."""
    output_title: Said
    outcome: str
    """The number of the outcome."""
    outcome_title: Said


@dataclass(frozen=True)
class BudgetLineView:
    """A line of the budget of a year."""

    key: str
    """What it is known by, in every year."""
    label: Said
    amount: Decimal | None
    """None where the plan prints none."""
    currency: str
    note: Said
    amount_as_printed: str
    in_kind: bool
    source: Said
    """For a line in kind: who gives, as printed."""


@dataclass(frozen=True)
class PlannedFigures:
    """Figures that the plan reckons with; None where it gives none."""

    trips: int | None = None
    long_haul: int | None = None
    short_haul: int | None = None
    posts: Decimal | None = None


def activities(year: int, *, on: dt.date | None = None) -> Sequence[ActivityLine]:
    """The activities of the plan in use, in its order; empty for a year without a plan. Three queries."""
    version = version_in_use(year, on=on)
    if version is None:
        return []
    rows = Part.objects.filter(version=version, kind__in=FRAME).order_by("position")
    titles: dict[tuple[PartKind, str], Said] = {
        (row.kind, row.reference): said(row.texts, original=version.language) for row in rows
    }
    return [
        ActivityLine(
            number,
            title,
            above(number),
            titles.get((PartKind.OUTPUT, above(number)), NOTHING),
            above(above(number)),
            titles.get((PartKind.OUTCOME, above(above(number))), NOTHING),
        )
        for (kind, number), title in titles.items()
        if kind is PartKind.ACTIVITY
    ]


def known_activity(year: int, number: str) -> bool:
    """Whether the plan in use in a year has an activity of that number. Three queries."""
    version = version_in_use(year)
    if version is None:
        return False
    return Part.objects.filter(version=version, kind=PartKind.ACTIVITY, reference=number).exists()


def frame_choices(year: int) -> Sequence[tuple[str, str]]:
    """The outcomes, outputs and activities of the plan in use, to choose one from: number and title. Three queries."""
    version = version_in_use(year)
    if version is None:
        return []
    rows = version.parts.filter(kind__in=FRAME)
    return [
        (row.reference, f"{row.reference}  {said(row.texts, original=version.language)}"[:LONGEST_CHOICE])
        for row in rows
    ]


def budget_lines(year: int, *, on: dt.date | None = None) -> Sequence[BudgetLineView]:
    """The budget of the plan in use, line by line, those in kind after those in money. Three queries."""
    version = version_in_use(year, on=on)
    return [] if version is None else lines_of(version)


def lines_of(version: PlanVersion) -> Sequence[BudgetLineView]:
    """The budget of a version, line by line. One query."""
    return [
        BudgetLineView(
            key=line.key,
            label=said(line.labels, original=version.language),
            amount=without_needless_places(line.amount),
            currency=version.currency,
            note=said(line.notes, original=version.language),
            amount_as_printed=line.amount_as_printed,
            in_kind=line.kind is LineKind.IN_KIND,
            source=said(line.sources, original=version.language),
        )
        for line in version.budget_lines.all()
    ]


def planned_figures(year: int, *, on: dt.date | None = None) -> PlannedFigures:
    """The trips and posts that the plan in use reckons with. Two queries."""
    version = version_in_use(year, on=on)
    return PlannedFigures() if version is None else figures_of(version)


def figures_of(version: PlanVersion) -> PlannedFigures:
    """The same of a version at hand. No query."""
    told = version.figures
    whole = {name: int(told[name]) for name in ("trips", "long_haul", "short_haul") if name in told}
    return PlannedFigures(**whole, posts=Decimal(told["posts"]) if "posts" in told else None)
