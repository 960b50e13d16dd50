"""The contributions of one State on its file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise

from servanda.common.access import Viewer
from servanda.common.languages import current
from servanda.desk.pages.money.contributions import COLUMNS, ContributionRow, amounts_of, basis_name, cells_of
from servanda.desk.pages.money.figures import Figures
from servanda.finance.funding import funding_of
from servanda.finance.queries import contributions_of_state


@dataclass(frozen=True)
class StateMoney:
    """The context of `desk/money/state_money.html`; the name in each row is that of the stream."""

    columns: Sequence[Promise]
    rows: Sequence[ContributionRow]


def state_money(viewer: Viewer, treaty_id: str, iso3: str, as_of: dt.date) -> StateMoney | None:
    """What stands on record; None where there is nothing, or nothing that the viewer sees. One query."""
    lines = contributions_of_state(viewer, treaty_id, iso3, as_of)
    if not lines:
        return None
    funding = funding_of(treaty_id)
    figures = Figures.of(amount for line in lines for amount in amounts_of(line.standing))
    rows = []
    for line in lines:
        stream = funding.stream(line.stream)
        if stream is not None:
            name, basis = stream.names.in_language(current()), basis_name(stream, line.basis)
            rows.append(ContributionRow(line, name, basis, cells_of(line.standing, figures), ""))
    return StateMoney(list(COLUMNS.values()), rows)
