"""What is due, and why."""

from __future__ import annotations

import datetime as dt

from django.http import HttpRequest
from ninja import Query, Router
from pydantic import Field

from servanda.api.lists import Listing, part_of
from servanda.api.parameters import (
    Asked,
    AsOf,
    Day,
    Identifier,
    Iso3,
    ObligationId,
    StateCode,
    TreatyId,
    Year,
)
from servanda.api.problems import PROBLEMS
from servanda.api.served import Served, served
from servanda.common.access import NotThere
from servanda.common.errors import BadInput
from servanda.law import explain
from servanda.law.findings import Duty, StateOfPlay
from servanda.publications import shapes, shaping
from servanda.publications.all_states import all_duties
from servanda.states.enums import RegionalGroup

router = Router(tags=["duties"])


class DutiesAsked(Asked):
    """Which duties are wanted. Filters bear the names of the fields; a repeated one means any of its values."""

    first: Day | None = Field(None, alias="from", description="Only what falls due on this day or later.")
    last: Day | None = Field(None, alias="to", description="Only what falls due on this day or earlier.")
    iso3: list[Iso3] = []
    obligation: list[Identifier] = []
    theme: list[Identifier] = []
    region: list[RegionalGroup] = []
    state: list[StateOfPlay] = Field([], description="The state of play.")


class StepsAsked(AsOf):
    """Which duty is to be explained."""

    period: Year | None = Field(None, description="Of a yearly obligation: the calendar year covered.")


@router.get(
    "/treaties/{treaty}/duties",
    response={200: Listing[shapes.Duty], **PROBLEMS},
    summary="Every duty with its date and how it stands",
)
def duties(request: HttpRequest, treaty: TreatyId, asked: Query[DutiesAsked]) -> Listing[shapes.Duty]:
    """In the order of the treaty's obligations and of the codes of States. Steps are told duty by duty."""
    if asked.first and asked.last and asked.first > asked.last:
        raise BadInput("from: this day lies after the one in “to”; exchange the two.")
    given = served(treaty, asked.day)
    given.only_known(asked.obligation, asked.theme)
    found = all_duties(given.id, given.on, asked.last, _obligations(given, asked))
    wanted = [duty for duty in found if _wants(asked, given, duty)]
    part = part_of(wanted, asked)
    items = [shaping.duty(given.rules, duty, given.name_of) for duty in part.items]
    return Listing(total=part.total, offset=part.offset, items=items)


@router.get(
    "/treaties/{treaty}/states/{iso3}/duties/{obligation}",
    response={200: list[shapes.ExplainedDuty], **PROBLEMS},
    summary="One obligation of one State, step by step",
)
def duty_steps(
    request: HttpRequest,
    treaty: TreatyId,
    iso3: StateCode,
    obligation: ObligationId,
    asked: Query[StepsAsked],
) -> list[shapes.ExplainedDuty]:
    """One entry for each period; none for a State that had not joined by the day."""
    given = served(treaty, asked.day)
    if obligation not in given.rules.obligations:
        raise NotThere(f"The treaty {given.id} has no obligation {obligation}.")
    return [
        shaping.explained_duty(given.rules, duty, given.name_of)
        for duty in explain.duties(given.rules, given.register, given.known(iso3), given.on)
        if duty.obligation == obligation and asked.period in {None, duty.period}
    ]


def _obligations(given: Served, asked: DutiesAsked) -> tuple[str, ...]:
    return tuple(
        one.id
        for one in given.rules.obligation_list
        if (not asked.obligation or one.id in asked.obligation)
        and (not asked.theme or one.theme in asked.theme)
    )


def _wants(asked: DutiesAsked, given: Served, duty: Duty) -> bool:
    label = given.labels.get(duty.iso3)
    return (
        (not asked.iso3 or duty.iso3 in asked.iso3)
        and (not asked.region or (label is not None and label.group in asked.region))
        and (not asked.state or duty.state in asked.state)
        and _in_days(duty, asked.first, asked.last)
    )


def _in_days(duty: Duty, first: dt.date | None, last: dt.date | None) -> bool:
    """Whether it can fall due in these days; a date told only by its month counts for the whole month."""
    if duty.due_on is None:
        return first is None and last is None
    return (last is None or duty.due_on.first <= last) and (first is None or duty.due_on.last >= first)
