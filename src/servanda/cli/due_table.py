"""The table of `servanda due`: what is open by obligation, and in a closing paragraph why the rest is not."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence

from servanda.cli import terminal
from servanda.cli.due_reasons import MOST_NAMES, closing_sentences
from servanda.cli.records import Records
from servanda.law.findings import Duty, Reason, StateOfPlay
from servanda.law.treaty import Obligation

Days = tuple[dt.date | None, dt.date | None]
OPEN = frozenset({StateOfPlay.DUE, StateOfPlay.OVERDUE, StateOfPlay.RUNNING, StateOfPlay.NOT_STARTED})
SILENT = frozenset({Reason.CONDITION_UNKNOWN, Reason.PAST_SILENT})
"""Nothing is known that would make such a duty worth a line, unless a date was published."""

COLUMNS = (
    "Code", "State", "Year", "Due", "Originally", "State of play", "Done", "Ask for more time by", "Published",
)  # fmt: skip


def show(given: Records, found: Sequence[Duty], day: dt.date, days: Days, *, everything: bool) -> None:
    """The whole answer: a section for each obligation, then where it was read."""
    terminal.heading(f"{given.treaty.names['en']}: {_question(days)}")
    terminal.paragraph(f"As it stands on {terminal.day(day)}.")
    terminal.paragraph()
    for obligation in given.treaty.obligation_list:
        of_it = [duty for duty in found if duty.obligation == obligation.id]
        if of_it:
            _section(given, obligation, of_it, everything=everything)
    if not found:
        terminal.paragraph("Nothing found. Ask for other days, another obligation or another State.")
        terminal.paragraph()
    terminal.paragraph(f"Read from {given.read_from}.")


def is_listed(duty: Duty) -> bool:
    """Whether a duty is open, or not known although something is recorded about it."""
    if duty.state in OPEN:
        return duty.due_on is not None
    return duty.state is StateOfPlay.UNKNOWN and (duty.reason not in SILENT or bool(duty.published_due_on))


def _question(days: Days) -> str:
    match days:
        case (None, None):
            return "what is due"
        case (first, None):
            return f"what is due from {terminal.day(first)} on"
        case (None, last):
            return f"what is due until {terminal.day(last)}"
    return f"what is due from {terminal.day(days[0])} to {terminal.day(days[1])}"


def _section(given: Records, obligation: Obligation, duties: Sequence[Duty], *, everything: bool) -> None:
    listed = [duty for duty in duties if everything or is_listed(duty)]
    rest = [duty for duty in duties if not (everything or is_listed(duty))]
    terminal.heading(f"{obligation.names.en} (article {obligation.article})")
    if listed:
        terminal.table(COLUMNS, [row for same in _alike(listed) for row in _rows(given, same, everything)])
        terminal.paragraph()
    if not everything:
        for sentence in closing_sentences(listed, rest, given.name_of):
            terminal.paragraph(sentence, indent="  ")
        terminal.paragraph()


def _alike(listed: Sequence[Duty]) -> list[list[Duty]]:
    """Neighbours that differ in nothing but the State, such as a report that all owe on one day."""
    groups: dict[tuple[str, ...], list[Duty]] = defaultdict(list)
    for duty in listed:
        groups[tuple(_about(duty))].append(duty)
    return list(groups.values())


def _rows(given: Records, same: Sequence[Duty], everything: bool) -> list[list[str]]:
    if len(same) > MOST_NAMES and not everything:
        return [["", f"{len(same)} States (--all lists them)", *_about(same[0])]]
    return [[duty.iso3, given.name_of(duty.iso3), *_about(duty)] for duty in same]


def _about(duty: Duty) -> list[str]:
    moved = duty.due_on is not None and str(duty.due_on) != str(duty.original_due_on)
    return [
        duty.period,
        terminal.day(duty.due_on),
        terminal.day(duty.original_due_on) if moved else "",
        duty.state.value,
        terminal.day(duty.done_on),
        terminal.day(duty.lead_time.ask_by if duty.lead_time else None),
        ", ".join(terminal.day(one) for one in duty.published_due_on),
    ]
