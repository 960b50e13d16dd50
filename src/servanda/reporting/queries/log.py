"""Reading what was received, what was seen to be missing, and since when the log is complete."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import BooleanField, CharField, F, QuerySet, TextField, Value
from django.db.models.functions import Cast

from servanda.law import records as law
from servanda.law.records import Confidence
from servanda.reporting.models import Filing, NotReceived, RegisterCoverage


@dataclass(frozen=True)
class Log:
    """The log of reports under a treaty."""

    filings: Sequence[law.Filing]
    not_received: Sequence[law.NotReceived]
    complete_since: dict[str, dt.date]
    """Obligation → the day from which the log is complete."""


_COLUMNS = (
    "state_id",
    "obligation",
    "period",
    "day",
    "source",
    "page",
    "confidence",
    "note",
    "in_use",
    "table",
    "id",
)
_SOURCE = ("source", "page", "confidence", "note", "in_use")


def recorded_filings(treaty_id: str, iso3: str) -> Sequence[Filing]:
    """What the log says of one State, in use or not; without what follows from reports kept here as files."""
    rows = Filing.objects.filter(treaty_id=treaty_id, state_id=iso3, report=None)
    return list(rows.order_by("received_on", "pk"))


def complete_since(treaty_id: str) -> dict[str, dt.date]:
    """Obligation → the day from which the Unit declared its log complete."""
    rows = RegisterCoverage.objects.filter(treaty_id=treaty_id)
    return dict(rows.values_list("obligation", "complete_since"))


def log(treaty_id: str) -> Log:
    """The whole log of a treaty, in one query over its three tables."""
    filings: list[law.Filing] = []
    not_received: list[law.NotReceived] = []
    complete_since: dict[str, dt.date] = {}
    rows = _shaped(Filing, treaty_id, "received_on").union(
        _shaped(NotReceived, treaty_id, "as_of"), _coverage(treaty_id), all=True
    )
    for iso3, obligation, period, day, *source, table, _id in rows.order_by("state_id", "id"):
        sourced = dict(zip(_SOURCE, source, strict=True))
        told = {"iso3": iso3, "obligation": obligation, "period": period, **sourced}
        if table == Filing.__name__:
            filings.append(law.Filing(received_on=day, **told))
        elif table == NotReceived.__name__:
            not_received.append(law.NotReceived(as_of=day, **told))
        else:
            complete_since[obligation] = day.first
    return Log(filings, not_received, complete_since)


def _shaped(model: Any, treaty_id: str, day: str) -> QuerySet:
    rows = model.objects.filter(treaty_id=treaty_id).annotate(day=F(day), table=Value(model.__name__))
    return rows.values_list(*_COLUMNS)


def _coverage(treaty_id: str) -> QuerySet:
    """The table of coverage in the shape of the two others, so that one query can read all three."""
    nothing = dict.fromkeys(("state_id", "period", "source", "page", "note"), Value("", TextField()))
    rows = RegisterCoverage.objects.filter(treaty_id=treaty_id).annotate(
        **nothing,
        day=Cast("complete_since", CharField(max_length=10)),
        confidence=Value(str(Confidence.HIGH), TextField()),
        in_use=Value(True, BooleanField()),
        table=Value(RegisterCoverage.__name__),
    )
    return rows.values_list(*_COLUMNS)
