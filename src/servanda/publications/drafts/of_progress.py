"""The progress report: what was recorded in a period, theme by theme, and how things stood at its two ends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from django.utils.translation import gettext as _

from servanda.common.languages import current
from servanda.common.obligations import article_of, in_digits, obligation_name
from servanda.common.treaty import treaty_of_this_desk
from servanda.common.words import word
from servanda.law.findings import StateOfPlay
from servanda.law.records import CONSENT, ActKind
from servanda.law.treaty import Obligation
from servanda.papers.dates import write_date
from servanda.papers.document import Table
from servanda.papers.numbers import write_number
from servanda.publications.all_states import all_counts
from servanda.publications.drafts.events import (
    acts_in,
    duties_on,
    extended_in,
    listed,
    met_in,
    reports_in,
)
from servanda.publications.drafts.sections import Period, Section

_JOINING_THEME = "universalization"
"""The theme under which membership is told; a treaty without it tells membership in a section of its own."""
_PLAYS = (
    StateOfPlay.MET,
    StateOfPlay.MET_LATE,
    StateOfPlay.RUNNING,
    StateOfPlay.DUE,
    StateOfPlay.OVERDUE,
    StateOfPlay.UNKNOWN,
)


def progress_sections(treaty_id: str, period: Period, names: Mapping[str, str]) -> Sequence[Section]:
    """The sections in the active language. `names` of States by code."""
    return [_introduction(period), _membership(treaty_id, period, names), *_themes(treaty_id, period, names)]


def _introduction(period: Period) -> Section:
    said = _(
        "This report covers the period from %(first)s to %(last)s. It presents what is on record about the"
        " implementation of the treaty in that period. Where the sources do not tell, this is said, and nothing is"
        " concluded from silence."
    )
    return Section("introduction", _("Introduction"), said=[said % _days(period)])


def _days(period: Period) -> dict[str, str]:
    return {"first": write_date(period.first, current()), "last": write_date(period.last, current())}


def _membership(treaty_id: str, period: Period, names: Mapping[str, str]) -> Section:
    kinds = [
        (_("States that deposited an instrument"), CONSENT),
        (_("States that signed"), frozenset({ActKind.SIGNATURE})),
        (_("States that notified their withdrawal"), frozenset({ActKind.WITHDRAWAL})),
    ]
    said = [
        listed(label, found, names) for label, kind in kinds if (found := acts_in(treaty_id, period, kind))
    ]
    return Section(
        "membership",
        _theme_name(_JOINING_THEME) or _("Membership"),
        said=said or [_("No act towards the treaty was received in the period.")],
        data=[_counts_table(treaty_id, period)],
    )


def _theme_name(theme: str) -> str:
    found = treaty_of_this_desk().themes.get(theme)
    return found.names.in_language(current()) if found else ""


def _counts_table(treaty_id: str, period: Period) -> Table:
    before, after = all_counts(treaty_id, period.before), all_counts(treaty_id, period.last)
    rows = [
        (_("Joined (instrument deposited and not withdrawn)"), before.joined, after.joined),
        (_("Of these, the treaty is in force for"), before.in_force, after.in_force),
        (_("Signatories (signed, no instrument deposited)"), before.signatories, after.signatories),
        (_("Withdrawn"), before.withdrawn, after.withdrawn),
    ]
    return _two_ends(
        _("States"), [(what, [one, other]) for what, one, other in rows], period, _("How many States")
    )


def _two_ends(first: str, rows: Sequence[tuple[str, Sequence[int]]], period: Period, caption: str) -> Table:
    language = current()
    return Table(
        [first, write_date(period.before, language), write_date(period.last, language)],
        [[what, *(write_number(figure, language) for figure in figures)] for what, figures in rows],
        caption=caption,
        widths=[5.0, 2.0, 2.0],
        figures=frozenset({1, 2}),
    )


def _themes(treaty_id: str, period: Period, names: Mapping[str, str]) -> Iterator[Section]:
    treaty = treaty_of_this_desk()
    for theme in treaty.themes.values():
        owed = [one for one in treaty.obligation_list if one.theme == theme.id]
        if theme.id == _JOINING_THEME:
            continue
        said = [sentence for one in owed for sentence in _happened(treaty_id, one, period, names)]
        data = [table for one in owed if (table := _plays_table(treaty_id, one, period))]
        missing = [] if owed or said else [_("Nothing under this theme is recorded in figures or dates.")]
        nothing = _("Nothing is recorded under this theme for the period.")
        yield Section(
            theme.id, theme.names.in_language(current()), said=said or [nothing], data=data, missing=missing
        )


def _happened(
    treaty_id: str, obligation: Obligation, period: Period, names: Mapping[str, str]
) -> Iterator[str]:
    name = obligation_name(obligation.id)
    if obligation.filing:
        received = reports_in(treaty_id, period, obligation.id)
        if received:
            yield listed(_("%(report)s: received") % {"report": name}, received, names)
    elif met := met_in(treaty_id, period, obligation.id):
        yield listed(_("Completed: %(obligation)s") % {"obligation": name}, met, names)
    if obligation.extension and (extended := extended_in(treaty_id, period, obligation.id)):
        yield listed(_("%(duty)s: extensions granted") % {"duty": name}, extended, names)


def _plays_table(treaty_id: str, obligation: Obligation, period: Period) -> Table | None:
    """How many States stood where at both ends of the period; of a yearly report, for the last year due by its end."""
    if obligation.kind == "standing":
        return None
    year = _last_year_due(treaty_id, obligation, period) if obligation.kind == "yearly" else ""
    before, after = (
        Counter(
            duty.state for duty in duties_on(treaty_id, day, obligation.id) if not year or duty.period == year
        )
        for day in (period.before, period.last)
    )
    rows = [(word(play), [before[play], after[play]]) for play in _PLAYS if before[play] or after[play]]
    caption = f"{obligation_name(obligation.id)} ({article_of(obligation.id)})"
    if year:
        caption = _("%(obligation)s for %(year)s") % {"obligation": caption, "year": in_digits(year)}
    return _two_ends(_("State of play"), rows, period, caption) if rows else None


def _last_year_due(treaty_id: str, obligation: Obligation, period: Period) -> str:
    due = [duty for duty in duties_on(treaty_id, period.last, obligation.id) if duty.due_on]
    return max((duty.period for duty in due if duty.due_on and duty.due_on.last <= period.last), default="")
