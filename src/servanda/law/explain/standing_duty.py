"""Duties without a date."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.law.explain.case import Case
from servanda.law.findings import Duty, Reason, StateOfPlay
from servanda.law.known import Known, known
from servanda.law.sentences import step
from servanda.law.treaty import Obligation


def standing_duty(case: Case, obligation: Obligation) -> Iterator[Duty]:
    """One duty, running for as long as the treaty is in force for the State."""
    told = known(case.treaty, obligation, case.dossier, case.on)
    state, reason = standing_play(case, told)
    steps = (
        *case.entry_steps(),
        step("standing-duty", article=obligation.article, source=obligation.source, day_on=case.in_force_on),
        *told.steps,
        *case.published_steps(obligation.id),
    )
    yield Duty(
        iso3=case.dossier.iso3,
        obligation=obligation.id,
        period="",
        original_due_on=None,
        due_on=None,
        state=state,
        reason=reason,
        as_of=case.on,
        published_due_on=tuple(one.on for one in case.published(obligation.id)),
        steps=steps,
    )


def standing_play(case: Case, told: Known) -> tuple[StateOfPlay, Reason]:
    """Not bound, left, not started, not told, running."""
    if told.bound is False:
        return StateOfPlay.NOT_APPLICABLE, Reason.CONDITION_FALSE
    if case.leaves_on is not None and case.leaves_on <= case.on:
        return StateOfPlay.ENDED, Reason.LEFT
    if case.on < case.in_force_on:
        return StateOfPlay.NOT_STARTED, Reason.CLOCK_NOT_STARTED
    if told.bound is None:
        return StateOfPlay.UNKNOWN, told.bound_reason
    return StateOfPlay.RUNNING, Reason.NO_TIME_LIMIT
