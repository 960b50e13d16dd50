"""The next rung of the ladder for one duty, seen on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from servanda.law.findings import Duty
from servanda.law.reminders.ladder import Ladder, Reminder
from servanda.law.reminders.proposing import may_be_reminded


@dataclass(frozen=True)
class NextStep:
    """A rung that has not been taken, and the day from which it is."""

    reminder: Reminder
    since: dt.date


def next_step(ladder: Ladder, duty: Duty, taken: Collection[str], today: dt.date) -> NextStep | None:
    """The last rung reached where it is not among those `taken` (ids), else the first rung still ahead.

    A letter that was to go before the date is no step once the date has passed.

    None where the ladder has no more, where the duty's date is not known to the day, and where no letter can ask for
    it: what is done, and what may not be owed at all.
    """
    if duty.due_on is None or not duty.due_on.is_exact or not may_be_reminded(duty):
        return None
    due = duty.due_on.first
    rungs = [rung for rung in ladder.of(duty.obligation) if rung.still_fits(due, today)]
    steps = [NextStep(rung, rung.day(due)) for rung in rungs]
    reached = [step for step in steps if step.since <= today]
    if reached and reached[-1].reminder.id not in taken:
        return reached[-1]
    return next((step for step in steps if step.since > today and step.reminder.id not in taken), None)
