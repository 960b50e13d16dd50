"""What a change of acts would do is told before it is saved."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from tests.facts import ANN, TODAY, TREATY, act, small_folder

from servanda.common.history import latest_number
from servanda.duties.operations import load_folder
from servanda.duties.queries import Consequence, Effect, consequences
from servanda.law.partial_dates import PartialDate
from servanda.law.records import ActKind
from servanda.states.models import Act
from servanda.states.queries import acts_of, acts_with

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def loaded(tmp_path: Path) -> None:
    load_folder(folder=small_folder(tmp_path / "data"), treaty_id=TREATY, actor=ANN)


def on(day: str) -> PartialDate:
    return PartialDate.parse(day)


def by_subject(found: list[Consequence]) -> dict[tuple[str, str], tuple[Effect, object, object]]:
    return {(one.subject, one.period): (one.effect, one.before_on, one.after_on) for one in found}


def test_a_new_deposit_brings_entry_into_force_and_the_dates_that_follow() -> None:
    deposit = act("AGO", ActKind.RATIFICATION, "2018-05-01")
    before = latest_number()
    found = by_subject(consequences(TREATY, "AGO", acts_with(TREATY, deposit), TODAY))
    assert found["entry-into-force", ""] == (Effect.APPEARS, None, on("2018-11-01"))
    assert found["stockpile-destruction", ""] == (Effect.APPEARS, None, on("2026-11-01"))
    assert found["initial-report", ""] == (Effect.APPEARS, None, on("2019-04-30"))
    assert latest_number() == before


def test_a_corrected_deposit_moves_the_dates() -> None:
    row = Act.objects.get(state_id="PER", kind=ActKind.RATIFICATION)
    later = replace(row.to_record(), on=dt.date(2012, 10, 1))
    found = by_subject(consequences(TREATY, "PER", acts_with(TREATY, later, row.pk), TODAY))
    assert found["entry-into-force", ""] == (Effect.MOVES, on("2013-03-01"), on("2013-04-01"))
    assert found["clearance", ""] == (Effect.MOVES, on("2023-03-01"), on("2023-04-01"))


def test_without_the_deposit_the_dates_vanish() -> None:
    left = [one for one in acts_of(TREATY, "PER") if one.kind == ActKind.SIGNATURE]
    found = consequences(TREATY, "PER", left, TODAY)
    assert {one.effect for one in found} == {Effect.VANISHES}
    assert {"entry-into-force", "stockpile-destruction", "initial-report"} <= {one.subject for one in found}


def test_a_correction_that_moves_no_date_has_no_consequence() -> None:
    row = Act.objects.get(state_id="PER", kind=ActKind.RATIFICATION)
    same_month = replace(row.to_record(), on=dt.date(2012, 9, 27))
    assert consequences(TREATY, "PER", acts_with(TREATY, same_month, row.pk), TODAY) == []


def test_a_withdrawal_shows_the_day_it_takes_effect() -> None:
    leaves = act("PER", ActKind.WITHDRAWAL, "2018-05-01")
    found = by_subject(consequences(TREATY, "PER", acts_with(TREATY, leaves), dt.date(2019, 1, 1)))
    assert found["withdrawal", ""] == (Effect.APPEARS, None, on("2018-11-01"))
