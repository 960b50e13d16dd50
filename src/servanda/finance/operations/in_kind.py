"""Support that is no money, kept apart from it."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.finance.access import require_writing
from servanda.finance.contributing import who_mistakes
from servanda.finance.models import InKind


def record_in_kind(
    *,
    treaty_id: str,
    year: int,
    what: str,
    on: dt.date,
    state: str = "",
    giver: str = "",
    value: Decimal | None = None,
    currency: str = "",
    source: str = "",
    actor: Viewer,
) -> InKind:
    """Record support that is no money, with a value or without one."""
    require_writing(actor)
    wrong = who_mistakes(state, giver)
    if not what.strip():
        wrong.append(_("Say what was given."))
    if value is not None and not currency:
        wrong.append(_("Give the currency of the value."))
    if wrong:
        raise BadInput(wrong)
    with writing():
        made = InKind.objects.create(
            treaty_id=treaty_id,
            year=year,
            state_id=state or None,
            giver=giver.strip(),
            what=what.strip(),
            value=value,
            currency=currency if value is not None else "",
            on=on,
            source=source.strip(),
            recorded_by=actor.name,
        )
        record(
            actor=actor, subject=made, action="record support in kind", after={"row": str(made)}, about=state
        )
    return made
