"""The engine, the array engine and a plain evaluator written apart from both say the same."""

import datetime as dt
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.law import referee
from tests.law.draws import days, worlds

from servanda.law import board, explain
from servanda.law.findings import Duty
from servanda.law.records import Register
from servanda.law.treaty import Treaty


def answer(duty: Duty) -> referee.Answer:
    return referee.Answer(duty.obligation, duty.period, duty.original_due_on, duty.due_on, duty.state)


@settings(max_examples=150, deadline=None)
@given(world=worlds(), on=days, until=st.none() | days)
def test_the_engine_says_what_the_referee_says(
    world: tuple[Treaty, Register], on: dt.date, until: dt.date | None
) -> None:
    treaty, register = world
    for iso3 in register.dossiers:
        found = [answer(duty) for duty in explain.duties(treaty, register, iso3, on, until)]
        assert found == referee.duties(treaty, register, iso3, on, until)


@settings(max_examples=150, deadline=None)
@given(world=worlds(), on=days, until=st.none() | days)
def test_the_array_engine_says_what_both_say(
    world: tuple[Treaty, Register], on: dt.date, until: dt.date | None
) -> None:
    treaty, register = world
    at_once = Counter((duty.iso3, answer(duty)) for duty in board.duties(treaty, register, on, until))
    one_by_one = Counter(
        (iso3, told)
        for iso3 in register.dossiers
        for told in referee.duties(treaty, register, iso3, on, until)
    )
    assert at_once == one_by_one
