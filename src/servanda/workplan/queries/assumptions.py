"""The assumptions of the plan, each with its present state as the records tell it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from servanda.common.access import Viewer
from servanda.common.languages import current
from servanda.common.steps import date_in_words
from servanda.papers.numbers import write_number
from servanda.workplan.content.comparing import differences
from servanda.workplan.content.of_version import content_of
from servanda.workplan.enums import Holding, PartKind, Watch
from servanda.workplan.models import AssumptionNote, Part, Plan, PlanVersion
from servanda.workplan.queries.plans import stage_on, version_for
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
    version = version_for(year, viewer, on=on)
    return [] if version is None else assumptions_of(version, on=on, supplied=supplied)


def assumptions_of(
    version: PlanVersion, *, on: dt.date | None = None, supplied: Mapping[Watch, Finding] | None = None
) -> Sequence[AssumptionState]:
    """The assumptions of a version; parts read beforehand are used. Two queries, else; four more as above."""
    notes = _notes(version.plan, on)
    found = {**(supplied or {}), Watch.ADOPTED_UNCHANGED: _adopted_unchanged(version, on)}
    return [
        _state(row, version.language, found, notes[row.reference])
        for row in version.parts.all()
        if row.kind is PartKind.ASSUMPTION
    ]


def _state(
    row: Part, language: str, found: Mapping[Watch, Finding], notes: Sequence[AssumptionNote]
) -> AssumptionState:
    watch = _watch(row)
    told = found.get(watch) if watch else None
    return AssumptionState(
        reference=row.reference,
        text=said(row.texts, original=language),
        watch=watch,
        finding=told or _noted(notes),
        notes=notes,
    )


def _watch(row: Part) -> Watch | None:
    names = row.ties.get(Tie.WATCH) or ()
    return Watch(names[0]) if names and names[0] in set(Watch) else None


def _notes(plan: Plan, on: dt.date | None) -> dict[str, list[AssumptionNote]]:
    rows = plan.assumption_notes.all()
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


def _adopted_unchanged(version: PlanVersion, on: dt.date | None) -> Finding:
    if stage_on(version, on) is not Stage.ADOPTED:
        return Finding(Holding.NOT_KNOWN, _("No version is recorded as adopted."))
    submitted = version.made_from
    if submitted is None or submitted.plan_id != version.plan_id:
        return Finding(Holding.AS_ASSUMED, _("Adopted as submitted: no other version is recorded."))
    found = differences(content_of(submitted), content_of(version))
    count = sum(
        one.field != "ties" for one in found
    )  # what an activity serves is the Unit's own: no paper prints it
    if not count:
        return Finding(Holding.AS_ASSUMED, _("Adopted as submitted: the two versions say the same."))
    return Finding(
        Holding.OTHERWISE,
        ngettext(
            "The version adopted differs from the one before it in %(count)s place.",
            "The version adopted differs from the one before it in %(count)s places.",
            count,
        )
        % {"count": write_number(count, current())},
    )
