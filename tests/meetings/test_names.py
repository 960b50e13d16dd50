"""How meetings and their places are named in each language."""

from __future__ import annotations

import csv
import datetime as dt
from dataclasses import replace

from tests.facts import CCM_DATA, TREATY

from servanda.law.records import Meeting
from servanda.meetings.names import meeting_names, name_in, place_in, place_names
from servanda.papers.languages import CODES

NINTH = Meeting(
    code="9MSP",
    name="Ninth Meeting of States Parties",
    opens_on=dt.date(2019, 9, 2),
    closes_on=dt.date(2019, 9, 4),
    source="",
)


def test_every_meeting_and_place_on_record_has_a_name_in_each_language() -> None:
    with (CCM_DATA / "meetings.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        meeting = replace(NINTH, code=row["code"], name=row["name"])
        assert set(meeting_names(TREATY, meeting)) == set(CODES), row["code"]
        assert not row["city"] or set(place_names(TREATY, row["city"])) == set(CODES), row["city"]


def test_the_english_name_is_the_one_on_record_and_stands_in_where_there_is_no_other() -> None:
    assert name_in(TREATY, replace(NINTH, name="Ninth Meeting"), "en") == "Ninth Meeting"
    assert name_in(TREATY, NINTH, "fr") == "Neuvième Assemblée des États parties"
    assert name_in(TREATY, replace(NINTH, code="X", name="Informal meeting"), "fr") == "Informal meeting"
    assert place_in(TREATY, "Geneva", "ar") == "جنيف"
    assert place_in(TREATY, "Bern", "ar") == "Bern"
    assert meeting_names(TREATY, replace(NINTH, code="X", name="")) == {}
