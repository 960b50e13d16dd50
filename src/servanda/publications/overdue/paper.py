"""The list of reports not received as a paper for a meeting, in the language that is active.

It says which report, of which State, since when, and when the State was last written to about it. What a source
says was not received stands apart from that of which nothing is recorded: silence is no finding.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from servanda.common.languages import current
from servanda.common.obligations import article_of, in_digits, obligation_name
from servanda.common.treaty import treaty_of_this_desk
from servanda.law.findings import StateOfPlay
from servanda.papers.dates import write_date, write_partial_date
from servanda.papers.document import Block, Document, Heading, Paragraph, Rule, Table, Title
from servanda.papers.numbers import write_number
from servanda.publications.overdue.rows import (
    MissingReport,
    OverdueFilter,
    ThemeCoordinators,
    reports_asked_for,
)
from servanda.publications.status_list import GROUP_NAMES
from servanda.states.enums import RegionalGroup

_PARTS: dict[StateOfPlay, Promise] = {
    StateOfPlay.OVERDUE: gettext_lazy("Reports not received"),
    StateOfPlay.UNKNOWN: gettext_lazy("Reports of which no receipt is recorded"),
}
_SAYS: dict[StateOfPlay, Promise] = {
    StateOfPlay.OVERDUE: gettext_lazy(
        "The date of these reports had passed on %(day)s, and it is on record that they had not been received."
    ),
    StateOfPlay.UNKNOWN: gettext_lazy(
        "The date of these reports had passed on %(day)s. No receipt is recorded, and the sources do not tell"
        " whether they were received."
    ),
}
WIDTHS = (2.6, 2.6, 2.5, 2.2)


def overdue_paper(
    rows: Sequence[MissingReport], on: dt.date, only: OverdueFilter, themes: Sequence[ThemeCoordinators] = ()
) -> Document:
    """The paper on `rows`, which `only` narrowed. `themes` name the coordinators of the theme chosen."""
    title = _("Transparency reports: reports not received")
    blocks = [Title(title), *_opening(rows, on, only, themes)]
    for play in _PARTS:
        blocks += _part(play, [row for row in rows if row.duty.state == play], on)
    return Document(current(), title, [*blocks, Rule()], dated=on)


def _opening(
    rows: Sequence[MissingReport], on: dt.date, only: OverdueFilter, themes: Sequence[ThemeCoordinators]
) -> Iterator[Block]:
    language = current()
    yield Paragraph(treaty_of_this_desk().names[language])
    values = {
        "day": write_date(on, language),
        "reports": write_number(len(rows), language),
        "states": write_number(len({row.label.iso3 for row in rows}), language),
    }
    yield Paragraph(
        _("This paper shows what was on record on %(day)s. Reports listed: %(reports)s. States: %(states)s.")
        % values,
        numbered=True,
    )
    if only.region:
        name = str(GROUP_NAMES[RegionalGroup(only.region)])
        yield Paragraph(_("It lists one regional group: %(name)s.") % {"name": name}, numbered=True)
    for theme in themes:
        if theme.id == only.theme:
            yield Paragraph(_theme(theme), numbered=True)


def _theme(theme: ThemeCoordinators) -> str:
    said = _("It lists the States for which something is open under one theme: %(name)s.") % {
        "name": theme.name
    }
    names = _(", ").join(state.name for state in theme.states)
    return f"{said} " + _("Coordinators: %(states)s.") % {"states": names} if names else said


def _part(play: StateOfPlay, rows: Sequence[MissingReport], on: dt.date) -> Iterator[Block]:
    if not rows:
        return
    yield Heading(str(_PARTS[play]))
    yield Paragraph(str(_SAYS[play]) % {"day": write_date(on, current())}, numbered=True)
    for obligation in reports_asked_for():
        found = [row for row in rows if row.duty.obligation == obligation]
        if found:
            yield _table(obligation, found)


def _table(obligation: str, rows: Sequence[MissingReport]) -> Table:
    """One line a State: its years, the date of the oldest, and the last letter about any of them."""
    yearly = any(row.duty.period for row in rows)
    header = [
        _("State"),
        *([_("Calendar years")] if yearly else []),
        _("Due since"),
        _("Last letter about it"),
    ]
    lines = []
    for label, group in groupby(sorted(rows, key=_place), key=lambda row: row.label):
        lines.append(_line(label.name, list(group), yearly=yearly))
    states = ngettext("%(number)s State", "%(number)s States", len(lines))
    caption = _("%(report)s (%(article)s): %(states)s") % {
        "report": obligation_name(obligation),
        "article": article_of(obligation),
        "states": states % {"number": write_number(len(lines), current())},
    }
    widths = WIDTHS if yearly else (WIDTHS[0], *WIDTHS[2:])
    return Table(header, lines, caption=caption, widths=widths)


def _place(row: MissingReport) -> tuple[int, str]:
    return row.place, row.duty.period


def _line(name: str, rows: Sequence[MissingReport], *, yearly: bool) -> list[str]:
    language = current()
    oldest = rows[0].duty.due_on
    letters = [row.sent.gone_on for row in rows if row.sent and row.sent.gone_on]
    years = _(", ").join(in_digits(row.duty.period) for row in rows)
    since = write_partial_date(oldest, language) if oldest else ""
    return [name, *([years] if yearly else []), since, write_date(max(letters), language) if letters else "–"]
