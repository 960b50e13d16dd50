"""Saying what an activity serves, and by what the present state of an assumption is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.workplan.access import require_writing
from servanda.workplan.enums import PartKind
from servanda.workplan.models import Part, PlanVersion
from servanda.workplan.operations.finding import touched, version_to_change
from servanda.workplan.queries.tying import tie_choices, ties_of_kind
from servanda.workplan.ties import Tie


def tie_part(
    *,
    version_id: int,
    edition: int,
    kind: PartKind,
    reference: str,
    ties: Mapping[Tie, Sequence[str]],
    actor: Viewer,
) -> Part:
    """Tie an activity, or an assumption, of a version to what `ties` names, and to nothing else.

    No paper prints this: it is the Unit's own, and may be said at any stage. BadInput for what the plan does not have.
    """
    require_writing(actor)
    with writing():
        version = version_to_change(version_id, edition)
        part = version.parts.filter(kind=kind, reference=reference).first()
        if part is None or not ties_of_kind(kind):
            raise NotThere(_("There is no such part of the plan."))
        before, part.ties = part.ties, _checked(version, kind, ties)
        part.save(update_fields=["ties"])
        touched(version)
        named = f"{part.kind} {part.reference}"
        record(
            actor=actor,
            subject=part,
            action="plan: tie",
            before={"part": named, **before},
            after={"part": named, **part.ties},
            about=str(version.plan.year),
        )
    return part


def _checked(version: PlanVersion, kind: PartKind, ties: Mapping[Tie, Sequence[str]]) -> dict[str, list[str]]:
    """In the order of the plan, each once; a kind of which nothing is named is left out."""
    choices, kept = tie_choices(version), {}
    for tie in ties_of_kind(kind):
        known = [reference for _heading, group in choices[tie] for reference, _words in group]
        wanted = ties.get(tie, ())
        if strange := [each for each in wanted if each not in known]:
            raise BadInput(
                _("“%(reference)s” is not in this plan: %(kind)s. Choose from the list.")
                % {"reference": strange[0], "kind": tie.label}
            )
        if chosen := [each for each in known if each in wanted]:
            kept[str(tie)] = chosen
    return kept
