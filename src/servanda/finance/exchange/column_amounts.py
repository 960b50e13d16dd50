"""Amounts under a heading that tells their unit: in thousands each is taken times one thousand, and that is told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from django.utils.translation import gettext as _

from servanda.common.amounts import RefusedAmount, WrittenAmount, read_amount
from servanda.common.errors import BadInput
from servanda.common.languages import current
from servanda.finance.exchange.headings import Unit, unit_of
from servanda.papers.isolates import inline
from servanda.papers.numbers import western

_TWO_WAYS = re.compile(r"[-+(]?\d{1,3}[.,٫]\d{3}\)?")


def amount_or_none(text: str, heading: str) -> WrittenAmount | None:
    """The amount that a text under a heading writes; None for what is none."""
    try:
        return in_unit(text, unit_of(heading))
    except (RefusedAmount, BadInput):
        return None


def in_unit(text: str, unit: Unit) -> WrittenAmount:
    """The amount that a cell writes, in whole units where its column is in thousands.

    `RefusedAmount` for what is none. BadInput where three figures behind one sign could be places as well as a group:
    12.345 in thousands.
    """
    amount = read_amount(text)
    if not unit.thousands:
        return amount
    if _TWO_WAYS.fullmatch(western(text).strip()):
        raise BadInput(
            _("“%(text)s” in thousands can be read in two ways. Write the amount in whole units.")
            % {"text": inline(text[:40], current())}
        )
    return replace(amount, amount=amount.amount * 1000)


def thousands_told(matched: Mapping[str, str], columns: Iterable[str]) -> list[str]:
    """A doubt for each of the `columns` of amounts whose heading says thousands; `matched`: heading → column."""
    wanted = set(columns)
    found = [
        heading for heading, column in matched.items() if column in wanted and unit_of(heading).thousands
    ]
    sentence = _("Column “%(heading)s” is in thousands. Each of its amounts is taken times one thousand.")
    return [sentence % {"heading": inline(heading, current())} for heading in found]
