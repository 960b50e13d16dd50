"""Balances that the host's accounts tell: where the cash of the months ahead starts from."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.finance.access import require_writing
from servanda.finance.enums import BalanceKind
from servanda.finance.models import Balance
from servanda.finance.operations.contributions import stream_of


def record_balance(
    *,
    treaty_id: str,
    stream: str,
    kind: BalanceKind,
    on: dt.date,
    amount: Decimal,
    source: str,
    actor: Viewer,
    today: dt.date,
) -> Balance:
    """Record what the host's accounts told at the end of a day."""
    require_writing(actor)
    stream_of(treaty_id, stream)
    if on > today:
        raise BadInput(_("The day is still to come. Enter the day on which it happened."))
    with writing():
        made = Balance.objects.create(
            treaty_id=treaty_id,
            stream=stream,
            kind=kind,
            on=on,
            amount=amount,
            source=source.strip(),
            recorded_by=actor.name,
        )
        record(actor=actor, subject=made, action="record balance", after={"row": str(made)})
    return made
