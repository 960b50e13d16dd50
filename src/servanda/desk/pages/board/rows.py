"""From duties to the rows of the board: which belong into a window, which pass the filters, in which order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from servanda.common.obligations import obligation_name
from servanda.desk.pages.board.choice import Choice, Column, Window
from servanda.law.findings import Duty, Reason, StateOfPlay
from servanda.law.partial_dates import PartialDate
from servanda.law.treaty import Treaty
from servanda.papers.sorting import sort_key
from servanda.publications.follow_up import FollowUp, FollowUps
from servanda.publications.overdue import next_step_words
from servanda.states.queries import StateLabel

SETTLED = frozenset({StateOfPlay.MET, StateOfPlay.MET_LATE, StateOfPlay.ENDED, StateOfPlay.NOT_APPLICABLE})
_PLAY_ORDER = {play: place for place, play in enumerate(StateOfPlay)}


@dataclass(frozen=True)
class BoardRow:
    """One line of the board: a duty of a State, or several years of a yearly one that stand alike."""

    iso3: str
    name: str
    obligation: str
    duties: Sequence[Duty]
    """One duty; for past yearly ones every open year, newest first."""
    follow_up: FollowUp
    """Of the duty shown: what was sent about it, and what comes next."""

    @property
    def duty(self) -> Duty:
        """The duty shown: the newest of them."""
        return self.duties[0]

    @property
    def years(self) -> Sequence[str]:
        """The calendar years covered, oldest first; empty for duties that are not yearly."""
        return [duty.period for duty in reversed(self.duties) if duty.period.isdigit()]

    @property
    def next_step(self) -> str:
        """The Unit's next letter about it; "" where the ladder of reminders has none for such a duty."""
        told = self.follow_up
        return next_step_words(told) if told.prepared or told.next_step else ""

    @property
    def anchor(self) -> str:
        """Where the steps of the duty shown stand in the State file."""
        period = self.duty.period
        return f"why-{self.obligation}" + (f"-{period}" if period else "")


def passing(
    duties: Iterable[Duty], choice: Choice, treaty: Treaty, labels: Mapping[str, StateLabel]
) -> list[Duty]:
    """The open duties that pass the filters, whatever their date."""
    themes = {each.id: each.theme for each in treaty.obligation_list}

    def passes(duty: Duty) -> bool:
        return (
            duty.state not in SETTLED
            and choice.theme in ("", themes[duty.obligation])
            and choice.state in ("", duty.iso3)
            and choice.play in ("", duty.state, duty.reason)
            and (not choice.region or labels[duty.iso3].group == choice.region)
        )

    return [duty for duty in duties if passes(duty)]


def within(window: Window, duties: Iterable[Duty], on: dt.date) -> list[Duty]:
    """The duties that belong into a window of time seen from the day `on`."""
    return [duty for duty in duties if _IN_WINDOW[window](duty, on)]


def _ahead(days: int) -> Callable[[Duty, dt.date], bool]:
    def falls(duty: Duty, on: dt.date) -> bool:
        due = duty.due_on
        return _told(duty) and due is not None and on < due.last and due.first <= on + dt.timedelta(days)

    return falls


def _past(duty: Duty, on: dt.date) -> bool:
    return _told(duty) and duty.due_on is not None and duty.due_on.last <= on


def _told(duty: Duty) -> bool:
    return duty.reason != Reason.CONDITION_UNKNOWN


_IN_WINDOW: dict[Window, Callable[[Duty, dt.date], bool]] = {
    **{window: _ahead(window.days) for window in Window if window.days},
    Window.PAST: _past,
    Window.NOT_TOLD: lambda duty, _on: not _told(duty),
}


def rows(duties: Iterable[Duty], labels: Mapping[str, StateLabel], told: FollowUps) -> list[BoardRow]:
    """Duties as rows: the years of a yearly duty that stand alike are one row."""
    found = []
    for (iso3, obligation, *_alike), group in groupby(sorted(duties, key=_kind), key=_kind):
        years = sorted(group, key=_period, reverse=True)
        found.append(BoardRow(iso3, labels[iso3].name, obligation, years, told.of(years[0])))
    return found


def _kind(duty: Duty) -> tuple[str, str, str, str, str]:
    clock = "" if duty.period.isdigit() else duty.period
    return duty.iso3, duty.obligation, duty.state, duty.reason, clock


def _period(duty: Duty) -> str:
    return duty.period


def ordered(found: Iterable[BoardRow], choice: Choice, language: str) -> list[BoardRow]:
    """The rows in the order chosen; rows that are equal in it stay in the order of names."""

    def name(row: BoardRow) -> tuple[str, str]:
        return sort_key(row.name, language)

    keys: dict[Column, Callable[[BoardRow], object]] = {
        Column.STATE: name,
        Column.DUTY: lambda row: obligation_name(row.obligation),
        Column.DATE: lambda row: _day(row.duty.due_on),
        Column.PLAY: lambda row: _PLAY_ORDER[row.duty.state],
    }
    by_name = sorted(found, key=name)
    return sorted(by_name, key=keys[choice.sort], reverse=choice.descending)  # type: ignore[arg-type]


def _day(due_on: PartialDate | None) -> dt.date:
    return due_on.first if due_on else dt.date.max
