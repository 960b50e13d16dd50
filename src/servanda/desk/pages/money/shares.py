"""The shares calculator: an amount shared by the scale, looked at before anybody is asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.as_of import AsOf
from servanda.common.errors import BadInput
from servanda.common.languages import current
from servanda.common.obligations import in_digits
from servanda.desk.pages.letters.batch import state_names
from servanda.desk.pages.money.contributions import stream_asked
from servanda.desk.pages.money.figures import Figures
from servanda.desk.pages.money.shares_rules import doubts, raised, tell_rules
from servanda.finance.access import may_write
from servanda.finance.forms import SharesForm
from servanda.finance.forms.fields import told_in
from servanda.finance.funding import Stream, funding_of
from servanda.finance.queries import SharedOut, Sharing, budget_report, budget_years, shared_out
from servanda.papers.numbers import write_percent

RATE = "rate_"
MOST_RATE = 100


@dataclass(frozen=True)
class ShareRow:
    """One share in words."""

    iso3: str
    name: str
    rate: str
    percent: str
    """Of all who share."""
    amount: str
    at_minimum: bool
    notional: bool
    given: bool
    """The rate was given here and is not of the scale."""


@dataclass(frozen=True)
class OutsideRow:
    """A State that would share and has no rate, with the rate typed for it."""

    iso3: str
    name: str
    typed: str


@dataclass(frozen=True)
class SharesPage:
    """The context of `desk/money/shares.html`."""

    form: SharesForm
    stream: Stream
    mistakes: Sequence[str]
    rows: Sequence[ShareRow]
    outside: Sequence[OutsideRow]
    total: str
    raised: str
    """How many are at the minimum, and what of it the others do not have to pay; "" where nobody is."""
    scale: str
    source: str
    doubts: Sequence[tuple[str, str]]
    """What of the rules is to be confirmed, under the name of the stream or the basis."""
    typed: Sequence[tuple[str, str]]
    """All fields of the address, for the form that records the round."""
    may_write: bool


def shares_page(viewer: Viewer, treaty_id: str, as_of: AsOf, fields: QueryDict) -> SharesPage:
    """The calculator; with a valid form the shares, with a sentence where they cannot be reckoned."""
    streams = [
        (one.id, f"{one.names.in_language(current())} ({one.currency})")
        for one in funding_of(treaty_id).streams
    ]
    asked = fields if "amount" in fields else None
    stream = stream_asked(treaty_id, fields.get("stream", "") if asked else "")
    form = SharesForm(streams, asked, initial=_initial(viewer, treaty_id, stream, as_of))
    tell_rules(form, stream)
    found, mistakes = None, []
    if asked and form.is_valid():
        try:
            found = shared_out(viewer, treaty_id, stream, sharing_of(form, fields, stream))
        except BadInput as bad:
            mistakes = bad.sentences
    names = state_names(as_of.day)
    rates = {key.removeprefix(RATE): value for key, value in fields.items() if key.startswith(RATE)}
    outside = [*(found.without_rate if found else ()), *_given(found, rates)]
    return SharesPage(
        form=form,
        stream=stream,
        mistakes=mistakes,
        rows=_rows(found, names, stream) if found else (),
        outside=[OutsideRow(one, names.get(one, one), str(rates.get(one, ""))) for one in outside],
        raised=raised(found, form, stream) if found else "",
        total=Figures(stream.smallest).write(form.cleaned_data["amount"].amount) if found else "",
        scale=in_digits(f"{found.scale.first}–{found.scale.last}") if found else "",
        source=found.scale.source if found else "",
        doubts=doubts(stream),
        typed=[(name, value) for name, values in fields.lists() for value in values],
        may_write=may_write(viewer),
    )


def sharing_of(form: SharesForm, fields: Mapping[str, Any], stream: Stream) -> Sharing:
    """What a valid form asks for, with the rates typed for States outside the scale."""
    data = form.cleaned_data
    if wrong := told_in(data["amount"], stream.currency) or told_in(data["minimum"], stream.currency):
        raise BadInput(wrong)
    return Sharing(
        year=data["year"],
        amount=data["amount"].amount,
        minimum=data["minimum"].amount if data["minimum"] else Decimal(0),
        members_on=data["members_on"],
        also=frozenset(data["also"]),
        rates=_rates(fields),
    )


def _initial(viewer: Viewer, treaty_id: str, stream: Stream, as_of: AsOf) -> dict[str, Any]:
    """Of the newest budget the part that is shared, whole where no part is told; the minimum where one is."""
    years = budget_years(viewer, treaty_id, as_of.day)
    initial: dict[str, Any] = {"year": as_of.day.year, "members_on": as_of.day, "minimum": stream.minimum}
    if years:
        report = budget_report(viewer, treaty_id, years[0].year, as_of.day)
        initial |= {"year": report.year, "amount": stream.part_by_scale(report.total.budget)}
    return initial


def _rates(fields: Mapping[str, Any]) -> dict[str, Decimal]:
    found = {}
    for key, value in fields.items():
        text = str(value).strip()
        if key.startswith(RATE) and text:
            found[key.removeprefix(RATE)] = _rate(text)
    return found


def _rate(text: str) -> Decimal:
    try:
        rate = Decimal(text.replace("٫", ".").replace(",", "."))
    except InvalidOperation:
        rate = Decimal("NaN")
    if not rate.is_finite() or not 0 < rate <= MOST_RATE:
        raise BadInput(_("“%(text)s” is no rate. Enter per cent, such as 0.001.") % {"text": text[:40]})
    return rate


def _rows(found: SharedOut, names: Mapping[str, str], stream: Stream) -> list[ShareRow]:
    figures = Figures(stream.smallest)
    return [
        ShareRow(
            iso3=share.key,
            name=names.get(share.key, share.key),
            rate=write_percent(found.rates[share.key].percent, current()),
            percent=write_percent(share.percent, current()),
            amount=figures.write(share.amount),
            at_minimum=share.at_minimum,
            notional=found.rates[share.key].notional,
            given=not found.rates[share.key].source,
        )
        for share in found.shares
    ]


def _given(found: SharedOut | None, rates: Mapping[str, Any]) -> list[str]:
    if found is None:
        return []
    return [iso3 for iso3 in rates if iso3 in found.rates and not found.rates[iso3].source]
