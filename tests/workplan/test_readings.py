"""A paper is read, corrected, made the plan of its year, and taken back."""

from __future__ import annotations

import os
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from servanda.common.access import NotThere
from servanda.common.errors import BadInput
from servanda.states.models import Treaty
from servanda.workplan import operations
from servanda.workplan.content.of_version import content_of
from servanda.workplan.enums import ReadingState
from servanda.workplan.models import PlanReading, PlanVersion
from servanda.workplan.queries import activities, budget_lines, plan_in_use
from servanda.workplan.reading import read_plan
from servanda.workplan.stages import Stage
from servanda.workplan.writing import Form, write_plan
from tests.facts import ANN, TODAY, TREATY
from tests.workplan.papers import ENGLISH, FRENCH
from tests.workplan.plans import NOW, load_ccm_plans

pytestmark = pytest.mark.django_db
PAPERS = Path(os.environ.get("SERVANDA_PAPERS") or Path(__file__).parents[3] / "shared" / "documents")
REAL = PAPERS / "workplan-2019-ar.txt"


def read(text: str = ENGLISH, name: str = "plan.txt") -> PlanReading:
    Treaty.objects.get_or_create(id=TREATY)
    return operations.read_paper(content=text.encode(), name=name, actor=ANN, now=NOW)


def accept(row: PlanReading) -> PlanVersion:
    row.refresh_from_db()
    return operations.accept_reading(reading_id=row.pk, edition=row.edition, actor=ANN, today=TODAY, now=NOW)


def correct(row: PlanReading, what: str, value: str) -> PlanReading:
    row.refresh_from_db()
    return operations.correct_reading(
        reading_id=row.pk, edition=row.edition, what=what, value=value, actor=ANN
    )


def test_a_paper_becomes_the_plan_of_its_year_with_one_click_and_stops_being_it_with_another() -> None:
    row = read()
    assert not PlanVersion.objects.exists()
    version = accept(row)
    assert (version.plan.year, version.stage, version.language) == (2021, Stage.DRAFT, "en")
    assert [(line.number, str(line.title)) for line in activities(2021)] == [
        ("1.1.1", "Advise the President."),
        ("1.1.2", "Send regular reminders."),
    ]
    assert [(line.key, line.amount) for line in budget_lines(2021)] == [
        ("salaries", Decimal(300000)),
        ("travel", Decimal(44000)),
    ]
    operations.undo_acceptance(reading_id=row.pk, actor=ANN, today=TODAY, now=NOW)
    assert plan_in_use(2021, ANN) is None
    assert PlanReading.objects.get().state is ReadingState.OPEN
    assert accept(row).number == 2


def test_a_paper_that_is_no_plan_is_refused_and_not_kept() -> None:
    with pytest.raises(BadInput):
        read("Dear colleague, please find attached the minutes of our last meeting in the office.")
    with pytest.raises(BadInput, match="The file is empty"):
        read("")
    assert not PlanReading.objects.exists()


def test_what_was_misread_is_corrected_before_it_is_accepted() -> None:
    row = read()
    correct(row, "text|activity|1.1.1", "Advise the President and the Coordinators.")
    correct(row, "amount|travel", "45 000")
    correct(row, "total", "345000")
    correct(row, "year", "2022")
    correct(row, "number|activity|1.1.2", "1.1.3")
    row.refresh_from_db()
    assert [told["before"] for told in row.corrections][:2] == ["Advise the President.", "44000"]
    accept(row)
    assert [(line.number, str(line.title)) for line in activities(2022)] == [
        ("1.1.1", "Advise the President and the Coordinators."),
        ("1.1.3", "Send regular reminders."),
    ]


@pytest.mark.parametrize(
    ("what", "value", "sentence"),
    [
        ("year", "twenty", "is no year of a plan"),
        ("year", "1066", "is no year of a plan"),
        ("amount|travel", "-5", "is no amount"),
        ("amount|travel", "many", "is no amount"),
        ("currency", "francs", "three letters"),
        ("text|activity|1.1.1", " ", "cannot be empty"),
        ("number|activity|1.1.1", "1.1.2", "is taken by another part"),
    ],
)
def test_a_correction_that_cannot_stand_is_refused(what: str, value: str, sentence: str) -> None:
    row = read()
    with pytest.raises(BadInput, match=sentence):
        correct(row, what, value)


def test_of_two_people_the_second_is_told() -> None:
    row = read()
    correct(row, "year", "2022")
    with pytest.raises(BadInput, match="in the meantime"):
        operations.accept_reading(reading_id=row.pk, edition=1, actor=ANN, today=TODAY, now=NOW)


def test_the_same_plan_in_another_language_adds_the_language_and_undoing_takes_it_out() -> None:
    version = accept(read())
    french = read(FRENCH, "plan-fr.txt")
    assert accept(french) == version
    texts = version.parts.get(kind="activity", reference="1.1.2").texts
    assert texts == {"en": "Send regular reminders.", "fr": "Envoyer des rappels réguliers."}
    assert version.budget_lines.get(key="travel").labels == {"en": "Travel", "fr": "Voyages"}
    operations.undo_acceptance(reading_id=french.pk, actor=ANN, today=TODAY, now=NOW)
    assert version.parts.get(kind="activity", reference="1.1.2").texts == {"en": "Send regular reminders."}
    assert version.stage is Stage.DRAFT


