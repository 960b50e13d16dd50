"""Reading facts, decisions and dates printed elsewhere. One query each."""

from __future__ import annotations

from collections.abc import Sequence

from servanda.common.sourced import records
from servanda.implementation.models import Decision, ExtensionRequest, Fact, PublishedDate
from servanda.law import records as law


def facts(treaty_id: str) -> Sequence[law.Fact]:
    """All facts under a treaty, in use or not, in the order they were recorded."""
    return records(Fact.objects.filter(treaty_id=treaty_id).order_by("state_id", "pk"))


def recorded_facts(treaty_id: str, iso3: str) -> Sequence[Fact]:
    """The facts of one State as rows of the table, in use or not: each with its number and version."""
    return list(Fact.objects.filter(treaty_id=treaty_id, state_id=iso3).order_by("pk"))


def decisions(treaty_id: str) -> Sequence[law.Decision]:
    """All extensions granted under a treaty, in use or not."""
    return records(Decision.objects.filter(treaty_id=treaty_id).order_by("state_id", "pk"))


def recorded_decisions(treaty_id: str, iso3: str) -> Sequence[Decision]:
    """The decisions on one State as rows of the table, in use or not."""
    return list(Decision.objects.filter(treaty_id=treaty_id, state_id=iso3).order_by("pk"))


def recorded_requests(treaty_id: str, iso3: str) -> Sequence[ExtensionRequest]:
    """The requests of one State for more time as rows of the table, in use or not."""
    return list(ExtensionRequest.objects.filter(treaty_id=treaty_id, state_id=iso3).order_by("pk"))


def published_dates(treaty_id: str) -> Sequence[law.PublishedDate]:
    """All dates printed elsewhere, in use or not."""
    return records(PublishedDate.objects.filter(treaty_id=treaty_id).order_by("state_id", "pk"))
