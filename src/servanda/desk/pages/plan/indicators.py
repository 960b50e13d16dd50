"""The indicators of a plan with what they showed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.workplan import queries
from servanda.workplan.access import may_write
from servanda.workplan.queries import IndicatorLine


@dataclass(frozen=True)
class IndicatorsPage:
    """The context of `desk/plan/indicators.html`."""

    year: int
    years: Sequence[int]
    lines: Sequence[IndicatorLine]
    may_write: bool


def indicators_page(year: int, viewer: Viewer, on: dt.date) -> IndicatorsPage:
    """The indicators as of a day; `NotThere` for a year without a plan."""
    if year not in queries.plan_years(viewer):
        raise NotThere(_("There is no plan for that year."))
    return IndicatorsPage(
        year=year,
        years=queries.plan_years(viewer),
        lines=queries.indicators_of(year, on=on),
        may_write=may_write(viewer),
    )
