"""Approving or rejecting what a status page proposes, one line or many together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from servanda.common import rows
from servanda.common.access import Role, Viewer, require
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.common.sourced import Origin
from servanda.common.steps import date_in_words
from servanda.law import records as law
from servanda.states.depositary import Change
from servanda.states.enums import LineState
from servanda.states.models import Act, Proposal, ProposalLine
from servanda.states.operations.acts import refuse_contradictions
from servanda.states.queries.acts import acts_of


@dataclass(frozen=True)
class Decided:
    """What was decided just now, and sentences on lines that had been decided before and were left alone."""

    lines: Sequence[ProposalLine]
    notes: Sequence[str]


def approve(*, proposal_id: int, numbers: Iterable[int], actor: Viewer, today: dt.date) -> Decided:
    """Carry out the lines of these numbers, all or none.

    An act that the page has otherwise is kept beside it, out of use. BadInput where an act was corrected since
    the page was read, where a line with a caution is among several, or where a State's acts would contradict one
    another; then nothing is saved.
    """
    require(actor, Role.STAFF)
    with writing():
        proposal, chosen, notes = _chosen(proposal_id, numbers)
        _refuse_cautioned(chosen)
        _refuse_outdated(chosen)
        # What is taken out of use makes room first: of each kind only one act can be in use.
        for line in chosen:
            if line.act is not None:
                _set_aside(line, line.act, proposal, actor)
        for line in chosen:
            _add(line, proposal, actor)
        for iso3 in {line.state_id for line in chosen}:
            refuse_contradictions(proposal.treaty_id, acts_of(proposal.treaty_id, iso3))
        _decide(chosen, LineState.APPROVED, actor, today)
        return Decided(chosen, notes)


def approve_together(*, proposal_id: int, actor: Viewer, today: dt.date) -> Decided:
    """Carry out every open line that has no caution, all or none; the others wait to be looked at one by one.

    BadInput as of `approve`, and where the page seems incomplete.
    """
    require(actor, Role.STAFF)
    with writing():
        proposal = rows.row_of(Proposal, proposal_id)
        refuse_incomplete(proposal)
        numbers = [line.number for line in together(proposal.lines.all())]
        return approve(proposal_id=proposal_id, numbers=numbers, actor=actor, today=today)


def together(lines: Iterable[ProposalLine]) -> list[ProposalLine]:
    """The lines that can be approved together: open, and without a caution."""
    return [line for line in lines if line.decision == LineState.OPEN and not line.caution]


def refuse_incomplete(proposal: Proposal) -> None:
    """BadInput where rows or cells of the page may be missing."""
    if proposal.is_incomplete:
        raise BadInput(
            _(
                "The page seems incomplete or was not understood as a whole, so its lines cannot be approved all "
                "together. Save the page again and upload it, or tick the lines that you have checked."
            )
        )


def reject(*, proposal_id: int, numbers: Iterable[int], actor: Viewer, today: dt.date) -> Decided:
    """Decide that the lines of these numbers are not carried out."""
    require(actor, Role.STAFF)
    with writing():
        _proposal, chosen, notes = _chosen(proposal_id, numbers)
        _decide(chosen, LineState.REJECTED, actor, today)
        return Decided(chosen, notes)


def _chosen(proposal_id: int, numbers: Iterable[int]) -> tuple[Proposal, list[ProposalLine], list[str]]:
    proposal = rows.row_of(Proposal, proposal_id)
    wanted = set(numbers)
    lines = list(proposal.lines.filter(number__in=wanted).select_related("act"))
    unknown = wanted - {line.number for line in lines}
    if unknown:
        raise BadInput(_("The proposal has no line %(number)s.") % {"number": min(unknown)})
    notes = [_decided_before(line) for line in lines if line.decision != LineState.OPEN]
    return proposal, [line for line in lines if line.decision == LineState.OPEN], notes


def _decided_before(line: ProposalLine) -> str:
    sentences = {
        LineState.APPROVED: _("Line %(number)s was approved by %(person)s on %(day)s already."),
        LineState.REJECTED: _("Line %(number)s was rejected by %(person)s on %(day)s; it stays so."),
    }
    return sentences[LineState(line.decision)] % {
        "number": line.number,
        "person": line.decided_by or _("Someone"),
        "day": date_in_words(str(line.decided_on)),
    }


def _refuse_cautioned(lines: Sequence[ProposalLine]) -> None:
    cautioned = [line for line in lines if line.caution]
    if cautioned and len(lines) > 1:
        raise BadInput(
            _(
                "Line %(number)s (%(state)s) carries a caution: approve it by itself, with no other line ticked."
            )
            % {"number": line.number, "state": line.state_id}
            for line in cautioned
        )


def _refuse_outdated(lines: Iterable[ProposalLine]) -> None:
    outdated = [
        _("Line %(number)s: the act of %(state)s was changed since the page was read. Upload the page again.")
        % {"number": line.number, "state": line.state_id}
        for line in lines
        if line.action != Change.ADD and (line.act is None or line.act.version != line.act_version)
    ]
    if outdated:
        raise BadInput(outdated)


def _set_aside(line: ProposalLine, act: Act, proposal: Proposal, actor: Viewer) -> None:
    recorded = act.to_record()
    note = "; ".join(part for part in (recorded.note, _aside_note(proposal)) if part)
    aside = replace(recorded, in_use=False, note=note)
    rows.change(act, aside, version=act.version, actor=actor, action=f"approve line {line.number}: set aside")


def _add(line: ProposalLine, proposal: Proposal, actor: Viewer) -> None:
    printed = line.printed
    if printed is None:
        return
    kept = _kept(proposal.treaty_id, printed)
    if kept is not None:
        again = replace(kept.to_record(), in_use=True, note=_without(_aside_note(proposal), kept.note))
        action = f"approve line {line.number}: use again"
        line.act = rows.change(kept, again, version=kept.version, actor=actor, action=action)
    else:
        line.act = rows.add(
            Act,
            proposal.treaty_id,
            printed,
            actor=actor,
            origin=Origin.DEPOSITARY,
            action=f"approve line {line.number}: add",
        )


def _kept(treaty_id: str, printed: law.Act) -> Act | None:
    """The row out of use that says what is printed: that of the same source first, then the youngest."""
    same = Act.objects.filter(
        treaty_id=treaty_id,
        state_id=printed.iso3,
        kind=printed.kind,
        on=printed.on,
        effective_on=printed.effective_on,
        in_use=False,
    ).order_by("-pk")
    return max(same, key=lambda row: row.source == printed.source, default=None)


def _aside_note(proposal: Proposal) -> str:
    return f"not as in {proposal.source}"


def _without(part: str, note: str) -> str:
    return "; ".join(each for each in note.split("; ") if each != part)


def _decide(lines: Sequence[ProposalLine], decision: LineState, actor: Viewer, today: dt.date) -> None:
    for line in lines:
        line.decision, line.decided_on, line.decided_by = decision, today, actor.name
        line.save()
        record(
            actor=actor,
            subject=line,
            action=f"{decision} line of a status page",
            before={"decision": str(LineState.OPEN)},
            after={"decision": str(decision)},
            about=line.state_id,
        )
