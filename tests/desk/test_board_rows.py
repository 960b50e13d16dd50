"""Which duties the board shows when, and in which order."""

import datetime as dt
from dataclasses import replace

import pytest

from servanda.common.treaty import treaty_of_this_desk
from servanda.desk.pages.board.choice import Choice, Column, Window
from servanda.desk.pages.board.rows import ordered, passing, rows, within
from servanda.law.findings import Duty, Reason, StateOfPlay
from servanda.law.partial_dates import PartialDate
from servanda.publications.follow_up import FollowUps
from servanda.states.enums import RegionalGroup
from servanda.states.queries import StateLabel

DAY = dt.date(2018, 5, 31)
NOTHING_WRITTEN = FollowUps("ccm", DAY, {}, {})
LABELS = {
    "AGO": StateLabel("AGO", "Angola", RegionalGroup.AFRICAN),
    "PER": StateLabel("PER", "Peru", RegionalGroup.LATIN_AMERICAN_AND_CARIBBEAN),
}
RUNNING = Duty(
    iso3="PER",
    obligation="stockpile-destruction",
    period="",
    original_due_on=dt.date(2018, 6, 7),
    due_on=PartialDate.parse("2018-06-07"),
    state=StateOfPlay.DUE,
    reason=Reason.WITHIN_NOTICE,
    as_of=DAY,
)


def due(text: str, **changes: object) -> Duty:
    return replace(RUNNING, due_on=PartialDate.parse(text), **changes)  # type: ignore[arg-type]


def windows_of(duty: Duty) -> set[Window]:
    return {window for window in Window if within(window, [duty], DAY)}


AHEAD = {Window.WEEK, Window.MONTH, Window.QUARTER}


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2018-05-31", {Window.PAST}),
        ("2018-06-01", AHEAD),
        ("2018-06-07", AHEAD),
        ("2018-06-08", {Window.MONTH, Window.QUARTER}),
        ("2018-06-30", {Window.MONTH, Window.QUARTER}),
        ("2018-07-01", {Window.QUARTER}),
        ("2018-08-29", {Window.QUARTER}),
        ("2018-08-30", set()),
        ("2018", AHEAD),
        ("2017", {Window.PAST}),
    ],
)
def test_a_date_falls_into_the_windows_that_hold_it(date: str, expected: set[Window]) -> None:
    assert windows_of(due(date)) == expected


def test_a_duty_of_which_it_is_not_told_whether_it_applies_has_a_window_of_its_own() -> None:
    untold = due("2018-06-01", state=StateOfPlay.UNKNOWN, reason=Reason.CONDITION_UNKNOWN)
    assert windows_of(untold) == {Window.NOT_TOLD}


def test_a_duty_without_a_date_is_in_no_window() -> None:
    assert windows_of(replace(RUNNING, due_on=None)) == set()


@pytest.mark.parametrize("settled", ["met", "met late", "ended", "not applicable"])
def test_what_is_settled_is_not_on_the_board(settled: str) -> None:
    duty = replace(RUNNING, state=StateOfPlay(settled))
    assert passing([duty], Choice(), treaty_of_this_desk(), LABELS) == []


@pytest.mark.parametrize(
    ("choice", "passes"),
    [
        (Choice(), True),
        (Choice(theme="stockpile-destruction"), True),
        (Choice(theme="clearance"), False),
        (Choice(region="GRULAC"), True),
        (Choice(region="African"), False),
        (Choice(state="PER"), True),
        (Choice(state="AGO"), False),
        (Choice(play="due"), True),
        (Choice(play="overdue"), False),
    ],
)
def test_each_filter_lets_through_what_it_names(choice: Choice, passes: bool) -> None:
    assert bool(passing([RUNNING], choice, treaty_of_this_desk(), LABELS)) is passes


@pytest.mark.parametrize(
    ("state", "reason", "play"),
    [
        (StateOfPlay.OVERDUE, Reason.PAST_KNOWN_OPEN, "past, known not done"),
        (StateOfPlay.UNKNOWN, Reason.PAST_SILENT, "past, nothing recorded"),
    ],
)
def test_past_dates_known_to_be_open_stand_apart_from_those_on_which_all_are_silent(
    state: StateOfPlay, reason: Reason, play: str
) -> None:
    duty = replace(RUNNING, state=state, reason=reason)
    plays = {"past, known not done", "past, nothing recorded"}
    for each in plays:
        assert bool(passing([duty], Choice(play=each), treaty_of_this_desk(), LABELS)) is (each == play)


def test_years_of_one_yearly_duty_that_stand_alike_are_one_row_with_the_newest_first() -> None:
    past = replace(RUNNING, obligation="annual-report", state=StateOfPlay.UNKNOWN, reason=Reason.PAST_SILENT)
    years = [
        replace(past, period=year, due_on=PartialDate.parse(f"{year}-04-30")) for year in ("2014", "2016")
    ]
    other = replace(past, period="2015", state=StateOfPlay.OVERDUE, reason=Reason.PAST_KNOWN_OPEN)
    found = {row.duty.state: row for row in rows([*years, other], LABELS, NOTHING_WRITTEN)}
    assert found[StateOfPlay.UNKNOWN].years == ["2014", "2016"]
    assert found[StateOfPlay.UNKNOWN].duty.period == "2016"
    assert found[StateOfPlay.UNKNOWN].anchor == "why-annual-report-2016"
    assert found[StateOfPlay.OVERDUE].years == ["2015"]


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (Choice(sort=Column.STATE), ["AGO", "PER"]),
        (Choice(sort=Column.STATE, descending=True), ["PER", "AGO"]),
        (Choice(sort=Column.DATE), ["PER", "AGO"]),
        (Choice(sort=Column.DATE, descending=True), ["AGO", "PER"]),
        (Choice(sort=Column.PLAY), ["PER", "AGO"]),
        (Choice(sort=Column.DUTY), ["AGO", "PER"]),
    ],
)
def test_rows_can_be_sorted_by_each_column(choice: Choice, expected: list[str]) -> None:
    later = due("2018-07-01", iso3="AGO", obligation="clearance", state=StateOfPlay.OVERDUE)
    assert [
        row.iso3 for row in ordered(rows([RUNNING, later], LABELS, NOTHING_WRITTEN), choice, "en")
    ] == expected
