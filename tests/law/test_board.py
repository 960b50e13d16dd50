"""All States at once: the same findings as State by State, without the steps."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.law.draws import days, worlds
from tests.law.on_record import CCM, REGISTER, day

from servanda.law import board, explain
from servanda.law.arrays import Columns, findings
from servanda.law.arrays.play import STATES
from servanda.law.findings import Duty
from servanda.law.records import Register
from servanda.law.treaty import Treaty


def bare(duty: Duty) -> Duty:
    """Without what only the step by step answer tells, or tells at length."""
    asking = duty.lead_time and replace(duty.lead_time, steps=())
    return replace(duty, steps=(), extended_by=(), lead_time=asking)


def in_order(duties: list[Duty]) -> list[Duty]:
    return sorted(
        (bare(one) for one in duties), key=lambda one: (one.iso3, one.obligation, one.period, str(one))
    )


@settings(max_examples=60, deadline=None)
@given(world=worlds(), on=days, until=st.none() | days)
def test_it_says_the_same_of_every_field(
    world: tuple[Treaty, Register], on: dt.date, until: dt.date | None
) -> None:
    treaty, register = world
    one_by_one = [
        duty for iso3 in register.dossiers for duty in explain.duties(treaty, register, iso3, on, until)
    ]
    assert in_order(board.duties(treaty, register, on, until)) == in_order(one_by_one)


@pytest.mark.parametrize("on", ["2010-08-01", "2018-05-31", "2022-08-31", "2025-04-30", "2026-02-03"])
def test_it_says_the_same_of_the_convention_as_recorded(on: str) -> None:
    one_by_one = [duty for iso3 in REGISTER.dossiers for duty in explain.duties(CCM, REGISTER, iso3, day(on))]
    assert in_order(board.duties(CCM, REGISTER, day(on))) == in_order(one_by_one)


def test_the_order_is_that_of_the_treaty_file_and_of_the_codes() -> None:
    found = board.duties(CCM, REGISTER, day("2018-05-31"))
    places = [(list(CCM.obligations).index(one.obligation), one.iso3) for one in found]
    assert places == sorted(places)


def test_it_can_be_asked_for_some_obligations_and_some_states() -> None:
    found = board.duties(
        CCM, REGISTER, day("2018-05-31"), obligations={"clearance"}, states={"LAO", "BGR", "USA"}
    )
    assert [(one.iso3, one.obligation) for one in found] == [("BGR", "clearance"), ("LAO", "clearance")]


def test_columns_can_be_made_once_and_asked_for_many_days() -> None:
    columns = Columns.of(CCM, REGISTER)
    for on in (day("2012-02-29"), day("2024-02-29")):
        assert board.duties(CCM, REGISTER, on, columns=columns) == board.duties(CCM, REGISTER, on)


def test_an_empty_register_has_no_duties() -> None:
    assert board.duties(CCM, Register(), day("2018-05-31")) == []


def test_columns_tell_the_state_of_play_of_each_duty() -> None:
    on = day("2018-05-31")
    found = [
        STATES[code]
        for part in findings(Columns.of(CCM, REGISTER), on)
        for code in part.flat().state.tolist()
    ]
    assert found == [one.state for one in board.duties(CCM, REGISTER, on)]
