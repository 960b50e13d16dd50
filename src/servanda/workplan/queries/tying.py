"""To what a part of the plan can be tied: the choices, with their words for the reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.conf import settings

from servanda.common.languages import current
from servanda.papers.numbering import number_levels
from servanda.workplan.enums import PartKind, Watch
from servanda.workplan.framework import framework
from servanda.workplan.models import Part, PlanVersion
from servanda.workplan.texts import said
from servanda.workplan.ties import OF_ACTIVITIES, Tie

Choice = tuple[str, str]
Grouped = Sequence[tuple[str, Sequence[Choice]]]
"""Choices under headings; a heading may be empty."""


def ties_of_kind(kind: PartKind) -> Sequence[Tie]:
    """The kinds of ties that a part of this kind has; none for most."""
    return {PartKind.ACTIVITY: OF_ACTIVITIES, PartKind.ASSUMPTION: (Tie.WATCH,)}.get(kind, ())


def tie_choices(version: PlanVersion) -> Mapping[Tie, Grouped]:
    """What a version offers: its mandate and priorities, the actions of the year, what tells about assumptions."""
    parts: dict[PartKind, list[Part]] = {}
    for part in version.parts.all():
        parts.setdefault(part.kind, []).append(part)
    law = framework(settings.SERVANDA_TREATY).action_plan_of(version.plan.year)
    actions = [_choice(one.number, str(one.name)) for one in law.action] if law else []
    return {
        Tie.MANDATE: [("", [_of(part, version) for part in parts.get(PartKind.MANDATE, ())])],
        Tie.PRIORITY: [
            (heading := _of(one, version)[1], [(one.reference, heading), *_tasks(one, parts, version)])
            for one in parts.get(PartKind.PRIORITY, ())
        ],
        Tie.ACTION: [(str(law.name) if law else "", actions)],
        Tie.WATCH: [("", [(watch.value, str(watch.label)) for watch in Watch])],
    }


def _tasks(priority: Part, parts: Mapping[PartKind, Sequence[Part]], version: PlanVersion) -> list[Choice]:
    below = f"{priority.reference}."
    tasks = parts.get(PartKind.TASK, ())
    return [_of(task, version) for task in tasks if task.reference.startswith(below)]


def _of(part: Part, version: PlanVersion) -> Choice:
    return _choice(part.reference, str(said(part.texts, original=version.language)))


def _choice(reference: str, words: str) -> Choice:
    return reference, f"{number_levels(reference, current())} {words}"
