"""The table of acts: every action of the desk has its place, and the Unit decides otherwise from a day on."""

import datetime as dt
from pathlib import Path

import pytest

from servanda.common.errors import BadInput, Stale
from servanda.common.treaty import treaty_by_id
from servanda.correspondence import operations as letters
from servanda.desk.pages.words_of_actions import _ACTIONS
from servanda.law.treaty_file import BadTreaty
from servanda.missions.enums import MissionKind
from servanda.results import operations, queries
from servanda.results.table import load_table, table_of
from tests.correspondence.letters import approved, reminder
from tests.facts import ANN, TODAY, TREATIES, TREATY
from tests.people.contacts import office
from tests.results.work import AUDITOR, a_plan, kinds, logged


def test_every_action_of_the_desk_has_its_place_in_the_table() -> None:
    """A new action goes into `treaties/ccm/evidence.toml`: with its activities, or under an act that has none."""
    table = table_of(TREATY)
    missing = [
        action
        for action in _ACTIONS
        if not any(act.fits(name, action) for act in table.acts for name in act.tables or ("",))
    ]
    assert missing == []


def test_every_kind_of_mission_begins_with_an_activity() -> None:
    table = table_of(TREATY)
    assert [kind for kind in MissionKind if not table.suggested(str(kind))] == []


def test_a_treaty_without_a_table_has_no_acts() -> None:
    assert table_of("att").acts == ()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[[act", "cannot be read"),
        ('[[act]]\nid = "a"\nactions = ["x"]', "this key is missing"),
        ('[[measure]]\nid = "a"\nkind = "guess"\nnames = {}', "measure"),
        (
            (
                '[[act]]\nid = "a"\nactions = ["x"]\nobligations = ["no-such"]\ntheme = "none"\n'
                'names = { ar = "a", zh = "a", en = "a", fr = "a", ru = "a", es = "a" }'
            ),
            "there is no obligation “no-such”",
        ),
    ],
)
def test_a_bad_table_is_told_with_its_place(tmp_path: Path, text: str, sentence: str) -> None:
    (tmp_path / "evidence.toml").write_text(text, "utf-8")
    with pytest.raises(BadTreaty, match=sentence):
        load_table(tmp_path, treaty_by_id(TREATY))
    assert (TREATIES / TREATY / "evidence.toml").exists()


@pytest.mark.usefixtures("three_loaded")
def test_the_unit_decides_from_a_day_on_and_takes_it_back() -> None:
    office("PER")
    for period, day in (("2016", 29), ("2017", 31)):
        letter = approved(reminder("PER", period))[0]
        letters.mark_printed(letter_id=letter.pk, actor=ANN, today=dt.date(2018, 5, day))
    with pytest.raises(BadInput, match="no work plan for 2018 here"):
        operations.decide_activity(
            treaty_id=TREATY,
            act="report-reminder",
            activities=["3.2.3"],
            since=dt.date(2018, 5, 30),
            note="",
            actor=ANN,
        )
    a_plan()
    row = operations.decide_activity(
        treaty_id=TREATY,
        act="report-reminder",
        activities=["3.2.3"],
        since=dt.date(2018, 5, 30),
        note="Agreed with the Coordinator",
        actor=ANN,
    )
    assert (kinds("3.2.1"), kinds("3.2.3")) == ({"report-reminder": 1}, {"report-reminder": 1})
    line = queries.act_line(TREATY, "report-reminder", TODAY, viewer=AUDITOR)
    assert (line.activities, line.shipped) == (("3.2.3",), False)
    with pytest.raises(Stale):
        operations.take_back_decision(decision_id=row.pk, version=9, actor=ANN)
    operations.take_back_decision(decision_id=row.pk, version=1, actor=ANN)
    assert kinds("3.2.1") == {"report-reminder": 2}
    with pytest.raises(BadInput, match="taken back already"):
        operations.take_back_decision(decision_id=row.pk, version=2, actor=ANN)


@pytest.mark.usefixtures("three_loaded")
def test_an_act_can_be_put_out_of_all_activities() -> None:
    operations.decide_activity(
        treaty_id=TREATY, act="report-logged", activities=[], since=dt.date(2018, 1, 1), note="", actor=ANN
    )
    assert queries.act_line(TREATY, "report-logged", TODAY, viewer=AUDITOR).activities == ()


@pytest.mark.usefixtures("three_loaded")
def test_what_stands_nowhere_in_the_table_is_counted_and_named() -> None:
    from servanda.common.history import record  # noqa: PLC0415

    entry = logged()
    record(actor=ANN, subject=entry, action="invent something")
    assert [(each.action, each.times) for each in queries.unplaced(TREATY, 2018, viewer=AUDITOR)] == [
        ("invent something", 1)
    ]
