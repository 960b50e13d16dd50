"""The State file: what is known on a day, and nothing that was learnt later."""

import datetime as dt

import pytest
from django.utils.translation import override

from servanda.publications.state_file import state_file
from servanda.publications.timeline import Happening
from tests.facts import TODAY, TREATY

pytestmark = pytest.mark.usefixtures("three_loaded")


def test_it_holds_acts_duties_and_yearly_reports_with_their_steps() -> None:
    file = state_file(TREATY, "PER", TODAY)
    assert [act.kind for act in file.acts] == ["signature", "ratification"]
    assert {duty.obligation for duty in file.duties} >= {"initial-report", "stockpile-destruction"}
    assert [duty.period for duty in file.yearly][:2] == ["2018", "2017"]
    assert all(duty.steps for duty in (*file.duties, *file.yearly))


def test_before_an_act_the_file_does_not_know_it() -> None:
    file = state_file(TREATY, "PER", dt.date(2010, 1, 1))
    assert [act.kind for act in file.acts] == ["signature"]
    assert (file.duties, file.yearly) == ([], [])


def test_the_timeline_tells_what_happened_before_what_is_to_come() -> None:
    entries = state_file(TREATY, "PER", TODAY).timeline
    assert [entry.happened for entry in entries] == sorted(
        (entry.happened for entry in entries), reverse=True
    )
    assert [str(entry.on) for entry in entries if entry.happened] == [
        "2008-12-03",
        "2012-09-26",
        "2013-03-01",
    ]
    assert entries[2].what == Happening.ENTRY_INTO_FORCE
    assert all(entry.on.first > TODAY for entry in entries if not entry.happened)


@pytest.mark.parametrize("language", ["ar", "zh-hans", "en", "fr", "ru", "es"])
def test_every_entry_of_the_timeline_has_words(language: str) -> None:
    with override(language):
        assert all(entry.text for entry in state_file(TREATY, "FRA", TODAY).timeline)


def test_documents_are_counted_by_the_rows_that_rest_on_them() -> None:
    file = state_file(TREATY, "PER", TODAY)
    assert {(use.source, use.rows) for use in file.documents} == {("Status page", 3), ("Monitor", 2)}


def test_a_state_without_any_record_has_an_empty_file() -> None:
    file = state_file(TREATY, "CHE", TODAY)
    assert (file.acts, file.duties, file.timeline, file.documents) == ([], [], [], [])
