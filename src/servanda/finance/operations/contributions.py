"""Steps of contributions. What is recorded is never changed, only taken out and entered anew."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.common.amounts import converted
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.finance.access import require_writing
from servanda.finance.contributing import NewContribution, mistakes, who_mistakes
from servanda.finance.funding import Stream, funding_of
from servanda.finance.models import Balance, Contribution, ContributionsImport, InKind


def record_contribution(
    *, treaty_id: str, contribution: NewContribution, actor: Viewer, today: dt.date
) -> Contribution:
    """Record that something was asked, pledged, invoiced or received."""
    require_writing(actor)
    new = contribution
    stream = stream_of(treaty_id, new.stream)
    if wrong := [*who_mistakes(new.state, new.giver), *mistakes(new, stream, today)]:
        raise BadInput(wrong)
    with writing():
        made = to_row(new, treaty_id, actor=actor, today=today)
        made.save()
        record(actor=actor, subject=made, action="record contribution", after=says(made), about=new.state)
    return made


def to_row(
    new: NewContribution,
    treaty_id: str,
    *,
    actor: Viewer,
    today: dt.date,
    file: ContributionsImport | None = None,
) -> Contribution:
    """An unsaved row that says what the step says."""
    rate = Decimal(1) if new.rate is None else new.rate
    return Contribution(
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
        file=file,
        recorded_on=today,
        recorded_by=actor.name,
    )


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
