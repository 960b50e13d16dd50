"""How a State stands towards a treaty on a day, from its acts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from servanda.law.calendar import after, first_of_month
from servanda.law.findings import Counts, Standing, Status, Step
from servanda.law.records import CONSENT, Act, ActKind, Dossier, Register
from servanda.law.sentences import step
from servanda.law.treaty import EntryIntoForce, Treaty


def act_in_use(dossier: Dossier, kinds: Iterable[ActKind], by: dt.date | None = None) -> Act | None:
    """The earliest act of these kinds that the Unit uses, received on or before `by`."""
    wanted = frozenset(kinds)
    acts = [act for act in dossier.acts if act.in_use and act.kind in wanted and (by is None or act.on <= by)]
    return min(acts, key=lambda act: act.on, default=None)


def entry_into_force_on(rule: EntryIntoForce, deposited_on: dt.date) -> dt.date:
    """The day on which the treaty enters into force for a State that deposited on `deposited_on`."""
    start = first_of_month(deposited_on) if rule.snap == "first of month" else deposited_on
    return max(after(start, rule.after), rule.not_before)


def withdrawal_effective_on(treaty: Treaty, act: Act) -> dt.date:
    """The day a withdrawal takes effect: as published by the depositary, else computed."""
    return act.effective_on or after(act.on, treaty.withdrawal.after)


def standing(treaty: Treaty, dossier: Dossier, on: dt.date) -> Standing:
    """How the State of `dossier` stands towards `treaty` on the day `on`, with the steps."""
    signed = act_in_use(dossier, [ActKind.SIGNATURE], on)
    consent = act_in_use(dossier, CONSENT, on)
    provisional = act_in_use(dossier, [ActKind.PROVISIONAL_APPLICATION], on)
    notice = act_in_use(dossier, [ActKind.WITHDRAWAL], on) if consent else None
    in_force = entry_into_force_on(treaty.entry_into_force, consent.on) if consent else None
    leaves = withdrawal_effective_on(treaty, notice) if notice else None
    return Standing(
        iso3=dossier.iso3,
        status=_status(on, signed, in_force, leaves),
        as_of=on,
        signed_on=signed.on if signed else None,
        joined_on=consent.on if consent else None,
        joined_by=consent.kind.value if consent else "",
        in_force_on=in_force,
        provisional_on=provisional.on if provisional else None,
        withdrawal_notified_on=notice.on if notice else None,
        withdrawn_on=leaves,
        withdrawal_is_provisional=bool(
            notice and not notice.effective_on and treaty.withdrawal.conflict_postpones
        ),
        steps=tuple(_steps(treaty, on, _Acts(signed, consent, provisional, notice))),
    )


def _status(on: dt.date, signed: Act | None, in_force: dt.date | None, leaves: dt.date | None) -> Status:
    if leaves is not None and leaves <= on:
        return Status.WITHDRAWN
    if in_force is not None:
        return Status.IN_FORCE if in_force <= on else Status.JOINED
    return Status.SIGNATORY if signed else Status.NOT_PARTY


@dataclass(frozen=True)
class _Acts:
    """The acts that count on a day."""

    signed: Act | None
    consent: Act | None
    provisional: Act | None
    notice: Act | None


def _steps(treaty: Treaty, on: dt.date, acts: _Acts) -> Iterable[Step]:
    signed, consent, provisional = acts.signed, acts.consent, acts.provisional
    if signed:
        yield step("signed", source=signed.source, day_on=signed.on, result=signed.on.isoformat())
    elif not consent:
        yield step("not-signed")
    if not consent:
        yield step("not-deposited", day_on=on)
        return
    yield from entry_steps(treaty.entry_into_force, consent)
    if provisional and treaty.provisional_application:
        rule = treaty.provisional_application
        yield step(
            "applies-provisionally",
            article=rule.article,
            source=provisional.source,
            articles=", ".join(rule.covers),
            day_on=provisional.on,
        )
    if acts.notice:
        yield from _withdrawal_steps(treaty, acts.notice)


def entry_steps(rule: EntryIntoForce, consent: Act) -> Iterable[Step]:
    """From the deposit to entry into force for the State."""
    yield step(
        "deposited", source=consent.source, day_on=consent.on, act=consent.kind, result=consent.on.isoformat()
    )
    enters = entry_into_force_on(rule, consent.on)
    if enters == rule.not_before:
        told = step("enters-with-treaty", article=rule.article, source=rule.source, day_on=enters)
    else:
        name = "enters-first-of-month" if rule.snap == "first of month" else "enters-into-force"
        told = step(name, article=rule.article, source=rule.source, length=rule.after, day_on=enters)
    yield replace(told, result=enters.isoformat())


def _withdrawal_steps(treaty: Treaty, notice: Act) -> Iterable[Step]:
    rule = treaty.withdrawal
    leaves = withdrawal_effective_on(treaty, notice)
    yield step("withdrawal-notified", source=notice.source, day_on=notice.on)
    if notice.effective_on:
        yield step("withdrawal-published", source=notice.source, day_on=leaves, result=leaves.isoformat())
        return
    yield step(
        "withdrawal-computed",
        article=rule.article,
        source=rule.source,
        length=rule.after,
        day_on=leaves,
        result=leaves.isoformat(),
    )
    if rule.conflict_postpones:
        yield step("withdrawal-conflict", article=rule.article, source=rule.source)


def standings(treaty: Treaty, register: Register, on: dt.date) -> dict[str, Standing]:
    """The standing of every State with a dossier, by code."""
    return {iso3: standing(treaty, dossier, on) for iso3, dossier in register.dossiers.items()}


def counts(treaty: Treaty, register: Register, on: dt.date) -> Counts:
    """How many States have joined, are in force, signatories, withdrawn on the day `on`."""
    found = [one.status for one in standings(treaty, register, on).values()]
    return Counts(
        as_of=on,
        joined=found.count(Status.IN_FORCE) + found.count(Status.JOINED),
        in_force=found.count(Status.IN_FORCE),
        signatories=found.count(Status.SIGNATORY),
        withdrawn=found.count(Status.WITHDRAWN),
    )
