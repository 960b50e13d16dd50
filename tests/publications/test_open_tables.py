"""Open data: the same facts as the pages, with licence and provenance, the same bytes for the same day."""

import csv
import io
import json

import pytest

from servanda.publications.open_tables import LICENCE, TABLES, as_csv, as_json, data_package
from tests.facts import TODAY, TREATY

pytestmark = pytest.mark.usefixtures("three_loaded")


@pytest.mark.parametrize("name", TABLES)
def test_csv_and_json_hold_the_same_rows_under_the_columns_told(name: str) -> None:
    table = TABLES[name]
    rows = list(csv.DictReader(io.StringIO(as_csv(table, TREATY, TODAY).decode("utf-8-sig"))))
    told = json.loads(as_json(table, TREATY, TODAY))
    assert told["rows"] == [{key: value or None for key, value in row.items()} for row in rows]
    assert [column["name"] for column in told["columns"]] == [column.name for column in table.columns]


@pytest.mark.parametrize("name", TABLES)
def test_the_same_day_gives_the_same_bytes(name: str) -> None:
    table = TABLES[name]
    assert as_csv(table, TREATY, TODAY) == as_csv(table, TREATY, TODAY)
    assert as_json(table, TREATY, TODAY) == as_json(table, TREATY, TODAY)


def test_json_says_under_which_licence_and_from_where() -> None:
    told = json.loads(as_json(TABLES["status"], TREATY, TODAY))
    assert told["licenses"] == [{"name": LICENCE.id, "title": LICENCE.name, "path": LICENCE.address}]
    assert told["as_of"] == "2018-05-31"
    assert told["provenance"]


def test_the_status_table_gives_each_state_with_its_dates() -> None:
    rows = json.loads(as_json(TABLES["status"], TREATY, TODAY))["rows"]
    peru = next(row for row in rows if row["iso3"] == "PER")
    assert (peru["status"], peru["joined_on"], peru["in_force_on"]) == (
        "in force",
        "2012-09-26",
        "2013-03-01",
    )


def test_the_package_describes_every_table() -> None:
    resources = json.loads(data_package(TREATY, TODAY))["resources"]
    assert [resource["path"] for resource in resources] == [f"{name}.csv" for name in TABLES]


def test_every_row_that_has_a_source_tells_it() -> None:
    rows = json.loads(as_json(TABLES["acts"], TREATY, TODAY))["rows"]
    assert {(row["source"], row["in_use"]) for row in rows} == {("Status page", "yes")}
