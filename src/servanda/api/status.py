"""How many States have joined, and which."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router

from servanda.api.parameters import OnDay, TreatyId
from servanda.api.problems import PROBLEMS
from servanda.api.served import LANGUAGE, served
from servanda.law.findings import Status
from servanda.publications import shapes, shaping
from servanda.publications.status_list import status_list

router = Router(tags=["States"])


@router.get(
    "/treaties/{treaty}/status", response={200: shapes.StatusOnDay, **PROBLEMS}, summary="Counts on a day"
)
def status(request: HttpRequest, treaty: TreatyId, asked: OnDay) -> shapes.StatusOnDay:
    """Joined, in force, signatories, withdrawn, and the States these words count.

    Published numbers of States Parties count those that have joined, whether the treaty is in force for them yet
    or not.
    """
    given = served(treaty, asked.day)
    found = status_list(given.id, given.on, LANGUAGE)
    names = {line.iso3: line.name for line in found.lines}
    counted = [line.standing for line in found.lines if line.standing.status is not Status.NOT_PARTY]
    return shaping.status(given.rules, found.counts, counted, names.__getitem__)
