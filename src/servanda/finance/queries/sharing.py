"""An amount shared by the United Nations scale: who shares, at which rate, and who is not on the scale."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.errors import BadInput
from servanda.common.obligations import in_digits
from servanda.common.treaty import treaty_by_id
from servanda.duties.queries import register
from servanda.finance.access import require_reading
from servanda.finance.funding import Stream
from servanda.finance.scale import Period, Rate, scale_of
from servanda.finance.sentences import money
from servanda.finance.shares import CannotShare, Share, share_out
from servanda.law.findings import Status
from servanda.law.standing import standing

_JOINED = frozenset({Status.JOINED, Status.IN_FORCE})


@dataclass(frozen=True)
class Sharing:
    """What is to be shared, for which year, among whom."""

    year: int
    amount: Decimal
    members_on: dt.date
    """States that had joined by this day share."""
    minimum: Decimal = Decimal(0)
    also: frozenset[str] = frozenset()
    """States (ISO3) that share without having joined, as they take part in a meeting."""
    rates: Mapping[str, Decimal] = field(default_factory=dict)
    """Rates in per cent that the Unit gives to States without one on the scale."""


@dataclass(frozen=True)
class SharedOut:
    """The shares, largest first, and everything about them that a reader should know."""

    scale: Period
    shares: Sequence[Share]
    rates: Mapping[str, Rate]
    """The rate behind each share; those given by the Unit have no source."""
    raised: Decimal
    """What those at the minimum pay beyond their parts by the scale alone."""
    without_rate: Sequence[str]
    """States that would share and are not on the scale: they are asked for nothing until a rate is given."""

    @property
    def notional(self) -> Sequence[str]:
        """States whose rate is a notional one, as they are no Members of the United Nations."""
        return [share.key for share in self.shares if self.rates[share.key].notional]


def payers(treaty_id: str, on: dt.date) -> frozenset[str]:
    """The States (ISO3) that had joined by a day, whether or not the treaty was in force for them yet."""
    treaty = treaty_by_id(treaty_id)
    dossiers = register(treaty_id).dossiers.values()
    return frozenset(dossier.iso3 for dossier in dossiers if standing(treaty, dossier, on).status in _JOINED)


def shared_out(viewer: Viewer, treaty_id: str, stream: Stream, asked: Sharing) -> SharedOut:
    """The amount shared by the scale of its year. BadInput where there is no scale, or too little for the minimum."""
    require_reading(viewer)
    scale = scale_of(treaty_id, asked.year)
    if scale is None:
        raise BadInput(
            _("There is no scale of assessments for %(year)s here. Add it to assessments.csv.")
            % {"year": in_digits(str(asked.year))}
        )
    sharing = sorted(payers(treaty_id, asked.members_on) | asked.also)
    given = {
        iso3: Rate(iso3, rate, notional=False, source="")
        for iso3, rate in asked.rates.items()
        if iso3 not in scale.rates
    }
    rates = {iso3: rate for iso3 in sharing if (rate := scale.rates.get(iso3) or given.get(iso3))}
    shares = _shares(stream, asked, rates)
    alone = {share.key: share.amount for share in _shares(stream, replace(asked, minimum=Decimal(0)), rates)}
    return SharedOut(
        scale=scale,
        shares=sorted(shares, key=lambda share: (-share.amount, share.key)),
        rates=rates,
        raised=sum((one.amount - alone[one.key] for one in shares if one.at_minimum), Decimal(0)),
        without_rate=[iso3 for iso3 in sharing if iso3 not in rates],
    )


def _shares(stream: Stream, asked: Sharing, rates: Mapping[str, Rate]) -> Sequence[Share]:
    try:
        return share_out(
            asked.amount,
            {iso3: rate.percent for iso3, rate in rates.items()},
            minimum=asked.minimum,
            smallest=stream.smallest,
        )
    except CannotShare:
        told = {
            "amount": money(asked.amount, stream.currency),
            "minimum": money(asked.minimum, stream.currency),
            "states": in_digits(str(len(rates))),
        }
        raise BadInput(
            _("%(amount)s cannot be shared: %(states)s States are to share, each at least %(minimum)s.")
            % told
        ) from None
    except ValueError:
        raise BadInput(_("The amount has more places than its currency. Round it.")) from None
