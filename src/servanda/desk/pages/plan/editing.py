"""One part of a version that a page is about."""

from __future__ import annotations

from django.utils.translation import gettext as _

from servanda.common.access import NotThere
from servanda.workplan.enums import PartKind
from servanda.workplan.models import Part, PlanVersion


def part_to_edit(version: PlanVersion, kind: str, reference: str) -> Part:
    """The part; `NotThere` where the version has none of that kind and number."""
    found = None
    if kind in set(PartKind):
        found = version.parts.filter(kind=kind, reference=reference).first()
    if found is None:
        raise NotThere(_("There is no such part of the plan."))
    return found
