"""The ladder of reminders: read from its file, and proposing letters that a person sends."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from servanda.law.findings import Duty, Reason, StateOfPlay
from servanda.law.partial_dates import PartialDate
from servanda.law.reminders import Ladder, Sent, load_ladder, next_step, proposals
from servanda.law.treaty import Treaty
from servanda.law.treaty_file import BadTreaty, load_treaty

CCM = Path(__file__).parents[2] / "treaties" / "ccm"
BENIN = Duty(
    iso3="BEN",
    obligation="initial-report",
    period="",
    original_due_on=dt.date(2018, 6, 30),
    due_on=PartialDate.parse("2018-06-30"),
    state=StateOfPlay.DUE,
    reason=Reason.WITHIN_NOTICE,
    as_of=dt.date(2018, 5, 31),
)


@pytest.fixture(scope="module")
def treaty() -> Treaty:
    return load_treaty(CCM)


@pytest.fixture(scope="module")
def ladder(treaty: Treaty) -> Ladder:
    return load_ladder(CCM, treaty)


@pytest.mark.parametrize(
    ("today", "proposed"),
    [
        ("2018-04-30", []),
        ("2018-05-01", [("initial-report-coming", "2018-05-01")]),
        ("2018-06-30", [("initial-report-coming", "2018-05-01")]),
        ("2018-07-01", []),
        ("2018-07-29", []),
        ("2018-07-30", [("initial-report-not-received", "2018-07-30")]),
        ("2018-12-30", [("initial-report-letter-of-coordinator", "2018-12-30")]),
    ],
)
def test_the_last_rung_reached_is_proposed(ladder: Ladder, today: str, proposed: list) -> None:
    found = proposals(ladder, [BENIN], [], dt.date.fromisoformat(today))
    assert [(one.reminder.id, one.since.isoformat()) for one in found] == proposed


def test_what_was_sent_is_not_proposed_again_and_an_earlier_rung_is_not_made_up_for(ladder: Ladder) -> None:
    sent = [Sent("initial-report-not-received", "BEN", "initial-report", "")]
    assert proposals(ladder, [BENIN], sent, dt.date(2018, 8, 15)) == []
    assert [one.reminder.id for one in proposals(ladder, [BENIN], sent, dt.date(2019, 1, 2))] == [
        "initial-report-letter-of-coordinator"
    ]


@pytest.mark.parametrize(
    ("today", "taken", "step"),
    [
        ("2018-04-30", (), ("initial-report-coming", "2018-05-01")),
        ("2018-06-30", (), ("initial-report-coming", "2018-05-01")),
        ("2018-06-30", ("initial-report-coming",), ("initial-report-not-received", "2018-07-30")),
        ("2018-07-01", (), ("initial-report-not-received", "2018-07-30")),
        (
            "2018-08-01",
            ("initial-report-not-received",),
            ("initial-report-letter-of-coordinator", "2018-12-30"),
        ),
        ("2019-01-01", ("initial-report-letter-of-coordinator",), None),
    ],
)
def test_the_next_step_is_the_rung_reached_or_the_one_ahead(
    ladder: Ladder, today: str, taken: tuple[str, ...], step: tuple[str, str] | None
) -> None:
    found = next_step(ladder, BENIN, taken, dt.date.fromisoformat(today))
    assert (found and (found.reminder.id, found.since.isoformat())) == step
    month = replace(BENIN, due_on=PartialDate.parse("2018-06"))
    assert next_step(ladder, month, taken, dt.date.fromisoformat(today)) is None


def test_a_moved_date_moves_what_is_proposed(ladder: Ladder) -> None:
    moved = replace(BENIN, due_on=PartialDate.parse("2018-09-30"))
    assert proposals(ladder, [moved], [], dt.date(2018, 7, 30)) == []


@pytest.mark.parametrize("state", [StateOfPlay.MET, StateOfPlay.ENDED, StateOfPlay.NOT_APPLICABLE])
def test_nothing_is_proposed_where_nothing_is_owed(ladder: Ladder, state: StateOfPlay) -> None:
    duty = replace(BENIN, state=state)
    assert proposals(ladder, [duty], [], dt.date(2019, 1, 1)) == []
    assert next_step(ladder, duty, [], dt.date(2019, 1, 1)) is None


def test_where_the_records_are_silent_the_proposal_says_that_it_is_not_certain(ladder: Ladder) -> None:
    silent = replace(BENIN, state=StateOfPlay.UNKNOWN, reason=Reason.PAST_SILENT)
    assert [one.certain for one in proposals(ladder, [silent], [], dt.date(2018, 8, 1))] == [False]
    doubtful = replace(silent, reason=Reason.CONDITION_UNKNOWN)
    assert proposals(ladder, [doubtful], [], dt.date(2018, 8, 1)) == []
    assert next_step(ladder, silent, [], dt.date(2018, 8, 1)) is not None
    assert next_step(ladder, doubtful, [], dt.date(2018, 8, 1)) is None


def test_a_treaty_without_the_file_has_no_ladder(treaty: Treaty, tmp_path: Path) -> None:
    assert load_ladder(tmp_path, treaty) == Ladder()


@pytest.mark.parametrize(
    ("change", "mistake"),
    [
        (('obligation = "initial-report"', 'obligation = "x"'), "there is no obligation “x”"),
        (("before = { days = 60 }\n", ""), "write either before or after, and only one of them"),
        (('id = "initial-report-not-received"', 'id = "initial-report-coming"'), "this id is used twice"),
        (("after = { days = 30 }", "before = { days = 90 }"), "put them in order"),
        (('paper = "note verbale"', 'paper = "pigeon"'), "“pigeon” is not one of"),
        (("[[reminder]]", "[[reminder"), "cannot be read"),
    ],
)
def test_a_mistake_in_the_file_is_told(
    treaty: Treaty, tmp_path: Path, change: tuple[str, str], mistake: str
) -> None:
    text = (CCM / "reminders.toml").read_text("utf-8")
    (tmp_path / "reminders.toml").write_text(text.replace(*change, 1), "utf-8")
    with pytest.raises(BadTreaty, match=mistake):
        load_ladder(tmp_path, treaty)
