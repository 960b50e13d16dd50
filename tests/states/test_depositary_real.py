"""The real status page of the Convention on Cluster Munitions alone rebuilds the whole membership.

The page is no part of the repository: SERVANDA_PAPERS names the folder that holds it.
"""

import csv
import datetime as dt
import os
from collections import Counter
from pathlib import Path

import pytest

from servanda.law.records import Act, ActKind
from servanda.states.depositary import StatusPage, agreeing, compare, page_to_acts, read
from servanda.states.naming import NameIndex, read_names

DATA = Path(__file__).parents[2] / "treaties" / "ccm" / "data"
PAPER = Path(os.environ.get("SERVANDA_PAPERS", "")) / "untc-xxvi-6.html"
pytestmark = pytest.mark.skipif(
    not os.environ.get("SERVANDA_PAPERS") or not PAPER.exists(),
    reason="untc-xxvi-6.html is not there; set SERVANDA_PAPERS to the folder of real papers",
)


@pytest.fixture(scope="module")
def page() -> StatusPage:
    return read(PAPER.read_bytes(), PAPER.name, NameIndex(read_names(DATA)))


@pytest.fixture(scope="module")
def recorded() -> list[Act]:
    with (DATA / "participation.csv").open(encoding="utf-8", newline="") as file:
        return [act for row in csv.DictReader(file) for act in acts_of(row)]


def acts_of(row: dict[str, str]) -> list[Act]:
    cells = [
        ("signature", row["signature_date"]),
        (row["consent_type"], row["deposit_date"]),
        ("provisional application", row["provisional_application_date"]),
        ("withdrawal", row["withdrawal_notified"]),
    ]
    return [
        Act(
            iso3=row["iso3"],
            kind=ActKind(kind),
            on=dt.date.fromisoformat(on),
            effective_on=dt.date.fromisoformat(row["withdrawal_effective"]) if kind == "withdrawal" else None,
        )
        for kind, on in cells
        if on
    ]


def test_the_membership_rebuilt_from_the_page_is_the_one_recorded(
    page: StatusPage, recorded: list[Act]
) -> None:
    assert compare(page, recorded) == []
    assert agreeing(page, recorded) == recorded
    assert len(page_to_acts(page)) == len(recorded)


def test_the_page_counts_and_dates_itself(page: StatusPage) -> None:
    assert (page.number, page.title) == ("XXVI-6", "Convention on Cluster Munitions")
    assert page.as_at == dt.date(2026, 2, 3)
    assert (page.signatories_as_printed, page.parties_as_printed) == (107, 112)
    assert len(page.rows) == 125
    assert page.doubts == []


def test_the_kinds_of_acts_are_counted(page: StatusPage) -> None:
    assert Counter(str(act.kind) for act in page_to_acts(page)) == {
        "signature": 108,
        "ratification": 94,
        "accession": 17,
        "acceptance": 2,
        "provisional application": 4,
        "withdrawal": 1,
    }


def test_lithuania_is_bracketed_and_withdrawn(page: StatusPage) -> None:
    lithuania = next(row for row in page.rows if row.iso3 == "LTU")
    assert all(act.bracketed for act in lithuania.acts)
    assert len(lithuania.acts) == 3
    assert lithuania.withdrawal
    assert lithuania.withdrawal.notified_on == dt.date(2024, 9, 6)
    assert lithuania.withdrawal.effective_on == dt.date(2025, 3, 6)
    assert [row.iso3 for row in page.rows if row.is_bracketed] == ["LTU"]


def test_provisional_application_is_that_of_four_states(page: StatusPage) -> None:
    assert {row.iso3 for row in page.rows if row.provisional_application} == {"BLZ", "LTU", "NOR", "CHE"}


def test_footnotes_stand_with_their_states(page: StatusPage) -> None:
    noted = {row.iso3: row.footnotes for row in page.rows if row.footnotes}
    assert noted == {
        "BLZ": ("1",),
        "DNK": ("2",),
        "LTU": ("3",),
        "NLD": ("4",),
        "NZL": ("5",),
        "NOR": ("6",),
        "CHE": ("7",),
        "GBR": ("8",),
    }
    assert page.footnotes["2"].endswith("the Convention shall not apply to the Faroe Islands.”")


def test_historic_names_are_resolved_with_a_note(page: StatusPage) -> None:
    notes = {row.iso3: row.name_note for row in page.rows if "former name" in row.name_note}
    assert notes["CZE"] == "“Czech Republic” is a former name of Czechia"
    assert set(notes) == {"CZE", "NRU"}
