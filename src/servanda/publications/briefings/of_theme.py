"""The parts of a note on one theme, for whoever coordinates it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from django.utils.translation import gettext as _

from servanda.common.obligations import article_of, in_digits, obligation_name
from servanda.common.treaty import treaty_of_this_desk
from servanda.common.words import word
from servanda.correspondence.queries.contacts import last_contacts
from servanda.law.findings import Duty, Reason, StateOfPlay
from servanda.publications.all_states import all_duties
from servanda.publications.briefings.coordinators import coordinator_lines
from servanda.publications.briefings.extensions import extensions_granted
from servanda.publications.briefings.lines import (
    asking_lines,
    counted_line,
    day,
    decision_line,
    duty_in_words,
    part,
    soonest,
)
from servanda.publications.briefings.shapes import NoteKind, Part, Told

_OPEN = frozenset({StateOfPlay.RUNNING, StateOfPlay.DUE})
_MOST_STATES = 12


def theme_parts(
    kind: NoteKind, treaty_id: str, theme: str, on: dt.date, names: Mapping[str, str]
) -> Sequence[Part]:
    """The parts of a note on the theme; for a coordinator, with the last contact of each State. `names` by code."""
    obligations = [one.id for one in treaty_of_this_desk().obligation_list if one.theme == theme]
    owed = [duty for duty in all_duties(treaty_id, on, _until(on)) if duty.obligation in obligations]
    contacts = dict(last_contacts()) if kind is NoteKind.COORDINATOR else {}
    past = [duty for duty in owed if duty.state is StateOfPlay.OVERDUE]
    return [
        part(
            "coordinators",
            _("Coordinators"),
            coordinator_lines(treaty_id, theme, on, names),
            _("No coordinator is recorded for this day."),
        ),
        part("counts", _("How many"), _counts(owed, on), _("This theme has no obligation."), _MOST_STATES),
        part(
            "ahead",
            _("Dates until the end of %(year)s") % {"year": in_digits(str(_until(on).year))},
            _states(soonest(_within(owed, on)), names, contacts),
            _("No date falls into these years."),
            _MOST_STATES,
        ),
        part(
            "past",
            _("Dates that have passed"),
            _states(soonest(past), names, contacts),
            _("No date has passed without what was due."),
            _MOST_STATES,
        ),
        part("asking", _("Last days to ask"), _asking(owed, on, names), _("No such day lies ahead.")),
        part(
            "extensions",
            _("Extensions granted"),
            _extensions(treaty_id, owed, on, names),
            _("No extension is recorded."),
        ),
    ]


def _until(on: dt.date) -> dt.date:
    """The end of the second calendar year after: plans and meetings are made by years."""
    return dt.date(on.year + 2, 12, 31)


def _counts(owed: Sequence[Duty], on: dt.date) -> Iterator[Told]:
    counted = Counter((duty.obligation, duty.state) for duty in _latest(owed))
    of = Counter(duty.obligation for duty in _latest(owed))
    for (obligation, play), states in sorted(counted.items(), key=_place):
        what = f"{obligation_name(obligation)} ({article_of(obligation)}): {word(play)}"
        yield counted_line(what, states, of[obligation], on, _("Counted from the State files"))


def _place(counted: tuple[tuple[str, StateOfPlay], int]) -> tuple[int, int]:
    (obligation, play), _number = counted
    order = [one.id for one in treaty_of_this_desk().obligation_list]
    return order.index(obligation), list(StateOfPlay).index(play)


def _latest(owed: Sequence[Duty]) -> Sequence[Duty]:
    """One duty for each State and obligation: of yearly ones the last whose date has come, or the first ahead."""
    last: dict[tuple[str, str, str], Duty] = {}
    for duty in sorted(owed, key=lambda one: one.due_on.first if one.due_on else dt.date.min):
        key = (duty.iso3, duty.obligation, "" if duty.period.isdigit() else duty.period)
        if key not in last or duty.state not in (StateOfPlay.NOT_STARTED, StateOfPlay.RUNNING):
            last[key] = duty
    return list(last.values())


def _within(owed: Sequence[Duty], on: dt.date) -> list[Duty]:
    return [
        duty
        for duty in owed
        if duty.state in _OPEN and duty.reason != Reason.CONDITION_UNKNOWN
        if duty.due_on and on <= duty.due_on.last and duty.due_on.first <= _until(on)
        if not duty.period.isdigit()
    ]


def _states(
    duties: Sequence[Duty], names: Mapping[str, str], contacts: Mapping[str, dt.date]
) -> Iterator[Told]:
    for duty in duties:
        last = contacts.get(duty.iso3)
        stands = f"{obligation_name(duty.obligation)}: {duty_in_words(duty)}"
        if last and last <= duty.as_of:
            stands = f"{stands}; " + _("last contact %(day)s") % {"day": day(last)}
        law = [article_of(duty.obligation, duty.period)]
        yield Told(names.get(duty.iso3, duty.iso3), stands, law, day(duty.as_of))


def _asking(owed: Sequence[Duty], on: dt.date, names: Mapping[str, str]) -> Iterator[Told]:
    told = [duty for duty in owed if duty.lead_time and duty.reason != Reason.CONDITION_UNKNOWN]
    for duty in sorted(told, key=lambda one: one.lead_time.ask_by if one.lead_time else on):
        for line in asking_lines([duty], on):
            yield Told(
                names.get(duty.iso3, duty.iso3),
                line.value,
                [article_of(duty.obligation, duty.period)],
                line.on,
            )


def _extensions(
    treaty_id: str, owed: Sequence[Duty], on: dt.date, names: Mapping[str, str]
) -> Iterator[Told]:
    for one in extensions_granted(treaty_id, owed, on):
        line, iso3 = decision_line(one), one.decision.iso3
        yield Told(names.get(iso3, iso3), f"{line.what}: {line.value}", line.sources, line.on)
