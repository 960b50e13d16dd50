"""A data folder is loaded all or nothing, as often as one likes, and never over what a person entered."""

import shutil
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from tests.facts import ANN, CCM_DATA, PARTICIPATION, REPORTS, TODAY, TREATY, act, small_folder

from servanda.common.access import ANYONE, NotAllowed
from servanda.common.errors import BadInput
from servanda.common.history import latest_number
from servanda.common.history.models import Change
from servanda.common.history.verification import verify
from servanda.common.loading import LoadAction, RowChange
from servanda.common.treaty import treaty_by_id
from servanda.duties.operations import load_folder
from servanda.duties.queries import register
from servanda.law import data_folder
from servanda.law.records import ActKind
from servanda.reporting.models import Filing
from servanda.states.models import Act, State, StateName
from servanda.states.operations import choose_source, correct_act, record_act
from servanda.states.queries import acts_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_folder(tmp_path / "data")


def load(folder: Path, **options: bool) -> Sequence[RowChange]:
    return load_folder(folder=folder, treaty_id=TREATY, actor=ANN, **options)


def told(changes: Sequence[RowChange]) -> list[tuple[str, str, str]]:
    return sorted((change.table, str(change.action), change.about) for change in changes)


def of_france() -> Act:
    return Act.objects.get(state_id="FRA", kind=ActKind.RATIFICATION, in_use=True)


def test_the_rows_of_the_folder_are_in_the_tables(folder: Path) -> None:
    changes = load(folder)
    assert {change.action for change in changes} == {LoadAction.ADD}
    assert (State.objects.count(), StateName.objects.count(), Act.objects.count()) == (3, 4, 5)
    assert of_france().to_record() == act("FRA", ActKind.RATIFICATION, "2009-09-25")
    recorded, _states, mistakes = data_folder.read(folder, treaty_by_id(TREATY), CCM_DATA)
    assert mistakes == []
    assert register(TREATY) == recorded


def test_every_row_has_its_entry_in_the_history(folder: Path) -> None:
    changes = load(folder)
    assert Change.objects.count() == len(changes)
    assert verify() == []


def test_loading_again_changes_nothing(folder: Path) -> None:
    load(folder)
    number = latest_number()
    assert load(folder) == []
    assert latest_number() == number


def test_a_dry_run_shows_the_same_and_saves_nothing(folder: Path) -> None:
    shown = load(folder, dry_run=True)
    assert (Act.objects.count(), State.objects.count(), latest_number()) == (0, 0, 0)
    assert told(shown) == told(load(folder))


def test_what_changed_in_the_folder_changes_here(folder: Path) -> None:
    load(folder)
    corrected = PARTICIPATION.replace("2009-09-25", "2009-09-26").replace("AGO,2008", "AGO,2009")
    (folder / "participation.csv").write_text(corrected)
    changes = load(folder)
    assert told(changes) == [("act", "change", "AGO"), ("act", "change", "FRA")]
    before_and_after = [
        (change.before and change.before["on"], change.after and change.after["on"]) for change in changes
    ]
    assert sorted(before_and_after) == [("2008-12-03", "2009-12-03"), ("2009-09-25", "2009-09-26")]
    assert (str(of_france().on), of_france().version) == ("2009-09-26", 2)
    assert load(folder) == []


def test_what_left_the_folder_is_shown_and_removed(folder: Path) -> None:
    load(folder)
    (folder / "reports.csv").write_text(REPORTS.replace("FRA,,2011-01-28,,Monitor,high,\n", ""))
    assert told(load(folder, dry_run=True)) == [("filing", "remove", "FRA")]
    assert Filing.objects.exists()
    load(folder)
    assert not Filing.objects.exists()
    last = Change.objects.latest("number")
    assert (last.action, last.after, last.before and last.before["received_on"]) == (
        "load: remove",
        None,
        "2011-01-28",
    )


def test_what_a_person_corrected_is_kept_and_the_difference_shown(folder: Path) -> None:
    load(folder)
    row = of_france()
    mine = replace(row.to_record(), on=TODAY.replace(year=2009), source="Official journal")
    correct_act(act_id=row.pk, version=1, act=mine, actor=ANN, today=TODAY)
    assert told(load(folder)) == [("act", "keep", "FRA")]
    (folder / "participation.csv").write_text(PARTICIPATION.replace("2009-09-25", "2009-09-27"))
    assert told(load(folder)) == [("act", "keep", "FRA")]
    assert of_france().to_record() == mine


def test_the_folder_gives_way_to_an_act_entered_at_the_desk(folder: Path) -> None:
    load(folder)
    entered = act("AGO", ActKind.RATIFICATION, "2018-05-01", source="Depositary notification")
    record_act(treaty_id=TREATY, act=entered, actor=ANN, today=TODAY)
    joined = PARTICIPATION.replace("AGO,2008-12-03,,,", "AGO,2008-12-03,ratification,2018-05-02,")
    (folder / "participation.csv").write_text(joined)
    assert told(load(folder)) == [("act", "add", "AGO")]
    assert [one for one in acts_of(TREATY, "AGO") if one.in_use and one.kind == ActKind.RATIFICATION] == [
        entered
    ]
    assert told(load(folder)) == [("act", "keep", "AGO")]


