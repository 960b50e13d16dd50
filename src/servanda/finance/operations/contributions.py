"""Steps of contributions. What is recorded is never changed, only taken out and entered anew."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.finance.access import require_writing
from servanda.finance.amounts import converted
from servanda.finance.entering import rate_mistakes
from servanda.finance.enums import Step
from servanda.finance.funding import Stream, funding_of
from servanda.finance.models import Balance, Contribution, InKind
from servanda.finance.operations.budgets import YEARS
from servanda.states.queries import known_states


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


def record_contribution(
    *, treaty_id: str, contribution: NewContribution, actor: Viewer, today: dt.date
) -> Contribution:
    """Record that something was asked, pledged, invoiced or received."""
    require_writing(actor)
    new = contribution
    stream = stream_of(treaty_id, new.stream)
    if wrong := _mistakes(new, stream, today):
        raise BadInput(wrong)
    rate = Decimal(1) if new.rate is None else new.rate
    with writing():
        made = Contribution.objects.create(
            treaty_id=treaty_id,
            state_id=new.state or None,
            giver=new.giver.strip(),
            stream=new.stream,
            basis=new.basis,
            year=new.year,
            step=new.step,
            on=new.on,
            due_on=new.due_on,
            amount=new.amount,
            currency=new.currency,
            rate=rate,
            value=converted(new.amount, rate),
            purpose=new.purpose.strip(),
            reference=new.reference.strip(),
            source=new.source.strip(),
            recorded_on=today,
            recorded_by=actor.name,
        )
        record(actor=actor, subject=made, action="record contribution", after=says(made), about=new.state)
    return made


def take_out(
    *, model: type[Contribution] | type[InKind] | type[Balance], number: int, reason: str, actor: Viewer
) -> models.Model:
    """Count a row no more; it stays on record with the reason."""
    require_writing(actor)
    if not reason.strip():
        raise BadInput(_("Say in a few words why this is taken out of use."))
    with writing():
        found = model._default_manager.filter(pk=number, in_use=True).first()
        if found is None:
            raise NotThere(_("There is no such row."))
        found.in_use, found.taken_out = False, reason.strip()
        found.save()
        after = {"row": str(found), "reason": found.taken_out}
        state = getattr(found, "state_id", "") or ""
        record(actor=actor, subject=found, action="take out contribution", after=after, about=state)
    return found


def stream_of(treaty_id: str, stream_id: str) -> Stream:
    """The stream; `NotThere` for an id that `funding.toml` does not have."""
    stream = funding_of(treaty_id).stream(stream_id)
    if stream is None:
        raise NotThere(_("There is no such stream of money."))
    return stream


def says(row: Contribution) -> dict[str, Any]:
    """The step as the history shows it."""
    return {
        "stream": row.stream,
        "basis": row.basis,
        "year": row.year,
        "step": str(row.step),
        "on": str(row.on),
        "amount": f"{row.amount} {row.currency}",
        "rate": str(row.rate),
        "from": row.state_id or row.giver,
    }


def _mistakes(new: NewContribution, stream: Stream, today: dt.date) -> list[str]:
    wrong = who_mistakes(new.state, new.giver)
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
