"""What is recorded: acts, meetings, and dates printed elsewhere that depart from the computed ones."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Query, Router

from servanda.api.lists import Listing, part_of
from servanda.api.parameters import Asked, Identifier, Iso3, Part, PartOfList, TreatyId
from servanda.api.problems import PROBLEMS
from servanda.api.served import served
from servanda.common.clock import today
from servanda.law.differences import differences as all_differences
from servanda.publications import shapes, shaping

router = Router(tags=["records"])


class ActsAsked(Part):
    """Which acts are wanted."""

    iso3: list[Iso3] = []


class DifferencesAsked(Asked):
    """Which differences are wanted."""

    iso3: list[Iso3] = []
    obligation: list[Identifier] = []


@router.get(
    "/treaties/{treaty}/acts",
    response={200: Listing[shapes.Act], **PROBLEMS},
    summary="Acts towards the treaty, with their sources",
)
def acts(request: HttpRequest, treaty: TreatyId, asked: Query[ActsAsked]) -> Listing[shapes.Act]:
    """By code of State and day. Where sources differ all are given; `in_use` marks the one the Unit uses."""
    given = served(treaty, today())
    dossiers = given.register.dossiers
    wanted = sorted(set(dossiers) & set(asked.iso3) if asked.iso3 else dossiers)
    found = [act for iso3 in wanted for act in sorted(dossiers[iso3].acts, key=lambda act: act.on)]
    return part_of([shaping.act(act, given.name_of) for act in found], asked)


@router.get(
    "/treaties/{treaty}/meetings",
    response={200: Listing[shapes.Meeting], **PROBLEMS},
    summary="Formal meetings",
)
def meetings(request: HttpRequest, treaty: TreatyId, asked: PartOfList) -> Listing[shapes.Meeting]:
    """Oldest first."""
    found = sorted(served(treaty, today()).register.meetings, key=lambda meeting: meeting.opens_on)
    return part_of([shaping.meeting(meeting) for meeting in found], asked)


@router.get(
    "/treaties/{treaty}/differences",
    response={200: Listing[shapes.Difference], **PROBLEMS},
    summary="Dates printed elsewhere that depart from the computed ones",
)
def differences(
    request: HttpRequest, treaty: TreatyId, asked: Query[DifferencesAsked]
) -> Listing[shapes.Difference]:
    """Each with its source; the computed date is never replaced by the printed one."""
    given = served(treaty, asked.day)
    given.only_known(asked.obligation)
    found = [
        one
        for one in all_differences(given.rules, given.register, given.on)
        if (not asked.iso3 or one.iso3 in asked.iso3)
        and (not asked.obligation or one.obligation in asked.obligation)
    ]
    return part_of([shaping.difference(one, given.name_of) for one in found], asked)
