"""What the rules make of a scenario."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from servanda.law import explain
from servanda.law.findings import Duty
from servanda.law.records import (
    Act,
    Decision,
    Dossier,
    Fact,
    Filing,
    Meeting,
    NotReceived,
    PublishedDate,
    Register,
)
from servanda.law.scenarios.story import DutyThen, Outcome, Scenario, StandingThen
from servanda.law.standing import standing
from servanda.law.treaty import Obligation, Treaty

SOMEBODY = "XXX"
"""A code that no State has."""


def outcome(treaty: Treaty, story: Scenario) -> Outcome:
    """What comes out of the story; the standing only where the story asks for it."""
    register = register_of(story)
    stands = standing(treaty, register.dossiers[SOMEBODY], story.asked_on)
    duties = explain.duties(as_read(treaty, story), register, SOMEBODY, story.asked_on, story.until)
    return Outcome(
        standing=StandingThen(
            status=stands.status, in_force_on=stands.in_force_on, withdrawn_on=stands.withdrawn_on
        )
        if story.standing
        else None,
        duties=tuple(_then(duty) for duty in duties if duty.obligation == story.obligation),
    )


def as_read(treaty: Treaty, story: Scenario) -> Treaty:
    """The treaty under the reading that the story asks for."""
    if story.reading is None:
        return treaty
    rules = tuple(
        _under(rule, story.reading) if rule.id == story.obligation else rule
        for rule in treaty.obligation_list
    )
    return treaty.model_copy(update={"obligation_list": rules})


def _under(rule: Obligation, reading: str) -> Obligation:
    readings = tuple(one.model_copy(update={"used": one.id == reading}) for one in rule.readings)
    return rule.model_copy(update={"readings": readings})


def register_of(story: Scenario) -> Register:
    """The records of the story."""
    dossier = Dossier(
        SOMEBODY,
        acts=tuple(_record(Act, act) for act in story.acts),
        facts=tuple(
            Fact(
                iso3=SOMEBODY,
                fact=fact.fact,
                value=fact.value or str(fact.on),
                on=fact.on,
                confidence=fact.confidence,
            )
            for fact in story.facts
        ),
        decisions=tuple(_record(Decision, one) for one in story.decisions),
        filings=tuple(_record(Filing, one) for one in story.filings),
        not_received=tuple(_record(NotReceived, one) for one in story.missing),
        published=tuple(_record(PublishedDate, one) for one in story.printed),
    )
    meetings = tuple(
        Meeting(code=one.code, name=one.code, opens_on=one.opens_on, closes_on=one.closes_on)
        for one in story.meetings
    )
    return Register({SOMEBODY: dossier}, meetings, {log.obligation: log.complete_since for log in story.logs})


Record = TypeVar("Record")


def _record(kind: Callable[..., Record], given: object) -> Record:
    """The record with the fields that the story gives."""
    return kind(iso3=SOMEBODY, **vars(given))


def _then(duty: Duty) -> DutyThen:
    asking = duty.lead_time
    return DutyThen(
        period=duty.period,
        original_due_on=duty.original_due_on,
        due_on=duty.due_on,
        state=duty.state,
        ask_by=asking.ask_by if asking else None,
        ask_meeting=asking.meeting if asking else "",
    )
