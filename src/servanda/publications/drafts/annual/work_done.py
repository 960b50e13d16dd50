"""What was done for one activity, line by line: the newest pieces of work, the others counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from servanda.common.languages import current
from servanda.papers.dates import write_date
from servanda.papers.document import Table
from servanda.papers.isolates import inline
from servanda.papers.numbering import number_levels
from servanda.papers.numbers import write_number
from servanda.results.counting import Evidence, Source
from servanda.results.in_words import kind_in_words, title_in_words
from servanda.results.queries import ActivityEvidence
from servanda.results.table import Table as ActsTable

MOST_LINES = 6
"""Of one activity; a paper for a meeting is no log."""
MOST_STATES = 6


def work_done(found: ActivityEvidence, acts: ActsTable, names: Mapping[str, str]) -> Table:
    """The newest pieces of work for an activity, each with its day, for which States and by whom."""
    language = current()
    return Table(
        [_("Day"), _("What was done"), _("For"), _("By whom")],
        [_row(each, acts, names) for each in found.evidence[:MOST_LINES]],
        caption=_("Activity %(number)s: what was done") % {"number": number_levels(found.number, language)},
        widths=[2.0, 4.8, 2.6, 2.2],
        note=_and_more(found.count - MOST_LINES),
    )


def _row(each: Evidence, acts: ActsTable, names: Mapping[str, str]) -> Sequence[str]:
    language = current()
    return [
        write_date(each.on, language),
        inline(_what(each, acts), language),
        inline(_for_whom(each, names), language),
        inline(_(", ").join(each.people), language) or "–",
    ]


def _what(each: Evidence, acts: ActsTable) -> str:
    title = title_in_words(each)
    if each.source is Source.ENTRY and title:
        return title
    kind = kind_in_words(each.source, each.kind, acts)
    return f"{kind}: {title}" if title else kind


def _for_whom(each: Evidence, names: Mapping[str, str]) -> str:
    """The States, the first few by name; the event; a dash where it is for everyone."""
    shown = [names.get(iso3, iso3) for iso3 in each.states[:MOST_STATES]]
    told = [_(", ").join(shown), _and_more(len(each.states) - MOST_STATES), each.event]
    return _("; ").join(one for one in told if one) or "–"


def _and_more(number: int) -> str:
    """“and 3 more”; nothing where all are shown."""
    if number <= 0:
        return ""
    return ngettext("and %(number)s more", "and %(number)s more", number) % {
        "number": write_number(number, current())
    }
