"""From a depositary's status page, as saved, to a proposal that waits for a decision."""

from __future__ import annotations

import datetime as dt
import hashlib
from functools import cache
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from servanda.common.access import Role, Viewer, require
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.common.sourced import says
from servanda.common.treaty import treaty_by_id
from servanda.states.depositary import (
    Change,
    Difference,
    Doubt,
    StatusPage,
    UnreadablePage,
    compare,
    read,
)
from servanda.states.models import Act, Proposal, ProposalLine
from servanda.states.naming import NameIndex
from servanda.states.naming.rows import read_names


def propose_from_status_page(
    *, treaty_id: str, content: bytes, filename: str, actor: Viewer, today: dt.date
) -> Proposal:
    """Read the page and keep what it would change, line by line; nothing is changed yet.

    BadInput where it cannot be read or is about another treaty. Uploaded again while nothing changed, the same
    page gives the same proposal.
    """
    require(actor, Role.STAFF)
    page = _page(treaty_id, content, filename)
    with writing():
        acts = {row.to_record(): row for row in Act.objects.filter(treaty_id=treaty_id).order_by("-pk")}
        proposal = Proposal(
            treaty_id=treaty_id,
            filename=page.filename[:255],
            digest=hashlib.sha256(content).hexdigest(),
            source=_source(page),
            as_of=page.as_at,
            received_on=today,
            received_by=actor.name,
            doubts=[_doubt(one) for one in page.doubts],
        )
        lines = [
            _line(number, difference, acts) for number, difference in enumerate(compare(page, acts), start=1)
        ]
        return _same(proposal, lines) or _saved(proposal, lines, actor)


def _page(treaty_id: str, content: bytes, filename: str) -> StatusPage:
    try:
        page = read(content, filename, _names(settings.SERVANDA_TREATIES / treaty_id / "data"))
    except UnreadablePage as error:
        raise BadInput(str(error)) from None
    number = treaty_by_id(treaty_id).number
    if page.number and number and page.number != number:
        raise BadInput(
            _(
                "The page is about %(page)s, the treaty of this desk is %(number)s. Save the page of that treaty."
            )
            % {"page": page.number, "number": number}
        )
    return page


@cache
def _names(folder: Path) -> NameIndex:
    return NameIndex(read_names(folder))


def _doubt(one: Doubt) -> dict[str, object]:
    return {"where": one.where, "printed": one.printed, "why": one.why, "loses": one.loses}


def _source(page: StatusPage) -> str:
    return f"UN Treaty Collection, {page.number or page.title}"


def _line(number: int, difference: Difference, acts: dict) -> ProposalLine:
    row: Act | None = acts[difference.recorded] if difference.recorded else None
    return ProposalLine(
        number=number,
        state_id=difference.iso3,
        action=difference.change,
        act=row,
        act_version=row.version if row else None,
        says=says(difference.printed) if difference.printed else None,
        row=difference.row,
        caution=difference.caution,
    )


def _same(proposal: Proposal, lines: list[ProposalLine]) -> Proposal | None:
    """The last proposal from the same file, if it proposes the very same."""
    last = (
        Proposal.objects.filter(treaty_id=proposal.treaty_id, digest=proposal.digest).order_by("-pk").first()
    )
    if last is None or last.doubts != proposal.doubts:
        return None
    same = [_content(line) for line in last.lines.all()] == [_content(line) for line in lines]
    return last if same else None


def _content(line: ProposalLine) -> tuple[object, ...]:
    return line.state_id, Change(line.action), line.act_id, line.act_version, line.says, line.caution


def _saved(proposal: Proposal, lines: list[ProposalLine], actor: Viewer) -> Proposal:
    proposal.save()
    for line in lines:
        line.proposal = proposal
    ProposalLine.objects.bulk_create(lines, batch_size=500)
    after = {"filename": proposal.filename, "digest": proposal.digest, "lines": len(lines)}
    record(actor=actor, subject=proposal, action="read status page", after=after)
    return proposal
