"""What status pages proposed, and what was decided."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Role, Viewer, require
from servanda.states.models import Proposal


def proposals(treaty_id: str, viewer: Viewer) -> Sequence[Proposal]:
    """The status pages that were read, newest first, with their lines. Two queries."""
    require(viewer, Role.STAFF, Role.AUDITOR)
    return list(Proposal.objects.filter(treaty_id=treaty_id).order_by("-pk").prefetch_related("lines"))


def proposal(proposal_id: int, viewer: Viewer) -> Proposal:
    """One status page with its lines; `NotThere` where there is none of that number."""
    require(viewer, Role.STAFF, Role.AUDITOR)
    found = Proposal.objects.filter(pk=proposal_id).prefetch_related("lines").first()
    if found is None:
        raise NotThere(_("There is no proposal of that number."))
    return found
