"""From findings of the law to the shapes of open data. Plain Python: works without a database."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from servanda.law import findings, records
from servanda.law.differences import Difference
from servanda.law.partial_dates import PartialDate
from servanda.law.treaty import Treaty
from servanda.publications import shapes

NameOf = Callable[[str], str]
"""The name of a State by its code."""


def duty(treaty: Treaty, found: findings.Duty, name_of: NameOf) -> shapes.Duty:
    """A duty without its steps."""
    return shapes.Duty(**_duty(treaty, found, name_of))


def explained_duty(treaty: Treaty, found: findings.Duty, name_of: NameOf) -> shapes.ExplainedDuty:
    """A duty with its steps."""
    return shapes.ExplainedDuty(**_duty(treaty, found, name_of), steps=steps(found.steps))


def steps(told: Sequence[findings.Step]) -> list[shapes.Step]:
    """The steps in English."""
    return [
        shapes.Step(text=one.text, article=one.article, source=one.source, result=one.result) for one in told
    ]


def _duty(treaty: Treaty, found: findings.Duty, name_of: NameOf) -> dict[str, Any]:
    published = [str(one) for one in found.published_due_on]
    return {
        "iso3": found.iso3,
        "name": name_of(found.iso3),
        "obligation": found.obligation,
        "article": treaty.obligations[found.obligation].article,
        "period": found.period,
        "original_due_on": found.original_due_on,
        "due_on": _text(found.due_on),
        "state": found.state,
        "reason": found.reason,
        "as_of": found.as_of,
        "done_on": _text(found.done_on),
        "ask_by": found.lead_time.ask_by if found.lead_time else None,
        "extended_to": list(found.extended_by),
        "published_due_on": published[0] if published else None,
        "published": published,
    }


def state(found: findings.Standing, name_of: NameOf) -> shapes.State:
    """How a State stands."""
    return shapes.State(**_state(found, name_of(found.iso3)))


def listed_state(found: findings.Standing, name: str, region: str) -> shapes.ListedState:
    """How a State stands, with its regional group."""
    return shapes.ListedState(**_state(found, name), region=region)


def _state(found: findings.Standing, name: str) -> dict[str, Any]:
    return {
        "iso3": found.iso3,
        "name": name,
        "status": found.status,
        "signed_on": found.signed_on,
        "joined_on": found.joined_on,
        "joined_by": found.joined_by,
        "in_force_on": found.in_force_on,
        "withdrawn_on": found.withdrawn_on,
    }


def status(
    treaty: Treaty, counted: findings.Counts, standings: Sequence[findings.Standing], name_of: NameOf
) -> shapes.StatusOnDay:
    """The counts, with the standings given."""
    return shapes.StatusOnDay(
        treaty=treaty.id,
        as_of=counted.as_of,
        joined=counted.joined,
        in_force=counted.in_force,
        signatories=counted.signatories,
        withdrawn=counted.withdrawn,
        states=[state(one, name_of) for one in standings],
    )


def act(row: records.Act, name_of: NameOf) -> shapes.Act:
    """An act, in use or not."""
    return shapes.Act(
        iso3=row.iso3,
        name=name_of(row.iso3),
        act=row.kind,
        received_on=row.on,
        effective_on=row.effective_on,
        in_use=row.in_use,
        source=row.source,
        page=row.page,
        note=row.note,
        confidence=row.confidence,
    )


def meeting(row: records.Meeting) -> shapes.Meeting:
    """A formal meeting."""
    return shapes.Meeting(
        code=row.code,
        name=row.name,
        opens_on=row.opens_on,
        closes_on=row.closes_on,
        city=row.city,
        country=row.country,
        presidency=row.presidency,
        source=row.source,
        confidence=row.confidence,
    )


def difference(found: Difference, name_of: NameOf) -> shapes.Difference:
    """A printed date beside the computed one."""
    return shapes.Difference(
        iso3=found.iso3,
        name=name_of(found.iso3),
        obligation=found.obligation,
        period=found.period,
        published_on=str(found.printed.on),
        computed_on=found.computed_on,
        days=found.days,
        in_use=found.printed.in_use,
        source=found.printed.source,
        page=found.printed.page,
        note=found.printed.note,
        confidence=found.printed.confidence,
    )


def treaty(rules: Treaty) -> shapes.Treaty:
    """A treaty's rules, as far as they name and date things."""
    return shapes.Treaty(
        id=rules.id,
        number=rules.number,
        names=rules.names,
        depositary=rules.depositary,
        adopted_on=rules.adopted_on,
        opened_on=rules.opened_on,
        in_force_on=rules.in_force_on,
        obligations=[
            shapes.Obligation(
                id=one.id, article=one.article, kind=one.kind, theme=one.theme, names=one.names.model_dump()
            )
            for one in rules.obligation_list
        ],
        themes=[shapes.Theme(id=one.id, names=one.names.model_dump()) for one in rules.theme_list],
    )


def _text(date: PartialDate | None) -> str | None:
    return None if date is None else str(date)
