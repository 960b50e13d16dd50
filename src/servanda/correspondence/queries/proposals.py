"""Which letters are proposed today: the ladder, what is owed, and what was prepared or sent before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from django.conf import settings

from servanda.common.access import Viewer
from servanda.common.languages import current
from servanda.common.treaty import treaty_by_id
from servanda.correspondence.access import require_writing
from servanda.correspondence.enums import Paper, Stage
from servanda.correspondence.models import Letter
from servanda.correspondence.queries.contacts import last_contacts
from servanda.correspondence.writing.composing import FAR, reaches
from servanda.duties.queries import columns_of, register
from servanda.law.board import duties
from servanda.law.reminders import Ladder, Proposal, Sent, load_ladder, proposals
from servanda.people.addressing import Addressee
from servanda.people.queries import addressees
from servanda.states.queries import StateLabel, state_labels


@dataclass(frozen=True)
class ProposalFilter:
    """What the list is narrowed to; empty for all."""

    obligation: str = ""
    period: str = ""
    region: str = ""
    language: str = ""
    certain: str = "yes"
    """“yes”, “no” or "" for both."""
    silent_days: int = 0
    """No letter for more than so many days, or never."""


@dataclass(frozen=True)
class Proposed:
    """One letter that could go out today."""

    proposal: Proposal
    state: StateLabel
    addressee: Addressee | None
    language: str
    paper: Paper
    last_contact_on: dt.date | None

    @property
    def key(self) -> str:
        """How a form names it."""
        duty = self.proposal.duty
        return f"{self.proposal.reminder.id}|{duty.iso3}|{duty.period}"

    @property
    def reminder_name(self) -> str:
        """The rung's name in the language of the page."""
        return self.proposal.reminder.names.in_language(current())


@cache
def ladder_of(treaty_id: str) -> Ladder:
    """The ladder of a treaty, read once."""
    return load_ladder(settings.SERVANDA_TREATIES / treaty_id, treaty_by_id(treaty_id))


def proposed_letters(viewer: Viewer, treaty_id: str, *, today: dt.date) -> Sequence[Proposed]:
    """Every letter proposed today, by date and State: of a State with several yearly reports open, each.

    Seven queries, two more for each obligation beyond the first.
    """
    require_writing(viewer)
    ladder, rules = ladder_of(treaty_id), treaty_by_id(treaty_id)
    obligations = sorted({rung.obligation for rung in ladder.reminders})
    recorded = register(treaty_id)
    columns = columns_of(rules, recorded)
    owed = duties(rules, recorded, today, today + FAR, obligations=obligations, columns=columns)
    found = proposals(ladder, owed, _prepared(treaty_id), today)
    return sorted(_dressed(found, today), key=lambda each: (-_due(each).toordinal(), each.state.name))


def narrowed(found: Sequence[Proposed], only: ProposalFilter, today: dt.date) -> list[Proposed]:
    """Those that fit a filter."""
    return [each for each in found if _fits(each, only, today)]


def _fits(each: Proposed, only: ProposalFilter, today: dt.date) -> bool:
    duty = each.proposal.duty
    asked = (
        (only.obligation, duty.obligation),
        (only.period, duty.period),
        (only.region, str(each.state.group)),
        (only.language, each.language),
        (only.certain, "yes" if each.proposal.certain else "no"),
    )
    if any(wanted and wanted != has for wanted, has in asked):
        return False
    last = each.last_contact_on
    return not only.silent_days or last is None or (today - last).days > only.silent_days


def _due(each: Proposed) -> dt.date:
    due = each.proposal.duty.due_on
    return due.first if due else dt.date.min


def _prepared(treaty_id: str) -> list[Sent]:
    rows = Letter.objects.filter(treaty_id=treaty_id).exclude(reminder="").exclude(stage=Stage.WITHDRAWN)
    return [Sent(*row) for row in rows.values_list("reminder", "state_id", "obligation", "period")]


def _dressed(found: Sequence[Proposal], today: dt.date) -> Iterator[Proposed]:
    states = {one.duty.iso3 for one in found}
    names = {label.iso3: label for label in state_labels(current(), today)}
    last = last_contacts()
    reached = {
        matter: addressees(matter, today, states=states)
        for matter in sorted({one.duty.obligation for one in found})
    }
    for one in found:
        who = reached[one.duty.obligation].get(one.duty.iso3)
        _, language, _ = reaches(who, one.reminder.to)
        yield Proposed(
            one, names[one.duty.iso3], who, language, Paper(one.reminder.paper), last.get(one.duty.iso3)
        )
