"""Asking all who share, in one act: a request to each State, all of them or none, and all undone together."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.common.obligations import in_digits
from servanda.finance.access import require_writing
from servanda.finance.enums import Step
from servanda.finance.models import Contribution, ShareRound
from servanda.finance.operations.contributions import stream_of
from servanda.finance.queries.sharing import SharedOut, Sharing, shared_out


def ask_shares(
    *,
    treaty_id: str,
    stream_id: str,
    sharing: Sharing,
    on: dt.date,
    due_on: dt.date | None,
    actor: Viewer,
    today: dt.date,
) -> ShareRound:
    """Record that every State was asked for its share. BadInput where they were asked for that year already."""
    require_writing(actor)
    stream = stream_of(treaty_id, stream_id)
    basis = stream.by_scale
    if basis is None:
        raise BadInput(_("Nothing of this stream is shared by the scale."))
    _refuse_due_before(on, due_on)
    with writing():
        _refuse_twice(treaty_id, stream_id, basis.id, sharing.year)
        found = shared_out(actor, treaty_id, stream, sharing)
        made = ShareRound.objects.create(
            treaty_id=treaty_id,
            stream=stream_id,
            basis=basis.id,
            year=sharing.year,
            amount=sharing.amount,
            minimum=sharing.minimum,
            scale=f"{found.scale.first}-{found.scale.last}",
            on=on,
            due_on=due_on,
            left_out=list(found.without_rate),
            recorded_by=actor.name,
        )
        _ask(made, found, stream.currency, today)
        after = {"stream": stream_id, "year": made.year, "amount": str(made.amount)}
        record(actor=actor, subject=made, action="ask shares", after=after)
    return made


def undo_round(*, number: int, actor: Viewer) -> ShareRound:
    """Take all requests of a round out of use. What was pledged or received meanwhile stays."""
    require_writing(actor)
    with writing():
        found = ShareRound.objects.filter(pk=number, in_use=True).first()
        if found is None:
            raise NotThere(_("There is no such round of requests."))
        found.in_use = False
        found.save()
        found.requests.filter(in_use=True).update(in_use=False, taken_out=_("The round was undone."))
        record(actor=actor, subject=found, action="undo shares", after={"year": found.year})
    return found


def _refuse_due_before(on: dt.date, due_on: dt.date | None) -> None:
    if due_on and due_on < on:
        raise BadInput(_("The due date is earlier than the day itself."))


def _refuse_twice(treaty_id: str, stream: str, basis: str, year: int) -> None:
    asked = Contribution.objects.filter(
        treaty_id=treaty_id, stream=stream, basis=basis, year=year, step=str(Step.ASKED), in_use=True
    )
    if asked.exists():
        raise BadInput(
            _("Shares for %(year)s were asked already. Undo that round first, or ask single States by hand.")
            % {"year": in_digits(str(year))}
        )


def _ask(made: ShareRound, found: SharedOut, currency: str, today: dt.date) -> None:
    """A share of nothing is asked of nobody."""
    Contribution.objects.bulk_create(
        (
            Contribution(
                treaty_id=made.treaty_id,
                state_id=share.key,
                stream=made.stream,
                basis=made.basis,
                year=made.year,
                step=Step.ASKED,
                on=made.on,
                due_on=made.due_on,
                amount=share.amount,
                currency=currency,
                value=share.amount,
                source=found.rates[share.key].source,
                round=made,
                recorded_on=today,
                recorded_by=made.recorded_by,
            )
            for share in found.shares
            if share.amount
        ),
        batch_size=200,
    )