def test_a_changed_paper_becomes_a_version_beside_the_first_and_keeps_what_was_translated() -> None:
    first = accept(read())
    accept(read(FRENCH, "plan-fr.txt"))
    second = accept(read(ENGLISH.replace("Advise the President.", "Advise and assist the President.")))
    assert (second.number, second.made_from) == (2, first)
    parts = {part.reference: part.texts for part in content_of(second).parts if part.kind == "activity"}
    assert parts["1.1.1"] == {"en": "Advise and assist the President."}
    assert parts["1.1.2"]["fr"] == "Envoyer des rappels réguliers."


def test_once_the_plan_moved_on_its_acceptance_cannot_be_undone() -> None:
    row = read()
    version = accept(row)
    PlanVersion.objects.filter(pk=version.pk).update(stage=Stage.ENDORSED)
    with pytest.raises(BadInput, match="its acceptance cannot be undone"):
        operations.undo_acceptance(reading_id=row.pk, actor=ANN, today=TODAY, now=NOW)


@pytest.mark.skipif(not REAL.exists(), reason=f"the real paper is not here: {REAL}")
def test_the_real_paper_for_2019_says_what_the_plan_of_the_treatys_folder_says() -> None:
    load_ccm_plans()
    row = operations.read_paper(content=REAL.read_bytes(), name=REAL.name, actor=ANN, now=NOW)
    version = accept(row)
    assert version.number == 2
    told: dict[str, Any] = {line.key: line.amount for line in version.budget_lines.filter(kind="money")}
    assert told == {
        "salaries": 353362,
        "social_costs": 65000,
        "communications": 6000,
        "travel": 44000,
        "other_implementation_support": 7000,
    }
    first = PlanVersion.objects.get(number=1)
    same = {part.key: part.texts["ar"] for part in content_of(first).parts}
    assert {part.key: part.texts["ar"] for part in content_of(version).parts} == same
    english = [part for part in content_of(version).parts if part.kind == "activity" and "en" in part.texts]
    assert len(english) == 36
    assert version.parts.get(kind="activity", reference="3.2.1").ties["action"] == ["6.1"]


def test_doubts_of_one_kind_are_let_stand_together() -> None:
    row = read(ENGLISH.replace("Activity 1.1.1", "Activity 1.1.4"))
    codes = [doubt["code"] for doubt in row.doubts]
    settled = operations.settle_doubts_of_kind(
        reading_id=row.pk, edition=row.edition, code=codes[0], actor=ANN
    ).settled
    assert settled == [place for place, code in enumerate(codes) if code == codes[0]]
    with pytest.raises(NotThere):
        operations.settle_doubts_of_kind(reading_id=row.pk, edition=row.edition + 1, code="none", actor=ANN)


def test_a_correction_answers_the_doubts_about_its_line() -> None:
    row = read(ENGLISH.replace("Activity 1.1.1", "Activity 1.1.4"))
    [place] = [
        place
        for place, doubt in enumerate(row.doubts)
        if doubt["where"] == {"kind": "number", "values": {"number": "1.1.4"}}
    ]
    changed = operations.correct_reading(
        reading_id=row.pk, edition=row.edition, what="text|activity|1.1.4", value="Advise.", actor=ANN
    )
    assert changed.settled == [place]


HEADED = """Eighth Meeting of the States Parties
Geneva, 3-5 September 2020
Item 7 (j) of the provisional agenda
Review of the operation of the Convention
Implementation support

"""
REMARK = "\n* Reissued for technical reasons.\n"


def headed(text: str, head: str = HEADED, remark: str = REMARK) -> str:
    """A plan under the head of a paper for a meeting, with a remark on its title."""
    title, body = text.split("\n", 1)
    return f"{head}{title}*\n{body}{remark}"


def test_the_item_of_the_agenda_and_a_remark_go_from_the_paper_to_the_desk_and_out_again() -> None:
    version = accept(read(headed(ENGLISH)))
    french = "Point 7 j) de l’ordre du jour provisoire\nExamen du fonctionnement de la Convention\n\n"
    note = "\n* Nouveau tirage pour raisons techniques.\n"
    accepted = read(headed(FRENCH, french, note), "plan-fr.txt")
    assert accept(accepted) == version
    version.refresh_from_db()
    for language, titles, remark in (
        (
            "en",
            ("Review of the operation of the Convention", "Implementation support"),
            "Reissued for technical reasons.",
        ),
        ("fr", ("Examen du fonctionnement de la Convention",), "Nouveau tirage pour raisons techniques."),
    ):
        back = read_plan(write_plan(version, language, Form.DOCX), "plan.docx")
        assert (back.agenda, tuple(back.agenda_titles), tuple(back.remarks)) == ("7 (j)", titles, (remark,))
        assert len(back.mandate) == 2
    operations.undo_acceptance(reading_id=accepted.pk, actor=ANN, today=TODAY, now=NOW)
    version.refresh_from_db()
    assert set(version.head["remarks"]) == set(version.head["agenda_titles"]) == {"en"}


def test_an_amended_version_has_the_item_of_the_agenda_and_no_remark_on_another_paper() -> None:
    version = accept(read(headed(ENGLISH)))
    amended = operations.amend_version(version_id=version.pk, actor=ANN, today=TODAY, now=NOW)
    assert amended.head == {"agenda": "7 (j)", "agenda_titles": version.head["agenda_titles"]}
    rolled = operations.roll_version(version_id=version.pk, actor=ANN, today=TODAY, now=NOW)
    assert rolled.head == {}
