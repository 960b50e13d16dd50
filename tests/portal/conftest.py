from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.cache import cache
from django.test import Client

from servanda.common.access import Role
from servanda.common.clock import now, today
from servanda.duties.operations.load_folder import load_folder
from servanda.law.forms import Answer, AnswerKind
from servanda.reporting.models import ReportVersion
from servanda.reporting.operations import open_draft, save_section, submit
from tests.facts import ANN, CAPITAL, TREATY, small_folder
from tests.people.accounts import person, sign_in


@pytest.fixture(autouse=True)
def nobody_wrote_just_now() -> None:
    """How many links went out lately is counted in the cache."""
    cache.clear()


@pytest.fixture
def three_loaded(db: None, tmp_path: Path) -> None:
    """Angola, France and Peru with their acts, a meeting, a report."""
    load_folder(folder=small_folder(tmp_path / "data"), treaty_id=TREATY, actor=ANN)


@pytest.fixture
def of_france(three_loaded: None) -> Client:
    """A browser in which a focal point of France is signed in."""
    return sign_in(Client(), person(Role.FOCAL_POINT, state="FRA", name="Fadia Example"))


@pytest.fixture
def of_peru(three_loaded: None) -> Client:
    """A browser in which a focal point of another State is signed in."""
    return sign_in(Client(), person(Role.FOCAL_POINT, state="PER", name="Pia Example"))


@pytest.fixture
def started(three_loaded: None) -> Callable[[str], ReportVersion]:
    """Starts France's yearly report on a year."""
    return lambda period: open_draft(
        treaty_id=TREATY,
        iso3="FRA",
        obligation="annual-report",
        period=period,
        actor=CAPITAL,
        today=today(),
    )


@pytest.fixture
def draft(started: Callable[[str], ReportVersion]) -> ReportVersion:
    """France's report on 2017, started from the one on 2016, which had answers on stockpiles."""
    before = started("2016")
    rows = ({"munition-type": "BLG 66", "munition-quantity": "0"},)
    answer = Answer(kind=AnswerKind.GIVEN, fields={"total-munitions": "0"}, tables={"stock": rows})
    save_section(version_id=before.pk, section="stockpiles", answer=answer, seen=0, actor=CAPITAL, now=now())
    submit(version_id=before.pk, actor=CAPITAL, today=today(), now=now())
    return started("2017")
