"""A step of a contribution as it is entered, by hand or from a file, and why it may be refused."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from servanda.finance.entering import rate_mistakes
from servanda.finance.enums import Step
from servanda.finance.funding import Stream
from servanda.states.queries import known_states

YEARS = range(2000, 2200)


@dataclass(frozen=True)
class NewContribution:
    """One step. `state` is an ISO3 code, or "" where `giver` names who gives and is no State."""

    stream: str
    basis: str
    year: int
    step: Step
    on: dt.date
    amount: Decimal
    currency: str
    state: str = ""
    giver: str = ""
    rate: Decimal | None = None
    due_on: dt.date | None = None
    purpose: str = ""
    reference: str = ""
    source: str = ""


def mistakes(new: NewContribution, stream: Stream, today: dt.date) -> list[str]:
    """Why the step cannot be recorded, but for who gives; nothing for one that can."""
    wrong = []
    if stream.basis(new.basis) is None:
        wrong.append(_("This basis is not one of the stream. Choose another."))
    if new.year not in YEARS:
        wrong.append(_("Enter a year between 2000 and 2199."))
    if new.amount <= 0:
        wrong.append(_("Enter an amount above zero."))
    if new.on > today and new.step is not Step.ASKED:
        wrong.append(_("The day is still to come. Enter the day on which it happened."))
    if new.due_on and new.due_on < new.on:
        wrong.append(_("The due date is earlier than the day itself."))
    return [*wrong, *rate_mistakes(new.currency, new.rate, stream.currency)]


def who_mistakes(state: str, giver: str) -> list[str]:
    """Why it cannot have come from them: a State, or somebody named, and only one of the two."""
    if bool(state) == bool(giver.strip()):
        return [_("Choose a State, or name who gives, and only one of the two.")]
    if state and state not in known_states():
        return [_("No State has the code %(code)s.") % {"code": state[:10]}]
    return []
