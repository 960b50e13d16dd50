"""Support that is no money, kept apart from it."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.finance.access import require_writing
from servanda.finance.contributing import who_mistakes
from servanda.finance.models import Budget, InKind


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
    of_budget: Budget | None = None,
    actor: Viewer,
) -> InKind:
    """Record support that is no money, with a value or without one; `of_budget` where a plan's budget brought it."""
    require_writing(actor)
    if wrong := [*who_mistakes(state, giver), *_what_mistakes(what, value, currency)]:
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
            of_budget=of_budget,
            recorded_by=actor.name,
        )
        record(
            actor=actor, subject=made, action="record support in kind", after={"row": str(made)}, about=state
        )
    return made


def _what_mistakes(what: str, value: Decimal | None, currency: str) -> list[str]:
    wrong = [] if what.strip() else [_("Say what was given.")]
    return [*wrong, _("Give the currency of the value.")] if value is not None and not currency else wrong


def take_out_in_kind_of_budget(*, budget_id: int, reason: str, actor: Viewer) -> int:
    """Count no more any of the rows that came with a plan's budget, and say how many; they stay on record.

    BadInput without a reason; `NotThere` where none of them is in use.
    """
    require_writing(actor)
    if not reason.strip():
        raise BadInput(_("Say in a few words why this is taken out of use."))
    with writing():
        rows = list(InKind.objects.filter(of_budget=budget_id, in_use=True))
        if not rows:
            raise NotThere(_("There is no such row."))
        for row in rows:
            row.in_use, row.taken_out = False, reason.strip()
            row.save()
            after = {"row": str(row), "reason": row.taken_out}
            record(actor=actor, subject=row, action="take out contribution", after=after)
    return len(rows)
