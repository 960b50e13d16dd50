"""Duties, facts, decisions and letters as lines of a note, each with its source and its day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from servanda.common.languages import current
from servanda.common.obligations import article_of, in_digits, obligation_name
from servanda.common.words import word
from servanda.law.decisions import Granted
from servanda.law.findings import Duty, Reason, StateOfPlay
from servanda.law.forms import number
from servanda.law.partial_dates import PartialDate
from servanda.law.records import Fact, Sourced
from servanda.papers.dates import write_date, write_partial_date
from servanda.papers.isolates import inline
from servanda.papers.numbers import write_number
from servanda.publications.briefings.shapes import Part, Told
from servanda.publications.summaries.words import fact_name, value_name

MOST_LINES = 8
"""Of a part: a note is one or two pages, the State file has the rest."""
MOST_SOURCES = 2


def part(part_id: str, heading: str, lines: Iterable[Told], nothing: str, most: int = MOST_LINES) -> Part:
    """A part with its first lines, and how many more there are."""
    found = list(lines)
    return Part(part_id, heading, found[:most], nothing, max(0, len(found) - most))


def day(on: PartialDate | dt.date | None) -> str:
    """A date in words; nothing where none is told."""
    if on is None:
        return ""
    return write_partial_date(on, current()) if isinstance(on, PartialDate) else write_date(on, current())


def sources_of(row: Sourced) -> Sequence[str]:
    """The document of a row, with its page where known; nothing where none is told."""
    named = inline(row.source, current())
    if row.page:
        named = _("%(document)s, page %(page)s") % {"document": named, "page": row.page}
    return [named] if row.source else []


def duty_name(duty: Duty) -> str:
    """The obligation with its article, and the calendar year where it is yearly."""
    name = f"{obligation_name(duty.obligation)} ({article_of(duty.obligation, duty.period)})"
    return _(", ").join((name, in_digits(duty.period))) if duty.period.isdigit() else name


def duty_in_words(duty: Duty) -> str:
    """How a duty stands: its date, what was done, and why it is so."""
    due = _("due %(day)s") % {"day": day(duty.due_on)} if duty.due_on else ""
    done = _("done %(day)s") % {"day": day(duty.done_on)} if duty.done_on else ""
    stands = word(duty.state)
    if duty.reason != Reason.NO_TIME_LIMIT and duty.state is not StateOfPlay.MET:
        stands = f"{stands} ({word(duty.reason)})"
    return _("; ").join(piece for piece in (due, done, stands) if piece)


def duty_line(duty: Duty, what: str = "") -> Told:
    """A duty, with the documents its date was computed from and the day for which it was computed."""
    sources = list(dict.fromkeys(step.source for step in duty.steps if step.source))[:MOST_SOURCES]
    named = [inline(source, current()) for source in sources]
    return Told(what or duty_name(duty), duty_in_words(duty), named, day(duty.as_of))


def fact_line(fact: Fact, kind: str) -> Told:
    """What was reported of a fact: a day, a word or a figure with its separators."""
    figure = number(fact.value) if kind == "figure" else None
    if kind == "day":
        value = day(fact.on)
    else:
        value = value_name(fact.fact, fact.value) if figure is None else write_number(figure, current())
    return Told(fact_name(fact.fact), value, sources_of(fact), day(fact.on))


def decision_line(one: Granted) -> Told:
    """An extension granted, with the day of the decision and the meeting that took it."""
    decision = one.decision
    until = _("extended until %(day)s") % {"day": day(decision.until)}
    if decision.meeting:
        until = f"{until} ({inline(decision.meeting, current())})"
    return Told(obligation_name(decision.obligation), until, sources_of(decision), day(one.decided_on))


def asking_lines(duties: Iterable[Duty], on: dt.date) -> Iterator[Told]:
    """The last days for asking that a date be extended, those still ahead."""
    for duty in duties:
        lead = duty.lead_time
        if lead and lead.ask_by >= on and duty.state in (StateOfPlay.RUNNING, StateOfPlay.DUE):
            value = _("a request to extend would have to be made by %(day)s, for %(meeting)s") % {
                "day": day(lead.ask_by),
                "meeting": inline(lead.meeting, current()),
            }
            yield Told(duty_name(duty), value, (), day(duty.as_of))


def counted_line(what: str, number_of: int, of: int | None, as_of: dt.date, source: str) -> Told:
    """A number of States, with its denominator where there is one."""
    value = ngettext("%(number)s State", "%(number)s States", number_of) % {
        "number": write_number(number_of, current())
    }
    if of is not None:
        value = _("%(number)s of %(all)s") % {
            "number": write_number(number_of, current()),
            "all": write_number(of, current()),
        }
    return Told(what, value, [source], day(as_of))


def soonest(duties: Sequence[Duty]) -> list[Duty]:
    """By date; those without one come last."""
    return sorted(duties, key=lambda duty: duty.due_on.first if duty.due_on else dt.date.max)
