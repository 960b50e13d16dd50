"""The parts of the note on how the treaty stands as a whole."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from django.utils.translation import gettext as _

from servanda.common.languages import current
from servanda.common.obligations import article_of, in_digits, obligation_name
from servanda.common.treaty import treaty_of_this_desk
from servanda.common.words import word
from servanda.duties.queries import register
from servanda.law.findings import Duty, StateOfPlay
from servanda.law.records import CONSENT, ActKind
from servanda.meetings.names import name_in
from servanda.papers.isolates import inline
from servanda.publications.all_states import all_counts, all_duties
from servanda.publications.briefings.lines import counted_line, day, part, sources_of
from servanda.publications.briefings.shapes import Part, Told
from servanda.publications.next_dates import next_dates

_YEAR = dt.timedelta(days=365)
_MOST_DATES = 8
_MOST_PLAYS = 20
_RECEIVED = frozenset({StateOfPlay.MET, StateOfPlay.MET_LATE})


def treaty_parts(treaty_id: str, on: dt.date, names: Mapping[str, str]) -> Sequence[Part]:
    """Membership, what is new, how obligations stand, what comes next. `names` of States by code."""
    return [
        part("membership", _("Membership"), _membership(treaty_id, on), ""),
        part("new", _("New in the last twelve months"), _new(treaty_id, on, names), _("No act is recorded.")),
        part("plays", _("How obligations stand"), _plays(treaty_id, on), _("Nothing is due."), _MOST_PLAYS),
        part("next", _("Next dates"), _next(treaty_id, on, names), _("No date lies ahead.")),
    ]


def _membership(treaty_id: str, on: dt.date) -> Iterator[Told]:
    found = all_counts(treaty_id, on)
    source = _("Acts received by the depositary")
    yield counted_line(_("Joined (instrument deposited and not withdrawn)"), found.joined, None, on, source)
    yield counted_line(_("Of these, the treaty is in force for"), found.in_force, None, on, source)
    yield counted_line(
        _("Signatories (signed, no instrument deposited)"), found.signatories, None, on, source
    )
    yield counted_line(_("Withdrawn"), found.withdrawn, None, on, source)


def _new(treaty_id: str, on: dt.date, names: Mapping[str, str]) -> Iterator[Told]:
    acts = [
        act
        for dossier in register(treaty_id).dossiers.values()
        for act in dossier.acts
        if act.in_use
        and on - _YEAR < act.on <= on
        and (act.kind in CONSENT or act.kind == ActKind.WITHDRAWAL)
    ]
    for act in sorted(acts, key=lambda one: one.on, reverse=True):
        yield Told(names.get(act.iso3, act.iso3), word(act.kind), sources_of(act), day(act.on))


def _plays(treaty_id: str, on: dt.date) -> Iterator[Told]:
    owed = all_duties(treaty_id, on)
    for obligation in treaty_of_this_desk().obligation_list:
        mine = [duty for duty in owed if duty.obligation == obligation.id]
        if obligation.kind == "yearly":
            yield from _last_year(mine, on)
        elif obligation.kind == "once":
            yield from _once(obligation.id, mine, on)


def _last_year(owed: Sequence[Duty], on: dt.date) -> Iterator[Told]:
    """Of a yearly report: how many came for the last year whose date has passed, of those owed; and of how many nothing
    is known, which is no finding.
    """
    past = [duty for duty in owed if duty.due_on and duty.due_on.last <= on]
    year = max((duty.period for duty in past), default="")
    last = [duty for duty in past if duty.period == year and duty.state is not StateOfPlay.NOT_APPLICABLE]
    if last:
        source, named = _("Counted from the log of reports"), {"report": _named(last[0].obligation)}
        named["year"] = in_digits(year)
        came = sum(duty.state in _RECEIVED for duty in last)
        what = _("%(report)s for %(year)s: received") % named
        yield counted_line(what, came, len(last), on, source)
        for play in (StateOfPlay.OVERDUE, StateOfPlay.UNKNOWN):
            states = sum(duty.state is play for duty in last)
            if states:
                what = _("%(report)s for %(year)s: %(play)s") % {**named, "play": word(play)}
                yield counted_line(what, states, None, on, source)


def _once(obligation: str, owed: Sequence[Duty], on: dt.date) -> Iterator[Told]:
    bound = [duty for duty in owed if duty.state is not StateOfPlay.NOT_APPLICABLE]
    for play in (
        StateOfPlay.MET,
        StateOfPlay.MET_LATE,
        StateOfPlay.RUNNING,
        StateOfPlay.DUE,
        StateOfPlay.OVERDUE,
        StateOfPlay.UNKNOWN,
    ):
        states = len({duty.iso3 for duty in bound if duty.state is play})
        if states:
            what = f"{_named(obligation)}: {word(play)}"
            yield counted_line(what, states, None, on, _("Counted from the State files"))


def _named(obligation: str) -> str:
    return f"{obligation_name(obligation)} ({article_of(obligation)})"


def _next(treaty_id: str, on: dt.date, names: Mapping[str, str]) -> Iterator[Told]:
    for date in next_dates(treaty_id, on, _MOST_DATES):
        if date.meeting:
            yield Told(
                inline(name_in(treaty_id, date.meeting, current()), current()),
                day(date.day),
                sources_of(date.meeting),
                day(on),
            )
        else:
            states = _(", ").join(names.get(iso3, iso3) for iso3 in date.states[:3])
            if len(date.states) > len(date.states[:3]):
                states = counted_line("", len(date.states), None, on, "").value
            yield Told(
                f"{_named(date.obligation)}: {states}", day(date.day), [article_of(date.obligation)], day(on)
            )
