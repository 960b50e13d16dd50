"""Writing a version of the plan into the tables: for operations that hold a transaction (`history.writing`)."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.db.models import Max
from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.errors import BadInput
from servanda.common.languages import current
from servanda.papers.numbers import write_number
from servanda.workplan.content import Content
from servanda.workplan.enums import Way
from servanda.workplan.models import BudgetLine, Part, Plan, PlanVersion
from servanda.workplan.models.plans import YEARS

BATCH = 500


def plan_of(treaty_id: str, year: int) -> Plan:
    """The plan of the year, made where there is none."""
    if not YEARS[0] <= year <= YEARS[1]:
        raise BadInput(
            _("%(year)s cannot be the year of a plan. Correct the year and try again.") % {"year": year}
        )
    return Plan.objects.get_or_create(treaty_id=treaty_id, year=year)[0]


def save_version(
    content: Content, *, treaty_id: str, way: Way, actor: Viewer, now: dt.datetime, **more: Any
) -> PlanVersion:
    """A new version that says what `content` says. BadInput, with every reason, where it cannot be kept."""
    if problems := list(problems_of(content)):
        raise BadInput(problems)
    plan = plan_of(treaty_id, content.year)
    last = plan.versions.aggregate(last=Max("number"))["last"] or 0
    version = PlanVersion.objects.create(
        plan=plan,
        number=last + 1,
        way=way,
        made_at=now,
        made_by=actor.name,
        **head_of(content),
        **more,
    )
    save_parts(version, content)
    return version


def save_parts(version: PlanVersion, content: Content) -> None:
    """The parts and lines of a version that has none."""
    Part.objects.bulk_create(
        (
            Part(
                version=version,
                kind=part.kind,
                reference=part.reference,
                position=place,
                texts=dict(part.texts),
                intro=dict(part.intro),
                paragraph=part.paragraph,
                as_printed=part.as_printed,
                line=part.line,
                ties={name: list(refs) for name, refs in part.ties.items()},
            )
            for place, part in enumerate(content.parts, start=1)
        ),
        batch_size=BATCH,
    )
    BudgetLine.objects.bulk_create(
        BudgetLine(
            version=version,
            key=line.key,
            kind=line.kind,
            position=place,
            labels=dict(line.labels),
            notes=dict(line.notes),
            sources=dict(line.sources),
            amount=line.amount,
            amount_as_printed=line.amount_as_printed,
            line=line.line,
        )
        for place, line in enumerate(content.lines, start=1)
    )


def head_of(content: Content) -> dict[str, Any]:
    """What the row of the version itself says."""
    names = (
        "language", "dated_on", "meeting", "currency", "total", "total_as_printed", "total_in_summary_as_printed",
    )  # fmt: skip
    told = {name: getattr(content, name) for name in names}
    return {
        **told,
        "titles": dict(content.titles),
        "head": dict(content.head),
        "meeting_names": dict(content.meeting_names),
        "figures": dict(content.figures),
    }


def problems_of(content: Content) -> Iterator[str]:
    """A sentence for each reason for which a plan cannot be kept as it is."""
    for (kind, reference), times in Counter(part.key for part in content.parts).items():
        if times > 1:
            yield _("%(kind)s %(reference)s stands %(times)s times. Give each its own number.") % {
                "kind": kind.label,
                "reference": reference,
                "times": times,
            }
    for key, times in Counter(line.key for line in content.lines).items():
        if times > 1:
            yield _("Two lines of the budget are called “%(key)s”. Give each its own name.") % {"key": key}
    for line in content.lines:
        if line.amount is not None and line.amount < 0:
            yield _("The budget line “%(line)s” has a negative amount, %(amount)s. Correct it.") % {
                "line": next(iter(line.labels.values()), line.key),
                "amount": write_number(line.amount, current()),
            }
