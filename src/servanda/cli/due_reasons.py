"""The closing sentences of `servanda due`: who is due, and why the others are not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from servanda.cli import terminal
from servanda.law.findings import Duty, Reason, StateOfPlay

NameOf = Callable[[str], str]
MOST_NAMES = 20
"""Beyond this many States a sentence gives their number."""

HEADS = {
    StateOfPlay.OVERDUE: "Date past, not done",
    StateOfPlay.DUE: "Due",
    StateOfPlay.RUNNING: "Still to be done, time left",
    StateOfPlay.NOT_STARTED: "To come",
    StateOfPlay.UNKNOWN: "Unknown",
}
WHY = {
    Reason.DONE_IN_TIME: "Not due, done in time",
    Reason.DONE_LATE: "Not due any more, done after the date",
    Reason.DONE_DAY_NOT_TOLD: "Unknown whether in time, the day it was done is not told",
    Reason.DATE_NOT_TOLD: "Unknown, a source gives no exact day",
    Reason.LEFT: "Not due, left the treaty before the date",
    Reason.PAST_SILENT: "Unknown, the date is past and nothing is recorded on whether it was done",
    Reason.NO_TIME_LIMIT: "A standing duty without a date",
    Reason.CLOCK_NOT_STARTED: "To come, the treaty is not yet in force for the State",
}
DECIDING = frozenset({"not-bound", "bound-not-told", "bound-unclear", "bound-doubtful", "bound-contradicted"})
"""Steps that say, better than any word of ours, why an obligation does not apply or may not."""


def closing_sentences(listed: Sequence[Duty], rest: Sequence[Duty], name_of: NameOf) -> list[str]:
    """One sentence for each group of States: first those in the table, then the others, with the reason."""
    open_ones = [duty for state in HEADS for duty in listed if duty.state is state]
    told = _sentences(open_ones, head, name_of)
    others = sorted(rest, key=lambda duty: duty.state is StateOfPlay.UNKNOWN)
    return told + _sentences(others, why, name_of)


def head(duty: Duty) -> str:
    """What a duty in the table is."""
    if duty.state is not StateOfPlay.UNKNOWN:
        return HEADS[duty.state]
    return why(duty) + ("; yet a date was published" if duty.published_due_on else "")


def why(duty: Duty) -> str:
    """Why a duty is not in the table."""
    told = next((step.text for step in duty.steps if step.rule in DECIDING), "").rstrip(".")
    match duty.reason:
        case Reason.CONDITION_FALSE:
            return f"Not due. {told}" if told else "Not due, the obligation does not apply"
        case Reason.CONDITION_UNKNOWN | Reason.SOURCES_CONTRADICT:
            return f"Unknown. {told}" if told else "Unknown whether the obligation applies"
    return WHY.get(duty.reason, duty.reason.value.capitalize())


def _sentences(duties: Sequence[Duty], title: Callable[[Duty], str], name_of: NameOf) -> list[str]:
    groups: dict[str, list[Duty]] = defaultdict(list)
    for duty in duties:
        groups[title(duty)].append(duty)
    return [f"{text}: {_names(group, name_of)}." for text, group in groups.items()]


def _names(duties: Sequence[Duty], name_of: NameOf) -> str:
    states = sorted({_named(duty, name_of) for duty in duties})
    if len(states) > MOST_NAMES:
        return f"{len(states)} States (--all lists them)"
    return ", ".join(states)


def _named(duty: Duty, name_of: NameOf) -> str:
    """The State; where its date is not known to bind, with the one that was published."""
    published = [terminal.day(one) for one in duty.published_due_on]
    shown = published and duty.state is StateOfPlay.UNKNOWN
    return f"{name_of(duty.iso3)} ({', '.join(published)})" if shown else name_of(duty.iso3)
