"""All States, and one of them."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Query, Router

from servanda.api.lists import Listing, part_of
from servanda.api.parameters import Asked, OnDay, StateCode, TreatyId
from servanda.api.problems import PROBLEMS
from servanda.api.served import LANGUAGE, NO_SUCH_STATE, served
from servanda.common.access import NotThere
from servanda.law.findings import Status
from servanda.publications import shapes, shaping
from servanda.publications.status_list import StateLine, status_list
from servanda.states.enums import RegionalGroup

router = Router(tags=["States"])


class StatesAsked(Asked):
    """Which States are wanted."""

    status: list[Status] = []
    region: list[RegionalGroup] = []

    def wants(self, line: StateLine) -> bool:
        """Whether a State passes the filters; an empty filter passes all."""
        return (not self.status or line.standing.status in self.status) and (
            not self.region or line.group in self.region
        )


@router.get(
    "/treaties/{treaty}/states",
    response={200: Listing[shapes.ListedState], **PROBLEMS},
    summary="Every State and how it stands",
)
def states(request: HttpRequest, treaty: TreatyId, asked: Query[StatesAsked]) -> Listing[shapes.ListedState]:
    """In the order of their English names; those that have done nothing are `not party`."""
    given = served(treaty, asked.day)
    lines = [line for line in status_list(given.id, given.on, LANGUAGE).lines if asked.wants(line)]
    return part_of([_shape(line) for line in lines], asked)


@router.get(
    "/treaties/{treaty}/states/{iso3}",
    response={200: shapes.ListedState, **PROBLEMS},
    summary="How one State stands",
)
def state(request: HttpRequest, treaty: TreatyId, iso3: StateCode, asked: OnDay) -> shapes.ListedState:
    """Its status and dates on the day."""
    given = served(treaty, asked.day)
    lines = {line.iso3: line for line in status_list(given.id, given.on, LANGUAGE).lines}
    if iso3 not in lines:
        raise NotThere(NO_SUCH_STATE.format(iso3=iso3))
    return _shape(lines[iso3])


def _shape(line: StateLine) -> shapes.ListedState:
    return shaping.listed_state(line.standing, line.name, line.group.value)