def test_the_source_that_a_person_chose_stays_chosen(folder: Path) -> None:
    other = "iso3,file,column,value,source,page,confidence,notes\n"
    other += "FRA,participation,deposit_date,2009-09-26,Ministry,,medium,\n"
    (folder / "other_sources.csv").write_text(other)
    load(folder)
    row = Act.objects.get(source="Ministry")
    choose_source(act_id=row.pk, version=1, actor=ANN)
    load(folder)
    assert of_france().source == "Ministry"


def test_every_bad_row_is_named_and_nothing_is_saved(folder: Path) -> None:
    load(folder)
    number = latest_number()
    bad = PARTICIPATION.replace("2009-09-25", "2007-09-25").replace("2012-09-26", "2012-02-30")
    (folder / "participation.csv").write_text(bad + "XYZ,2008-12-03,,,,,,,Status page,high,\n")
    with pytest.raises(BadInput) as refused:
        load(folder)
    places = [sentence.split(":")[0] for sentence in refused.value.sentences]
    assert {place.split(", column")[0] for place in places} == {
        "participation.csv, line 3",
        "participation.csv, line 4",
        "participation.csv, line 5",
    }
    assert latest_number() == number
    assert str(of_france().on) == "2009-09-25"


def test_a_folder_at_odds_with_what_was_entered_is_refused_as_a_whole(folder: Path) -> None:
    load(folder)
    left = act("PER", ActKind.WITHDRAWAL, "2013-01-01")
    record_act(treaty_id=TREATY, act=left, actor=ANN, today=TODAY)
    later = PARTICIPATION.replace("2012-09-26", "2014-09-26").replace("AGO,2008-12-03", "AGO,2008-12-04")
    (folder / "participation.csv").write_text(later)
    with pytest.raises(BadInput, match="PER: withdrawal on 1 January 2013 is before the ratification"):
        load(folder)
    assert str(Act.objects.get(state_id="AGO").on) == "2008-12-03"


def test_a_dry_run_meets_what_a_real_run_would(folder: Path) -> None:
    load(folder)
    left = act("PER", ActKind.WITHDRAWAL, "2013-01-01")
    record_act(treaty_id=TREATY, act=left, actor=ANN, today=TODAY)
    (folder / "participation.csv").write_text(PARTICIPATION.replace("2012-09-26", "2014-09-26"))
    with pytest.raises(BadInput, match="PER: withdrawal on 1 January 2013 is before the ratification"):
        load(folder, dry_run=True)


@pytest.mark.parametrize(
    ("file", "old", "new", "sentence"),
    [
        ("states", "GRULAC", "Latin", "PER: “Latin” is not one of African"),
        ("states", "FRA,France,member", "FRA,France,ally", "FRA: “ally” is not one of member"),
        ("state_names", "FRA,es", "FRA,en", "FRA has two names in “en” from the same day"),
        ("state_names", "FRA,es", "FRA,de", "FRA: “de” is not one of ar, zh, en, fr, ru, es"),
        ("meetings", "9MSP,Ninth Meeting", "9MSP," + "Ninth " * 50, "9MSP: name “Ninth"),
    ],
)
def test_what_a_table_would_refuse_is_told_first(
    folder: Path, file: str, old: str, new: str, sentence: str
) -> None:
    path = folder / f"{file}.csv"
    path.write_text(path.read_text().replace(old, new))
    with pytest.raises(BadInput, match=sentence):
        load(folder)
    assert not State.objects.exists()


def test_a_meeting_told_twice_is_refused(folder: Path) -> None:
    path = folder / "meetings.csv"
    path.write_text(path.read_text() + path.read_text().splitlines()[1] + "\n")
    with pytest.raises(BadInput, match="9MSP"):
        load(folder)


def test_a_folder_that_is_not_there_or_without_rights_is_told(folder: Path) -> None:
    with pytest.raises(BadInput, match="is not a folder"):
        load(folder / "nowhere")
    with pytest.raises(NotAllowed):
        load_folder(folder=folder, treaty_id=TREATY, actor=ANYONE)


def test_the_data_of_the_convention_load_within_five_seconds_and_come_back_whole(tmp_path: Path) -> None:
    copy = shutil.copytree(CCM_DATA, tmp_path / "ccm")
    start = time.perf_counter()
    load(copy)
    assert time.perf_counter() - start < 5
    recorded, states, _mistakes = data_folder.read(copy, treaty_by_id(TREATY))
    found = register(TREATY)
    assert found.meetings == recorded.meetings
    for iso3, dossier in recorded.dossiers.items():
        for part in ("acts", "facts", "decisions", "filings", "not_received", "published"):
            rows, wanted = getattr(found.dossiers[iso3], part), getattr(dossier, part)
            assert sorted(map(repr, rows)) == sorted(map(repr, wanted))
    assert State.objects.count() == len(states.states)
    assert load(copy) == []
