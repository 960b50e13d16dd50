"""The assumptions of the plan, each with its present state as the records tell it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from servanda.common.access import Viewer
from servanda.common.steps import date_in_words
from servanda.workplan.content.comparing import differences
from servanda.workplan.content.of_version import content_of
from servanda.workplan.enums import Holding, PartKind, Watch
from servanda.workplan.models import AssumptionNote, Part, PlanVersion
from servanda.workplan.queries.plans import plan_in_use, stage_on
from servanda.workplan.stages import Stage
from servanda.workplan.texts import Said, said
from servanda.workplan.ties import Tie


@dataclass(frozen=True)
class Finding:
    """What the records of a room tell about an assumption."""

    holding: Holding
    sentence: str = ""
    """What was found, with figures and days, in the reader's language."""


@dataclass(frozen=True)
class AssumptionState:
    """An assumption and how it stands."""

    reference: str
    text: Said
    watch: Watch | None
    """None where nobody said by what it is told."""
    finding: Finding
    notes: Sequence[AssumptionNote]
    """As noted by the Unit, the latest first."""


NOT_KNOWN = Finding(Holding.NOT_KNOWN)


def assumption_states(
    year: int,
    viewer: Viewer,
    *,
    on: dt.date | None = None,
    supplied: Mapping[Watch, Finding] | None = None,
) -> Sequence[AssumptionState]:
    """The assumptions of the plan in use on a day. `supplied` is what rooms above found (money, partners).

    Four queries; four more where an adopted version took the place of another.
    """
    plan = plan_in_use(year, viewer, on=on)
    if plan is None:
        return []
    rows = Part.objects.filter(version_id=plan.version_id, kind=PartKind.ASSUMPTION)
    notes = _notes(year, on)
    found = {**(supplied or {}), Watch.ADOPTED_UNCHANGED: _adopted_unchanged(plan.version_id, on)}
    return [
        AssumptionState(
            reference=row.reference,
            text=said(row.texts, original=plan.language),
            watch=(watch := _watch(row)),
            finding=found.get(watch) or _noted(notes[row.reference])
            if watch
            else _noted(notes[row.reference]),
            notes=notes[row.reference],
        )
        for row in rows.order_by("position")
    ]


def _watch(row: Part) -> Watch | None:
    names = row.ties.get(Tie.WATCH) or ()
    return Watch(names[0]) if names and names[0] in set(Watch) else None


def _notes(year: int, on: dt.date | None) -> dict[str, list[AssumptionNote]]:
    rows = AssumptionNote.objects.filter(plan__treaty_id=settings.SERVANDA_TREATY, plan__year=year)
    if on is not None:
        rows = rows.filter(on__lte=on)
    notes: dict[str, list[AssumptionNote]] = defaultdict(list)
    for note in rows.order_by("-on", "-pk"):
        notes[note.reference].append(note)
    return notes


def _noted(notes: Sequence[AssumptionNote]) -> Finding:
    if not notes:
        return NOT_KNOWN
    return Finding(Holding.NOTED, f"{date_in_words(notes[0].on.isoformat())}: {notes[0].text}")


def _adopted_unchanged(version_id: int, on: dt.date | None) -> Finding:
    version = PlanVersion.objects.select_related("plan", "made_from__plan").get(pk=version_id)
    if stage_on(version, on) is not Stage.ADOPTED:
        return Finding(Holding.NOT_KNOWN, _("No version is recorded as adopted."))
    submitted = version.made_from
    if submitted is None or submitted.plan_id != version.plan_id:
        return Finding(Holding.AS_ASSUMED, _("Adopted as submitted: no other version is recorded."))
    count = len(differences(content_of(submitted), content_of(version)))
    if not count:
        return Finding(Holding.AS_ASSUMED, _("Adopted as submitted: the two versions say the same."))
    return Finding(
        Holding.OTHERWISE,
        ngettext(
            "The version adopted differs from the one before it in %(count)s place.",
            "The version adopted differs from the one before it in %(count)s places.",
            count,
        )
        % {"count": count},
    )
