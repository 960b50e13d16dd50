"""Preparing, approving and numbering letters, and who sees them."""

import datetime as dt
import io
from pathlib import Path

import docx
import pytest

from servanda.common.access import NotAllowed, NotThere, Role, Viewer
from servanda.common.errors import BadInput
from servanda.common.history.queries import history_of
from servanda.correspondence import operations, queries
from servanda.correspondence.enums import MOVES, Paper, Stage
from servanda.correspondence.models import Letter
from servanda.correspondence.operations import NewLetter
from servanda.correspondence.operations.files import word_of
from servanda.correspondence.texts import letter_texts
from servanda.correspondence.writing import compose, desk_for
from servanda.correspondence.writing.values import FIELDS
from servanda.duties.operations.load_folder import load_folder
from servanda.library.enums import Sensitivity
from servanda.papers.docx import read
from servanda.papers.languages import CODES
from tests.correspondence.letters import NOW, approved, prepared, reminder
from tests.facts import ANN, CAPITAL, TODAY, TREATY, small_folder
from tests.people.contacts import named_person, office

PERU = Viewer(user_id=9, name="Pia Example", roles=frozenset({Role.FOCAL_POINT}), states=frozenset({"PER"}))


@pytest.fixture
def three(db: None, tmp_path: Path) -> None:
    load_folder(folder=small_folder(tmp_path / "data"), treaty_id=TREATY, actor=ANN)
    office("PER")
    office("FRA", language="en")


def test_numbers_follow_one_another_and_none_is_given_twice(three: None) -> None:
    first, second = approved(reminder("FRA"), reminder("PER"))
    operations.withdraw(letter_id=second.pk, actor=ANN)
    (third,) = approved(reminder("PER"))
    assert [each.reference for each in (first, second, third)] == [
        "ISU/2018/0001",
        "ISU/2018/0002",
        "ISU/2018/0003",
    ]


def test_approving_a_batch_twice_approves_nothing_more(three: None) -> None:
    batch = prepared()
    assert len(operations.approve_batch(batch_id=batch, actor=ANN, today=TODAY).approved) == 1
    assert not operations.approve_batch(batch_id=batch, actor=ANN, today=TODAY).approved


def test_a_letter_that_lacks_something_waits_for_it(three: None) -> None:
    batch = prepared(reminder("AGO", template="reminder-before", reminder="", obligation="annual-report"))
    (left,) = operations.approve_batch(batch_id=batch, actor=ANN, today=TODAY).left
    assert set(left.missing) == {"mission", "due_on", "addressee"}
    letter = Letter.objects.get()
    assert (letter.stage, letter.reference) == (Stage.DRAFT, None)


def test_the_words_of_an_approved_letter_stand_still(three: None) -> None:
    (letter,) = approved()
    before = compose(letter, desk_for([letter], TODAY))
    named_person("Nina New", "PER")
    found = Letter.objects.get()
    after = compose(found, desk_for([found], TODAY))
    assert (after.paragraphs, after.addressee) == (before.paragraphs, before.addressee)


def test_a_reminder_goes_to_a_person_where_the_ladder_says_so(three: None) -> None:
    named_person("Mina Model", "PER", title="Ms.", language="es")
    prepared(reminder(to="focal point", paper=Paper.EMAIL))
    letter = Letter.objects.get()
    composed = compose(letter, desk_for([letter], TODAY))
    assert (composed.language, composed.email) == ("es", "mina@example.org")
    assert composed.addressee.startswith("Ms. Mina Model\nLa Misión Permanente")


def test_a_reminder_before_a_date_knows_the_date_to_come(three: None) -> None:
    early = dt.date(2018, 3, 15)
    proposed = queries.proposed_letters(ANN, TREATY, today=early)
    coming = [each for each in proposed if each.proposal.reminder.id == "annual-report-coming"]
    assert {(each.state.iso3, each.proposal.duty.period) for each in coming} == {
        ("FRA", "2017"),
        ("PER", "2017"),
    }
    prepared(reminder(reminder="annual-report-coming", template="reminder-before", paper=Paper.EMAIL))
    letter = Letter.objects.get()
    composed = compose(letter, desk_for([letter], early))
    assert (composed.is_complete, composed.due_on) == (True, dt.date(2018, 4, 30))


def test_the_same_reminder_is_not_prepared_twice(three: None) -> None:
    prepared()
    with pytest.raises(BadInput, match="nothing was made twice"):
        prepared()


def test_the_word_file_says_what_the_letter_says(three: None) -> None:
    (letter,) = approved(reminder("FRA"))
    said = [getattr(block, "text", "") for block in read(word_of(letter))]
    for paragraph in letter.paragraphs:
        assert paragraph in said
    assert any("ISU/2018/0001" in str(each) for each in said)


