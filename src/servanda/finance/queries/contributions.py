"""Contributions as of a day: what was asked, pledged, invoiced, received, and what of it is outstanding."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.finance.access import may_read, require_reading
from servanda.finance.enums import BasisKind
from servanda.finance.funding import Stream, funding_of
from servanda.finance.models import Contribution, InKind, ShareRound
from servanda.finance.standing import Movement, Standing, add, standing


@dataclass(frozen=True)
class ContributionLine:
    """One contribution of one giver for one year on one basis."""

    state: str
    """ISO3; "" where the giver is no State."""
    giver: str
    stream: str
    basis: str
    year: int
    currency: str
    standing: Standing


@dataclass(frozen=True)
class ContributionsReport:
    """The contributions to one stream for one year. Two streams are never added up."""

    stream: Stream
    year: int
    as_of: dt.date
    lines: Sequence[ContributionLine]
    total: Standing
    """Sums over all lines; it has no days."""
    round: ShareRound | None
    """The requests to all who share, where they were made in one act."""


def contributions(
    viewer: Viewer, treaty_id: str, stream_id: str, year: int, as_of: dt.date
) -> ContributionsReport:
    """What stands on record for one stream and year. Two queries."""
    require_reading(viewer)
    stream = funding_of(treaty_id).stream(stream_id)
    if stream is None:
        raise NotThere(_("There is no such stream of money."))
    rows = Contribution.objects.filter(treaty_id=treaty_id, stream=stream_id, year=year)
    lines = _lines(rows, {stream_id: stream}, as_of)
    rounds = ShareRound.objects.filter(treaty_id=treaty_id, stream=stream_id, year=year, in_use=True)
    return ContributionsReport(stream, year, as_of, lines, together(lines), rounds.first())


def contributions_until(
    viewer: Viewer, treaty_id: str, stream: Stream, year: int, as_of: dt.date
) -> Sequence[ContributionLine]:
    """The contributions to one stream for a year and all years before. One query."""
    require_reading(viewer)
    rows = Contribution.objects.filter(treaty_id=treaty_id, stream=stream.id, year__lte=year)
    return _lines(rows, {stream.id: stream}, as_of)


def contributions_of_state(
    viewer: Viewer, treaty_id: str, iso3: str, as_of: dt.date
) -> Sequence[ContributionLine]:
    """All contributions of a State, newest year first; nothing for those who do not see the money. One query."""
    if not may_read(viewer):
        return []
    rows = Contribution.objects.filter(treaty_id=treaty_id, state_id=iso3)
    streams = {stream.id: stream for stream in funding_of(treaty_id).streams}
    return sorted(_lines(rows, streams, as_of), key=lambda line: (-line.year, line.stream, line.basis))


def steps_of_state(
    viewer: Viewer, treaty_id: str, stream_id: str, year: int, giver: str
) -> Sequence[Contribution]:
    """Each step recorded for one giver (ISO3, or the name of one that is no State) and year, in use or not."""
    require_reading(viewer)
    rows = Contribution.objects.filter(treaty_id=treaty_id, stream=stream_id, year=year)
    of_state = rows.filter(state_id=giver)
    return list(of_state or rows.filter(giver=giver))


def support_in_kind(viewer: Viewer, treaty_id: str, year: int, as_of: dt.date) -> Sequence[InKind]:
    """Support in kind for a year, as recorded by a day. One query."""
    require_reading(viewer)
    return list(InKind.objects.filter(treaty_id=treaty_id, year=year, on__lte=as_of, in_use=True))


def years_of_contributions(viewer: Viewer, treaty_id: str) -> Sequence[int]:
    """The years for which something is recorded, in money or in kind, newest first. One query."""
    require_reading(viewer)
    given = InKind.objects.filter(treaty_id=treaty_id, in_use=True).order_by().values_list("year", flat=True)
    paid = Contribution.objects.filter(treaty_id=treaty_id, in_use=True).order_by()
    return sorted(paid.values_list("year", flat=True).union(given), reverse=True)


def together(lines: Iterable[ContributionLine]) -> Standing:
    """The sums of lines of one stream."""
    found = [line.standing for line in lines]
    return Standing(
        asked=add(one.asked for one in found),
        pledged=add(one.pledged for one in found),
        invoiced=add(one.invoiced for one in found),
        received=add(one.received for one in found),
        expected=add(one.expected for one in found),
        outstanding=add(one.outstanding for one in found),
        beyond=sum((one.beyond for one in found), Decimal(0)),
        in_time=sum((one.in_time for one in found), Decimal(0)),
    )


def movement(row: Contribution) -> Movement:
    """A row in the form in which standings are reckoned."""
    return Movement(row.step, row.on, row.amount, row.currency, row.rate, row.value, row.due_on)


def _lines(
    rows: Iterable[Contribution], streams: Mapping[str, Stream], as_of: dt.date
) -> list[ContributionLine]:
    grouped: dict[tuple[str, str, str, str, int], list[Movement]] = defaultdict(list)
    for row in rows:
        if row.in_use and row.on <= as_of and row.stream in streams:
            grouped[row.state_id or "", row.giver, row.stream, row.basis, row.year].append(movement(row))
    found = []
    for (state, giver, stream_id, basis_id, year), movements in grouped.items():
        basis = streams[stream_id].basis(basis_id)
        kind = basis.kind if basis else BasisKind.VOLUNTARY
        stands = standing(movements, kind)
        currency = streams[stream_id].currency
        found.append(ContributionLine(state, giver, stream_id, basis_id, year, currency, stands))
    return found
