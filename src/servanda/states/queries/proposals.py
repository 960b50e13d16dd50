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
from servanda.states.queries.acts import recorded_acts


def proposals(treaty_id: str, viewer: Viewer) -> Sequence[Proposal]:
    """The status pages that were read, newest first, with their lines. Two queries."""
    require(viewer, Role.STAFF, Role.AUDITOR)
    return list(Proposal.objects.filter(treaty_id=treaty_id).order_by("-pk").prefetch_related("lines"))


def acts_after(lines: Iterable[ProposalLine]) -> dict[str, Sequence[law.Act]]:
    """The acts of each State concerned as they would be once the open ones among `lines` are approved."""
    after: dict[str, Sequence[law.Act]] = {}
    for iso3, own in groupby(sorted(lines, key=lambda line: line.state_id), key=lambda line: line.state_id):
        opened = [line for line in own if line.decision == LineState.OPEN]
        if opened:
            gone = {line.act_id for line in opened}
            rows = recorded_acts(opened[0].proposal.treaty_id, iso3)
            kept = [row.to_record() if row.pk not in gone else _aside(row) for row in rows]
            after[iso3] = [*kept, *(line.printed for line in opened if line.printed)]
    return after


def _aside(row: Act) -> law.Act:
    return replace(row.to_record(), in_use=False)


def proposal(proposal_id: int, viewer: Viewer) -> Proposal:
    """One status page with its lines; `NotThere` where there is none of that number."""
    require(viewer, Role.STAFF, Role.AUDITOR)
    found = Proposal.objects.filter(pk=proposal_id).prefetch_related("lines").first()
    if found is None:
        raise NotThere(_("There is no proposal of that number."))
    return found