def test_an_arabic_word_file_runs_from_right_to_left(db: None, tmp_path: Path) -> None:
    load_folder(folder=small_folder(tmp_path / "data"), treaty_id=TREATY, actor=ANN)
    office("PER", language="ar")
    (letter,) = approved()
    word = docx.Document(io.BytesIO(word_of(letter)))
    body = [each for each in word.paragraphs if "وحدة دعم التنفيذ" in each.text]
    assert body
    assert all("w:bidi" in each._p.xml for each in body)
    assert all(run.font.rtl for each in body for run in each.runs if run.text.strip())


def test_a_state_sees_what_went_to_it_and_no_other(three: None) -> None:
    (letter,) = approved()
    assert queries.letters_to_state(PERU, "PER") == []
    operations.mark_printed(letter_id=letter.pk, actor=ANN, today=TODAY)
    assert [each.reference for each in queries.letters_to_state(PERU, "PER")] == ["ISU/2018/0001"]
    with pytest.raises(NotThere):
        queries.letters_to_state(CAPITAL, "PER")
    with pytest.raises(NotAllowed):
        queries.letters(viewer=PERU)


@pytest.mark.parametrize(
    ("label", "president", "state"),
    [
        (Sensitivity.UNCLASSIFIED, 1, 1),
        (Sensitivity.CONFIDENTIAL, 0, 1),
        (Sensitivity.STRICTLY_CONFIDENTIAL, 0, 0),
    ],
)
def test_labels_decide_who_reads_a_letter(
    three: None, label: Sensitivity, president: int, state: int
) -> None:
    batch = operations.prepare(treaty_id=TREATY, letters=[reminder()], actor=ANN, now=NOW, sensitivity=label)
    (letter,) = operations.approve_batch(batch_id=batch.pk, actor=ANN, today=TODAY).approved
    operations.mark_printed(letter_id=letter.pk, actor=ANN, today=TODAY)
    pavel = Viewer(user_id=8, name="Pavel", roles=frozenset({Role.PRESIDENT}))
    assert len(queries.letters(viewer=pavel)) == president
    assert len(queries.letters_of_state(pavel, "PER")) == president
    assert len(queries.letters_to_state(PERU, "PER")) == state


def test_only_staff_write_letters(three: None) -> None:
    for role in set(Role) - {Role.STAFF}:
        with pytest.raises(NotAllowed):
            prepared(actor=Viewer(user_id=4, name="Other", roles=frozenset({role})))


def test_each_step_is_in_the_history(three: None) -> None:
    (letter,) = approved()
    operations.mark_printed(letter_id=letter.pk, actor=ANN, today=TODAY)
    steps = ["prepare letter", "approve letter", "print letter"]
    assert [change.action for change in history_of(letter)] == steps


DOES = {
    Stage.PRINTED: lambda number: operations.mark_printed(letter_id=number, actor=ANN, today=TODAY),
    Stage.WITHDRAWN: lambda number: operations.withdraw(letter_id=number, actor=ANN),
    Stage.SENT: lambda number: operations.decide_unknown(letter_id=number, sent=True, actor=ANN, today=TODAY),
    Stage.NOT_SENT: lambda number: operations.decide_unknown(
        letter_id=number, sent=False, actor=ANN, today=TODAY
    ),
}


@pytest.mark.parametrize("after", DOES)
def test_a_letter_moves_only_along_the_table(three: None, after: Stage) -> None:
    (letter,) = approved()
    for before in set(Stage) - {after}:
        Letter.objects.filter(pk=letter.pk).update(stage=before)
        if after in MOVES[before]:
            assert DOES[after](letter.pk).stage == after
        else:
            with pytest.raises(BadInput):
                DOES[after](letter.pk)


def test_every_text_names_only_fields_that_exist() -> None:
    for text in letter_texts(TREATY).values():
        assert text.fields() <= set(FIELDS)
        assert set(text.texts) == set(CODES)
        assert len({len(each.note) for each in text.texts.values()}) == 1, text.id


def clarification(state: str, question: str) -> NewLetter:
    return NewLetter(
        state=state,
        template="clarification",
        paper=Paper.NOTE_VERBALE,
        obligation="annual-report",
        period="2017",
        typed={"question": question},
    )


def test_a_text_typed_once_never_goes_into_letters_of_two_languages(three: None) -> None:
    office("AGO", language="fr")
    with pytest.raises(BadInput) as told:
        prepared(clarification("AGO", "Which year?"), clarification("FRA", "Which year?"))
    assert "English (1), Français (1)" in str(told.value)
    assert not Letter.objects.exists()
    prepared(clarification("AGO", "Quelle année ?"), clarification("FRA", "Which year?"))
    assert Letter.objects.count() == 2


@pytest.mark.parametrize(
    ("language", "named"),
    [
        ("en", "annual transparency report for 2017"),
        ("fr", "rapport annuel au titre des mesures de transparence pour 2017"),
        ("ar", "عن عام ٢٠١٧"),
        ("zh", "（2017年）"),
    ],
)
def test_a_letter_about_a_report_names_the_year_it_covers(three: None, language: str, named: str) -> None:
    prepared(clarification("PER", "?"))
    letter = Letter.objects.get()
    said = compose(letter, desk_for([letter], TODAY, language=language))
    assert named in " ".join(said.paragraphs)
