"""One State under one treaty on one day: what every kind of duty needs to know."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from servanda.law.calendar import after
from servanda.law.findings import Duty, Reason, Step
from servanda.law.known import Known
from servanda.law.partial_dates import PartialDate
from servanda.law.records import CONSENT, Act, Dossier, PublishedDate, Register
from servanda.law.sentences import step
from servanda.law.standing import act_in_use, entry_into_force_on, entry_steps, standing
from servanda.law.state_of_play import Running, state_of_play
from servanda.law.treaty import Counting, Obligation, Treaty


@dataclass(frozen=True)
class Case:
    """A State that has joined: its records, the day asked for, and its membership."""

    treaty: Treaty
    register: Register
    dossier: Dossier
    on: dt.date
    until: dt.date
    consent: Act
    in_force_on: dt.date
    leaves_on: dt.date | None

    @classmethod
    def of(
        cls, treaty: Treaty, register: Register, dossier: Dossier, on: dt.date, until: dt.date
    ) -> Case | None:
        """The case of a State; None where it had not joined by the day `on`."""
        consent = act_in_use(dossier, CONSENT, on)
        if consent is None:
            return None
        in_force = entry_into_force_on(treaty.entry_into_force, consent.on)
        leaves = standing(treaty, dossier, on).withdrawn_on
        return cls(treaty, register, dossier, on, max(on, until), consent, in_force, leaves)

    def entry_steps(self) -> list[Step]:
        """From the deposit to entry into force."""
        return list(entry_steps(self.treaty.entry_into_force, self.consent))

    def published(self, obligation: str, period: str = "") -> tuple[PublishedDate, ...]:
        """Dates printed elsewhere for this duty, the one in use first."""
        rows = [one for one in self.dossier.published if (one.obligation, one.period) == (obligation, period)]
        return tuple(sorted(rows, key=lambda one: not one.in_use))

    def duty(
        self, obligation: Obligation, period: str, clock: Running, known: Known, original: dt.date | None
    ) -> Duty:
        """The finding: how the clock stands, given what is known."""
        state, reason = state_of_play(clock, known, self.on)
        return Duty(
            iso3=self.dossier.iso3,
            obligation=obligation.id,
            period=period,
            original_due_on=original,
            due_on=clock.due_on,
            state=state,
            reason=reason,
            as_of=self.on,
            done_on=shown(known.done, self.on),
            published_due_on=tuple(one.on for one in self.published(obligation.id, period)),
        )

    def closing_steps(self, reason: Reason, told: Known) -> list[Step]:
        """Why the state of play is what it is, where the steps before do not say so yet."""
        if reason is Reason.LEFT and self.leaves_on:
            return [step("left", article=self.treaty.withdrawal.article, day_on=self.leaves_on)]
        if reason is not Reason.PAST_SILENT:
            return []
        return [step("nothing-later" if told.open_until is not None else "nothing-recorded")]

    def published_steps(self, obligation: str, period: str = "") -> list[Step]:
        """The dates printed elsewhere, each with its source."""
        return [
            step("published-elsewhere", source=one.source, day_on=one.on)
            for one in self.published(obligation, period)
        ]


def shown(done: PartialDate | None, on: dt.date) -> PartialDate | None:
    """The day of completion as it could be told on the day `on`; None where only its latest possible day is known."""
    known = done is not None and done.first.year > 1 and done.possibly_by(on)
    return done if known else None


def end_of(start: dt.date, obligation: Obligation) -> dt.date:
    """The last day of the time limit that began on `start`."""
    return limit(start, obligation, obligation.counting)


def limit(start: dt.date, obligation: Obligation, counting: Counting) -> dt.date:
    """The last day of the time limit under a way of counting."""
    end = after(start, obligation.time_limit)
    return end - dt.timedelta(days=1) if counting is Counting.DAY_BEFORE else end
