"""A data folder becomes records with their sources, and nothing is dropped on the way."""

import datetime as dt
import shutil
from pathlib import Path

import pytest
from tests.law.lanterns import FOLDER, LANTERNS, day

from servanda.law import data_folder
from servanda.law.partial_dates import PartialDate
from servanda.law.records import ActKind, Confidence
from servanda.law.treaty_file import BadTreaty

DATA = FOLDER / "data"
REGISTER, STATES, MISTAKES = data_folder.read(DATA, LANTERNS)
AAA, BBB, CCC = (REGISTER.dossiers[iso3] for iso3 in ("AAA", "BBB", "CCC"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the folder, to be changed."""
    shutil.copytree(DATA, tmp_path / "data")
    return tmp_path / "data"


def test_a_sound_folder_is_read_without_a_mistake() -> None:
    assert MISTAKES == []
    assert sorted(REGISTER.dossiers) == ["AAA", "BBB", "CCC"]


def test_acts_keep_their_kind_day_and_source() -> None:
    assert [(one.kind, one.on.isoformat(), one.in_use) for one in AAA.acts] == [
        (ActKind.SIGNATURE, "2001-03-02", True),
        (ActKind.RATIFICATION, "2004-01-10", True),
        (ActKind.PROVISIONAL_APPLICATION, "2004-01-10", True),
        (ActKind.RATIFICATION, "2004-01-12", False),
    ]
    assert (AAA.acts[0].source, AAA.acts[0].page) == ("register", "p. 3")
    assert (BBB.acts[1].effective_on, BBB.acts[1].confidence) == (day("2013-03-01"), Confidence.MEDIUM)


def test_facts_keep_what_the_source_tells_of_their_date() -> None:
    told = {(one.fact, one.value, str(one.on or ""), one.note) for one in AAA.facts}
    assert told == {
        ("harbour", "yes", "2004", "dim"),
        ("lit", "some", "2006-05", "dim"),
        ("lantern-count", "120", "2006-05", "oil; dim"),
        ("storm-ended", "2010-02-28", "2010-02-28", ""),
        ("lit", "none", "2003", ""),
    }


def test_of_two_rows_on_one_decision_the_one_that_names_the_meeting_is_kept() -> None:
    assert [(str(one.until), one.meeting, one.decided_on) for one in AAA.decisions] == [
        ("2008-01-31", "2ML", None),
        ("2008-12", "", None),
    ]


def test_a_yearly_report_covers_the_year_before_it_was_received() -> None:
    assert [(one.obligation, one.period, str(one.received_on)) for one in AAA.filings] == [
        ("first-report", "", "2005-02"),
        ("yearly-report", "2005", "2006-09-14"),
        ("yearly-report", "2006", "2007-10"),
    ]


def test_what_was_missing_on_a_day_is_kept() -> None:
    assert [(one.obligation, str(one.as_of)) for one in BBB.not_received] == [("first-report", "2007-01-15")]


def test_another_source_is_kept_and_used_only_where_the_folder_has_no_value() -> None:
    assert [(one.obligation, str(one.on), one.in_use) for one in AAA.published] == [
        ("entry-into-force", "2004-02-24", True),
        ("lighting", "2007-02-23", True),
        ("first-report", "2005-02-23", True),
        ("entry-into-force", "2004-02-26", False),
    ]
    assert [(str(one.on), one.in_use) for one in BBB.published] == [("2008-08-13", True)]
    assert [(one.value, one.in_use) for one in CCC.facts] == [("yes", True)]


def test_meetings_are_sorted_by_their_opening() -> None:
    assert [(one.code, one.opens_on.isoformat(), one.city) for one in REGISTER.meetings] == [
        ("1ML", "2005-03-01", "Port"),
        ("2ML", "2006-11-30", "Port"),
    ]


@pytest.mark.parametrize(
    ("language", "on", "name"),
    [
        ("en", None, "Aland of Lamps"),
        ("en", dt.date(2009, 1, 1), "Old Aland"),
        ("en", dt.date(2018, 5, 31), "Aland of Lamps"),
        ("fr", dt.date(2018, 5, 31), "Aland-des-Lampes"),
        ("ru", dt.date(2018, 5, 31), "Aland of Lamps"),
    ],
)
def test_a_state_has_the_name_of_the_day(language: str, on: dt.date | None, name: str) -> None:
    assert STATES.name("AAA", language, on) == name


def test_a_state_that_is_not_listed_is_called_by_its_code() -> None:
    assert STATES.name("ZZZ") == "ZZZ"


def test_what_a_folder_lacks_is_taken_from_the_treatys_own(folder: Path) -> None:
    for path in folder.iterdir():
        if path.name != "participation.csv":
            path.unlink()
    register, states, mistakes = data_folder.read(folder, LANTERNS, DATA)
    assert mistakes == []
    assert [len(register.dossiers["AAA"].acts), len(states.states), len(register.meetings)] == [3, 3, 2]


def test_a_folder_without_anything_but_a_layout_is_empty(tmp_path: Path) -> None:
    shutil.copy(DATA / "layout.toml", tmp_path)
    register, states, mistakes = data_folder.read(tmp_path, LANTERNS)
    assert (register.dossiers, register.meetings, states.states, mistakes) == ({}, (), {}, [])


def test_what_is_no_folder_is_refused() -> None:
    with pytest.raises(NotADirectoryError, match="is not a folder"):
        data_folder.read(DATA / "states.csv", LANTERNS)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "layout.toml: (file): cannot be read: "),
        ("[participation\n", "layout.toml: (file): cannot be read: "),
        ("[participation]\nactors = []\n", "layout.toml: participation.actors: this key is not known here"),
        (
            '[lighting]\nfacts = [{ column = "harbour", fact = "bay" }]\n',
            "layout.toml: lighting.harbour: there is no fact “bay”",
        ),
        (
            '[lighting]\npublished = [{ column = "deadline", obligation = "dimming" }]\n',
            "layout.toml: lighting.deadline: there is no obligation “dimming”",
        ),
    ],
)
def test_a_layout_that_cannot_be_used_is_told(folder: Path, text: str | None, message: str) -> None:
    (folder / "layout.toml").unlink()
    if text is not None:
        (folder / "layout.toml").write_text(text)
    with pytest.raises(BadTreaty) as refusal:
        data_folder.read(folder, LANTERNS)
    assert str(refusal.value).startswith(message)


def test_a_partial_date_is_kept_as_printed() -> None:
    assert AAA.filings[0].received_on == PartialDate.parse("2005-02")
