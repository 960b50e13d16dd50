"""The letters proposed today, narrowed by what the address asks for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.errors import BadInput
from servanda.common.obligations import in_digits, obligation_name
from servanda.correspondence.models import Letter, LetterBatch
from servanda.correspondence.operations import NewLetter
from servanda.correspondence.queries import ProposalFilter, Proposed, batches, came_back, proposed_letters
from servanda.correspondence.queries.proposals import narrowed
from servanda.desk.pages.letters.batch import state_names
from servanda.desk.pages.people.persons import Choice
from servanda.people.enums import Language
from servanda.publications.status_list import GROUP_NAMES
from servanda.states.enums import RegionalGroup

MOST_SHOWN = 200
LONGEST_NUMBER = 5
"""Digits of the days asked for."""


@dataclass(frozen=True)
class ProposalsPage:
    """The context of `desk/letters/proposals.html`."""

    lines: Sequence[Proposed]
    found: int
    """All that fit; the page shows the first 200."""
    uncertain: int
    """How many more there are of which the records do not tell whether they are owed."""
    filters: Sequence[Choice]
    only: ProposalFilter
    is_filtered: bool
    batches: Sequence[LetterBatch]
    came_back: Sequence[Letter]
    """Letters not sent, not delivered, or of which nobody knows."""
    names: Mapping[str, str]
    """Of States, by code."""
    mistakes: Sequence[str]
    most: int = MOST_SHOWN


def proposals_page(
    viewer: Viewer, fields: Mapping[str, str], today: dt.date, mistakes: Sequence[str] = ()
) -> ProposalsPage:
    """What could go out today, with the filters asked for."""
    only = filter_of(fields)
    everything = proposed_letters(viewer, settings.SERVANDA_TREATY, today=today)
    lines = narrowed(everything, only, today)
    return ProposalsPage(
        lines=lines[:MOST_SHOWN],
        found=len(lines),
        uncertain=sum(not each.proposal.certain for each in everything) if only.certain == "yes" else 0,
        filters=_filters(only, everything),
        only=only,
        is_filtered=only != ProposalFilter(),
        batches=batches(viewer=viewer, newest=5),
        came_back=(returned := came_back(viewer=viewer)),
        names=state_names(today) if returned else {},
        mistakes=mistakes,
    )


def chosen_letters(viewer: Viewer, keys: Sequence[str], today: dt.date) -> list[NewLetter]:
    """The letters behind the ticked lines. BadInput where a line is proposed no more."""
    proposed = {each.key: each for each in proposed_letters(viewer, settings.SERVANDA_TREATY, today=today)}
    if gone := [key for key in keys if key not in proposed]:
        raise BadInput(
            _("%(count)s of the chosen letters are proposed no more: prepared by someone else, or settled.")
            % {"count": len(gone)}
            + " "
            + _("Nothing was prepared. Please choose again.")
        )
    return [_new(proposed[key]) for key in keys]


def _new(each: Proposed) -> NewLetter:
    duty, rung = each.proposal.duty, each.proposal.reminder
    return NewLetter(
        state=duty.iso3,
        template=rung.template,
        paper=each.paper,
        to=rung.to,
        signed_by=rung.signed_by,
        reminder=rung.id,
        obligation=duty.obligation,
        period=duty.period,
    )


def filter_of(fields: Mapping[str, str]) -> ProposalFilter:
    """What the fields of the address ask for; a value that is on no list narrows nothing."""
    certain = fields.get("certain", "yes")
    region, language = fields.get("region", ""), fields.get("language", "")
    return ProposalFilter(
        obligation=fields.get("obligation", "")[:100],
        period=fields.get("period", "")[:40],
        region=region if region in set(RegionalGroup) else "",
        language=language if language in Language.values else "",
        certain=certain if certain in ("yes", "no") else "",
        silent_days=days_of(fields.get("silent", "")),
    )


def days_of(typed: str) -> int:
    """A number of days as typed; 0 for anything else."""
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= LONGEST_NUMBER else 0


def _filters(only: ProposalFilter, everything: Sequence[Proposed]) -> Sequence[Choice]:
    duties = [each.proposal.duty for each in everything]
    obligations = dict.fromkeys(duty.obligation for duty in duties)
    periods = sorted({duty.period for duty in duties if duty.period}, reverse=True)
    regions = [(each.value, str(GROUP_NAMES[each])) for each in RegionalGroup if each.value]
    certain = [("yes", _("owed")), ("no", _("the records do not tell"))]
    return [
        Choice(
            "obligation", _("Due"), [(each, obligation_name(each)) for each in obligations], only.obligation
        ),
        Choice("period", _("Period"), [(each, in_digits(each)) for each in periods], only.period),
        Choice("region", _("Region"), regions, only.region),
        Choice(
            "language",
            _("Language"),
            [(value, str(label)) for value, label in Language.choices],
            only.language,
        ),
        Choice("certain", _("Certain"), certain, only.certain),
    ]
