"""What was done about a duty and what the Unit does next, for every list that shows duties."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from servanda.common.access import Viewer
from servanda.correspondence.queries import DutyLetter, DutyLetters, last_contacts, letters_about_duties
from servanda.correspondence.queries.proposals import ladder_of
from servanda.law.findings import Duty
from servanda.law.reminders import NextStep, next_step


@dataclass(frozen=True)
class FollowUp:
    """A duty with what was written about it."""

    duty: Duty
    last_contact_on: dt.date | None
    """With the State, about whatever matter."""
    letters: DutyLetters
    """About this duty, as far as the viewer may see them."""
    next_step: NextStep | None
    """On the ladder of reminders; None where it has no more, or none for such a duty."""

    @property
    def sent(self) -> DutyLetter | None:
        """What was sent last about it."""
        return self.letters.sent[0] if self.letters.sent else None

    @property
    def prepared(self) -> DutyLetter | None:
        """What is prepared and has not left the house."""
        return self.letters.prepared[0] if self.letters.prepared else None


@dataclass(frozen=True)
class FollowUps:
    """What is known about all duties on a day."""

    treaty_id: str
    on: dt.date
    contacts: Mapping[str, dt.date]
    letters: Mapping[tuple[str, str, str], DutyLetters]

    def of(self, duty: Duty) -> FollowUp:
        """That of one duty."""
        about = self.letters.get((duty.iso3, duty.obligation, duty.period), DutyLetters())
        step = next_step(ladder_of(self.treaty_id), duty, about.rungs, self.on)
        return FollowUp(duty, self.contacts.get(duty.iso3), about, step)


def follow_ups(treaty_id: str, on: dt.date, viewer: Viewer, obligations: Collection[str]) -> FollowUps:
    """What is known about duties under these obligations on a day. Three queries."""
    letters = letters_about_duties(viewer, treaty_id, obligations, on)
    return FollowUps(treaty_id, on, last_contacts(on), letters)
