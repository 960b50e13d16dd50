"""What is said where a row was changed by somebody else after a person opened it."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from servanda.common.errors import Stale
from servanda.common.history.models import Change


def changed_meanwhile(
    change: Change | None,
    *,
    theirs: dict[str, Any] | None = None,
    yours: dict[str, Any] | None = None,
    place: str = "",
    sentence: str = "",
) -> Stale:
    """The refusal that names who changed what and when; `change` is the newest one, None where none is on record.

    `theirs`, `yours` and `place` are as in `Stale`; `sentence` stands in the place of the usual one.
    """
    usual = _("Someone changed this since you opened it. Nothing was saved. Look at both, then save again.")
    return Stale(
        sentence or usual,
        theirs=theirs or {},
        yours=yours or {},
        changed_by=change.actor_name if change else "",
        changed_at=change.at if change else None,
        action=change.action if change else "",
        place=place,
    )
