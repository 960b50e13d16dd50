"""The register is read in few queries, whatever the number of rows, and is never older than the history."""

from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.facts import ANN, PARTICIPATION, TODAY, TREATY, act, small_folder

from servanda.duties.operations import load_folder
from servanda.duties.queries import register
from servanda.law.partial_dates import PartialDate
from servanda.law.records import ActKind, Confidence, Filing, NotReceived, Register
from servanda.reporting.operations import declare_complete, record_filing
from servanda.states.operations import record_act

pytestmark = pytest.mark.django_db

MOST_QUERIES = 8


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_folder(tmp_path / "data")


def load(folder: Path) -> None:
    load_folder(folder=folder, treaty_id=TREATY, actor=ANN)


def counted() -> int:
    with CaptureQueriesContext(
        connection,
    ) as queries:
        register(TREATY)
    return len(queries)


def test_one_row_and_three_rows_cost_the_same_queries(folder: Path) -> None:
    header, *rows = PARTICIPATION.splitlines(keepends=True)
    (folder / "participation.csv").write_text(header + rows[0])
    load(folder)
    one = counted()
    (folder / "participation.csv").write_text(PARTICIPATION)
    load(folder)
    assert counted() == one <= MOST_QUERIES


def test_while_nothing_is_recorded_it_costs_one_query(folder: Path) -> None:
    load(folder)
    first = register(TREATY)
    assert counted() == 1
    assert register(TREATY) is first


def test_what_was_just_recorded_is_in_it(folder: Path) -> None:
    load(folder)
    assert len(register(TREATY).dossiers["AGO"].acts) == 1
    record_act(treaty_id=TREATY, act=act("AGO", ActKind.RATIFICATION, "2018-05-01"), actor=ANN, today=TODAY)
    assert len(register(TREATY).dossiers["AGO"].acts) == 2


def test_the_three_tables_of_the_log_are_told_apart(folder: Path) -> None:
    load(folder)
    filing = Filing(
        iso3="PER",
        obligation="annual-report",
        received_on=PartialDate.parse("2018-05"),
        period="2017",
        source="Letter",
        page="2",
        note="by mail",
    )
    record_filing(treaty_id=TREATY, filing=filing, actor=ANN, today=TODAY)
    declare_complete(treaty_id=TREATY, obligation="annual-report", since=TODAY, actor=ANN, today=TODAY)
    found = register(TREATY)
    assert found.dossiers["PER"].filings == (filing,)
    assert found.dossiers["PER"].not_received == (
        NotReceived(
            iso3="PER",
            obligation="initial-report",
            as_of=PartialDate.parse("2013-07"),
            source="Monitor",
            confidence=Confidence.MEDIUM,
        ),
    )
    assert found.complete_since == {"annual-report": TODAY}


def test_a_treaty_without_any_row_has_an_empty_register() -> None:
    assert register("nothing") == Register({}, ())
