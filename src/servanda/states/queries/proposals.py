"""What status pages proposed, and what was decided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Role, Viewer, require
from servanda.law import records as law
from servanda.states.enums import LineState
from servanda.states.models import Act, Proposal, ProposalLine


def proposals(treaty_id: str, viewer: Viewer) -> Sequence[Proposal]:
    """The status pages that were read, newest first, with their lines. Two queries."""
    require(viewer, Role.STAFF, Role.AUDITOR)
    return list(Proposal.objects.filter(treaty_id=treaty_id).order_by("-pk").prefetch_related("lines"))


def acts_after(lines: Iterable[ProposalLine]) -> dict[str, Sequence[law.Act]]:
    """The acts of each State concerned as they would be once the open ones among `lines` are approved. One query."""
    opened = sorted((line for line in lines if line.decision == LineState.OPEN), key=_state)
    if not opened:
        return {}
    recorded = Act.objects.filter(
        treaty_id=opened[0].proposal.treaty_id, state_id__in={line.state_id for line in opened}
    )
    rows = {iso3: list(own) for iso3, own in groupby(recorded.order_by("state_id", "on", "pk"), key=_state)}
    after: dict[str, Sequence[law.Act]] = {}
    for iso3, concerned in groupby(opened, key=_state):
        own_lines = list(concerned)
        gone = {line.act_id for line in own_lines}
        kept = [row.to_record() if row.pk not in gone else _aside(row) for row in rows.get(iso3, ())]
        after[iso3] = [*kept, *(line.printed for line in own_lines if line.printed)]
    return after


def _state(row: Act | ProposalLine) -> str:
    return str(row.state_id)


def _aside(row: Act) -> law.Act:
    return replace(row.to_record(), in_use=False)


def proposal(proposal_id: int, viewer: Viewer) -> Proposal:
    """One status page with its lines and their acts; `NotThere` where there is none of that number. Three queries."""
    require(viewer, Role.STAFF, Role.AUDITOR)
    found = Proposal.objects.filter(pk=proposal_id).prefetch_related("lines__act").first()
    if found is None:
        raise NotThere(_("There is no proposal of that number."))
    return found
