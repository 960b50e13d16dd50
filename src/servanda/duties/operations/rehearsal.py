"""Doing something, looking at what would follow, and undoing it: the same checks as in earnest, and nothing saved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from django.db import transaction

from servanda.common.history import writing
from servanda.duties.queries import (
    Consequence,
    consequences_for_all,
    consequences_for_state,
    read_anew,
    register,
)
from servanda.law.records import Register


def rehearse(*, treaty_id: str, change: Callable[[], object], iso3: str, on: dt.date) -> list[Consequence]:
    """What would follow for the State `iso3` on the day `on` if `change`, an operation, were carried out.

    Whatever the operation raises, it raises here.
    """
    return consequences_for_state(treaty_id, *_before_and_after(treaty_id, change), iso3=iso3, on=on)


def rehearse_for_all(
    *, treaty_id: str, change: Callable[[], object], on: dt.date
) -> dict[str, list[Consequence]]:
    """The same for all States, by code; those of whom no date changes are left out."""
    return consequences_for_all(treaty_id, *_before_and_after(treaty_id, change), on)


def _before_and_after(treaty_id: str, change: Callable[[], object]) -> tuple[Register, Register]:
    before = register(treaty_id)
    with writing():
        change()
        after = read_anew(treaty_id)
        transaction.set_rollback(True)
    return before, after
