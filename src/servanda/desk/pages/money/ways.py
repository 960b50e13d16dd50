"""How the forecast of a line was made, in words."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from servanda.common.languages import current
from servanda.finance.queries import LineReport
from servanda.finance.year_end import Way
from servanda.papers.numbers import write_number

WAYS: dict[Way, Promise] = {
    Way.UNIT: _("entered by the Unit"),
    Way.PACE: _("month by month, as in the months on record"),
    Way.PLAN: _("as planned"),
    Way.KNOWN: _("spent and committed"),
    Way.CLOSED: _("the year is over"),
}


def way_in_words(line: LineReport) -> str:
    """How the forecast of a line was made, with the months of accounts that it rests on."""
    told = str(WAYS[line.way])
    return f"{told}: {write_number(line.months, current())}" if line.months else told
