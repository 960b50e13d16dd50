"""Findings are kept while the register stands, and found anew once anything was recorded."""

import datetime as dt

import pytest

from servanda.duties.queries import register, treaty
from servanda.law import board
from servanda.law.records import ActKind
from servanda.law.standing import counts
from servanda.publications.all_states import all_comparisons, all_counts, all_duties, all_standings
from servanda.publications.keeping import MOST_ANSWERS
from servanda.states.operations import record_act
from tests.facts import ANN, TODAY, TREATY, act

pytestmark = pytest.mark.usefixtures("three_loaded")


def test_what_is_kept_is_what_the_law_finds() -> None:
    rules, recorded = treaty(TREATY), register(TREATY)
    assert list(all_duties(TREATY, TODAY)) == board.duties(rules, recorded, TODAY)
    assert all_counts(TREATY, TODAY) == counts(rules, recorded, TODAY)
    assert set(all_standings(TREATY, TODAY)) == {"AGO", "FRA", "PER"}
    assert [found.iso3 for found in all_comparisons(TREATY, TODAY)] == ["FRA", "PER", "PER"]


def test_the_same_question_gets_the_same_answer_without_finding_it_again() -> None:
    assert all_duties(TREATY, TODAY) is all_duties(TREATY, TODAY)
    assert all_duties(TREATY, TODAY) is not all_duties(TREATY, TODAY.replace(day=1))


def test_after_a_change_it_is_found_anew() -> None:
    before = all_counts(TREATY, TODAY)
    record_act(treaty_id=TREATY, act=act("AGO", ActKind.RATIFICATION, "2018-05-01"), actor=ANN, today=TODAY)
    assert (before.joined, all_counts(TREATY, TODAY).joined) == (2, 3)


def test_old_questions_are_forgotten() -> None:
    first = all_duties(TREATY, TODAY)
    for days in range(1, MOST_ANSWERS + 1):
        all_duties(TREATY, TODAY - dt.timedelta(days=days))
    assert all_duties(TREATY, TODAY) is not first
