"""Log entries are made in one step; what cannot be right is told, and nothing is half-saved."""

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from servanda.common.access import NotAllowed, NotThere
from servanda.common.errors import BadInput, Stale
from servanda.common.history.models import Change
from servanda.library.models import StoredFile
from servanda.results import operations, queries
from servanda.results.models import LogEntry
from servanda.results.queries import EntryFilter, evidence_by_activity
from servanda.workplan.operations import load_plans
from tests.facts import ANN, BEN, CAPITAL, TODAY, TREATY
from tests.library.samples import PDF
from tests.results.work import AUDITOR, CALL, NOW, a_plan, logged
from tests.workplan.plans import plans_folder, small_plan

pytestmark = pytest.mark.usefixtures("three_loaded")


def test_an_entry_keeps_its_papers_and_whoever_logged_it_did_it() -> None:
    entry = logged(people=[], papers=[("note.pdf", PDF), ("again.pdf", PDF)])
    assert entry.people == ["Ann Example"]
    found = queries.entry(entry.pk, viewer=AUDITOR)
    assert [file.name for file in found.files.all()] == ["note.pdf", "again.pdf"]
    assert queries.file_of_entry(entry.pk, found.files.all()[0].pk, viewer=AUDITOR).name == "note.pdf"
    assert Change.objects.filter(subject_table="results_logentry").get().about == "PER"


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"what": "  "}, "what was done"),
        ({"on": dt.date(2018, 6, 1)}, "1 June 2018 is still to come"),
        ({"state_id": "XXX"}, "“XXX” is not the code of a State"),
        ({"activity": ""}, "Name the activity"),
        ({"activity": "3"}, "“3” is no number of an activity"),
        ({"theme": "none such"}, "is no theme of the treaty"),
        ({"hours": Decimal(0)}, "24 hours for each person"),
        ({"hours": Decimal("24.25")}, "24 hours for each person"),
        ({"papers": [("note.exe", b"MZ")]}, "was not kept"),
        ({"papers": [("note.pdf", PDF)] * 21}, "too many files"),
    ],
)
def test_what_cannot_be_right_is_told_and_nothing_is_saved(changed: dict[str, Any], sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        logged(**changed)
    assert not LogEntry.objects.exists()
    assert not StoredFile.objects.exists()


def test_an_activity_of_another_year_s_plan_is_refused(tmp_path: Path) -> None:
    load_plans(
        folder=plans_folder(tmp_path, small_plan(2018), small_plan(2019)),
        treaty_id=TREATY,
        actor=ANN,
        now=NOW,
    )
    known = logged(activity="1.1.1")
    assert known.activity == "1.1.1"
    with pytest.raises(BadInput, match=r"“9\.9\.9” is no activity of the plan for 2018"):
        logged(activity="9.9.9")
    with pytest.raises(BadInput, match=r"9\.9\.9"):
        operations.correct_entry(
            entry_id=known.pk, version=1, activity="9.9.9", actor=ANN, today=TODAY, now=NOW
        )
    assert LogEntry.objects.get().activity == "1.1.1"


def test_a_year_without_a_plan_takes_work_without_an_activity_and_no_number() -> None:
    facts = {**CALL, "on": dt.date(2016, 5, 30)}
    with pytest.raises(BadInput, match=r"no work plan for 2016 here.*Leave the activity empty"):
        operations.log_work(treaty_id=TREATY, actor=ANN, today=TODAY, now=NOW, **facts)
    made = operations.log_work(treaty_id=TREATY, actor=ANN, today=TODAY, now=NOW, **facts | {"activity": ""})
    assert made.activity == ""
    assert evidence_by_activity(2016, TODAY, AUDITOR).evidence[0].activities == ()
    a_plan(2016)
    with pytest.raises(BadInput, match="Name the activity"):
        corrected(made, what="Call on the form, again")
    assert corrected(made, activity="3.2.1").activity == "3.2.1"


def test_an_entry_that_names_a_number_since_before_keeps_it_while_other_words_are_corrected() -> None:
    entry = logged()
    LogEntry.objects.update(on=dt.date(2016, 5, 30))  # as it was recorded while any number was taken
    assert corrected(entry, what="Call on form A").activity == "3.2.1"
    with pytest.raises(BadInput, match="no work plan for 2016"):
        corrected(entry, version=2, activity="3.2.2")
    with pytest.raises(BadInput, match="no work plan for 2015"):
        corrected(entry, version=2, on=dt.date(2015, 5, 30))


def corrected(entry: LogEntry, *, version: int = 1, **changed: Any) -> LogEntry:
    return operations.correct_entry(
        entry_id=entry.pk, version=version, actor=ANN, today=TODAY, now=NOW, **changed
    )


def test_of_two_who_correct_one_entry_the_second_sees_both() -> None:
    entry = logged()
    operations.correct_entry(entry_id=entry.pk, version=1, what="Visit", actor=BEN, today=TODAY, now=NOW)
    with pytest.raises(Stale) as stale:
        operations.correct_entry(entry_id=entry.pk, version=1, what="Mail", actor=ANN, today=TODAY, now=NOW)
    assert (stale.value.theirs["what"], stale.value.yours["what"]) == ("Visit", "Mail")
    operations.correct_entry(
        entry_id=entry.pk, version=2, papers=[("note.pdf", PDF)], actor=ANN, today=TODAY, now=NOW
    )
    assert queries.entry(entry.pk, viewer=ANN).files.count() == 1


def test_an_entry_is_taken_out_with_a_reason_and_never_deleted() -> None:
    entry = logged()
    with pytest.raises(BadInput, match="Say in a few words why"):
        operations.take_out_entry(entry_id=entry.pk, version=1, reason=" ", actor=ANN)
    operations.take_out_entry(entry_id=entry.pk, version=1, reason="Twice", actor=ANN)
    assert queries.entries(TREATY, viewer=AUDITOR) == []
    assert queries.entry(entry.pk, viewer=AUDITOR).reason == "Twice"


def test_the_log_is_narrowed() -> None:
    logged()
    logged(what="Form explained to a visitor", state_id="FRA", people=["Ben Example"], activity="3.1.2")
    logged(on=dt.date(2017, 5, 1), state_id=None, event="Side event")
    for only, expected in (
        (EntryFilter(), 3),
        (EntryFilter(state="FRA"), 1),
        (EntryFilter(person="Ben Example"), 1),
        (EntryFilter(activity="3.2.1"), 2),
        (EntryFilter(text="FORM visitor"), 1),
        (EntryFilter(year=2017), 1),
    ):
        assert len(queries.entries(TREATY, viewer=AUDITOR, only=only)) == expected


def test_a_state_neither_logs_nor_reads() -> None:
    entry = logged()
    with pytest.raises(NotAllowed):
        operations.log_work(treaty_id=TREATY, actor=CAPITAL, today=TODAY, now=NOW, **CALL)
    with pytest.raises(NotAllowed):
        queries.entry(entry.pk, viewer=CAPITAL)
    with pytest.raises(NotThere):
        queries.entry(entry.pk + 1, viewer=AUDITOR)
    with pytest.raises(NotThere):
        queries.file_of_entry(entry.pk, 1, viewer=AUDITOR)
