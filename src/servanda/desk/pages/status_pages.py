"""The depositary's status pages that were read, and what one of them proposes, State by State."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from servanda.common.access import Viewer
from servanda.common.errors import BadInput
from servanda.common.languages import current
from servanda.duties.queries import Consequence, consequences_of_lines
from servanda.states.depositary import Change
from servanda.states.enums import LineState
from servanda.states.models import Proposal, ProposalLine
from servanda.states.operations import refuse_incomplete, together
from servanda.states.queries import proposal, proposals, state_labels


@dataclass(frozen=True)
class StatusPageLine:
    """One status page in the list."""

    proposal: Proposal
    lines: int
    open: int


@dataclass(frozen=True)
class StatusPagesPage:
    """The context of `desk/status_pages.html`."""

    pages: Sequence[StatusPageLine]
    mistakes: Sequence[str] = ()


@dataclass(frozen=True)
class StateProposal:
    """What the page proposes for one State, and which dates that would change."""

    iso3: str
    name: str
    lines: Sequence[ProposalLine]
    consequences: Sequence[Consequence]
    """What would follow if its open lines were approved together."""


@dataclass(frozen=True)
class ProposalPage:
    """The context of `desk/proposal.html`."""

    proposal: Proposal
    states: Sequence[StateProposal]
    open: int
    together: int
    """How many of the open lines can be approved all together."""
    mistakes: Sequence[str] = ()


@dataclass(frozen=True)
class TogetherPage:
    """The context of `desk/proposal_together.html`: how many acts approving all together would touch."""

    proposal: Proposal
    adds: int
    changes: int
    withdraws: int
    cautioned: int
    """Open lines with a caution, which wait to be decided one by one."""
    mistakes: Sequence[str] = ()

    @property
    def lines(self) -> int:
        """All lines that would be approved."""
        return self.adds + self.changes + self.withdraws


def status_pages_page(treaty_id: str, viewer: Viewer, mistakes: Sequence[str] = ()) -> StatusPagesPage:
    """The pages read so far, newest first."""
    found = [(each, list(each.lines.all())) for each in proposals(treaty_id, viewer)]
    pages = [StatusPageLine(each, len(lines), _count_open(lines)) for each, lines in found]
    return StatusPagesPage(pages, mistakes)


def proposal_page(number: int, viewer: Viewer, today: dt.date, mistakes: Sequence[str] = ()) -> ProposalPage:
    """One page with all its lines. `NotThere` for an unknown number."""
    found = proposal(number, viewer)
    names = {label.iso3: label.name for label in state_labels(current(), today)}
    lines = sorted(found.lines.all(), key=lambda line: (names.get(line.state_id, line.state_id), line.number))
    following = consequences_of_lines(lines, today)
    states = [
        StateProposal(iso3, names.get(iso3, iso3), list(group), following.get(iso3, ()))
        for iso3, group in groupby(lines, key=lambda line: line.state_id)
    ]
    return ProposalPage(found, states, _count_open(lines), len(together(lines)), mistakes)


def together_page(number: int, viewer: Viewer, mistakes: Sequence[str] = ()) -> TogetherPage:
    """What approving all open lines together would do, or why it cannot be. `NotThere` for an unknown number."""
    found = proposal(number, viewer)
    lines = list(found.lines.all())
    chosen = together(lines)
    kinds = [Change(line.action) for line in chosen]
    return TogetherPage(
        found,
        adds=kinds.count(Change.ADD),
        changes=kinds.count(Change.CHANGE),
        withdraws=kinds.count(Change.WITHDRAW),
        cautioned=_count_open(lines) - len(chosen),
        mistakes=mistakes or _refusal(found),
    )


def _refusal(found: Proposal) -> Sequence[str]:
    try:
        refuse_incomplete(found)
    except BadInput as bad:
        return bad.sentences
    return ()


def _count_open(lines: Iterable[ProposalLine]) -> int:
    return sum(line.decision == LineState.OPEN for line in lines)
