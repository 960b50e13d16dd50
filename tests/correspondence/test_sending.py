"""Sending through a real mail server: each letter goes once, or is shown as not sent, or as not known."""

import socket
from pathlib import Path
from unittest import mock

import pytest

from servanda.common.errors import BadInput
from servanda.correspondence import operations
from servanda.correspondence.enums import Stage
from servanda.correspondence.mail import Outcome
from servanda.correspondence.models import Letter
from servanda.duties.operations.load_folder import load_folder
from tests.at_once import at_once
from tests.correspondence.letters import NOW, approved, reminder
from tests.correspondence.mail_server import mail_server, through
from tests.facts import ANN, TODAY, TREATY, small_folder
from tests.people.contacts import office


@pytest.fixture
def letter(db: None, tmp_path: Path) -> Letter:
    return approved_letter(tmp_path)


def approved_letter(folder: Path, **mission: str) -> Letter:
    load_folder(folder=small_folder(folder / "data"), treaty_id=TREATY, actor=ANN)
    office("PER", **mission)
    return approved(reminder())[0]


def send(letter: Letter) -> Letter:
    return operations.send_letter(letter_id=letter.pk, actor=ANN, today=TODAY, now=NOW)


def test_a_letter_goes_once_with_its_paper_and_its_own_message_id(letter: Letter) -> None:
    with mail_server() as server:
        assert send(letter).stage == Stage.SENT
        assert send(letter).stage == Stage.SENT
    (message,) = server.taken
    assert message["Message-ID"] == letter.message_id
    assert letter.message_id.startswith(f"<isu-2018-0001.{letter.pk}@")
    assert message["To"] == "per@example.org"
    assert "(ISU/2018/0001)" in message["Subject"]
    assert [part.get_filename() for part in message.iter_attachments()] == ["ISU-2018-0001.pdf"]


def test_an_arabic_letter_arrives_as_it_was_written(db: None, tmp_path: Path) -> None:
    letter = approved_letter(tmp_path, language="ar")
    with mail_server() as server:
        send(letter)
    body = server.taken[0].get_body()
    assert body is not None
    assert "تهدي وحدة دعم التنفيذ" in body.get_content()
    assert server.taken[0]["Content-Language"] == "ar"


def test_a_server_that_is_down_is_told_and_the_letter_can_be_sent_again(letter: Letter) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        closed = taken.getsockname()[1]
    with through(closed):
        told = send(letter)
    assert (told.stage, told.attempts) == (Stage.NOT_SENT, 1)
    assert told.answer.startswith("The mail server could not be reached")
    with mail_server() as server:
        assert send(letter).stage == Stage.SENT
    assert len(server.taken) == 1


@pytest.mark.parametrize(
    ("fault", "answer"), [("refuse", "550 5.1.1 No such mailbox"), ("full", "552 5.2.2 Mailbox full")]
)
def test_what_the_server_refuses_is_told_in_its_own_words(letter: Letter, fault: str, answer: str) -> None:
    with mail_server(per_at_example=fault) as server:
        told = send(letter)
    assert told.stage == Stage.NOT_SENT
    assert answer in told.answer
    assert server.taken == []


@pytest.mark.parametrize(("fault", "taken"), [("drop before", 0), ("drop after", 1)])
def test_where_the_connection_breaks_nobody_knows_and_nothing_is_sent_again(
    letter: Letter, fault: str, taken: int
) -> None:
    with mail_server(per_at_example=fault) as server:
        told = send(letter)
        assert told.stage == Stage.SENDING
        assert "broke" in told.answer
        send(letter)
    assert len(server.taken) == taken


@pytest.mark.parametrize(("sent", "stage"), [(True, Stage.SENT), (False, Stage.NOT_SENT)])
def test_a_person_decides_about_a_letter_of_which_nobody_knows(
    letter: Letter, sent: bool, stage: Stage
) -> None:
    with mail_server(per_at_example="drop after"):
        send(letter)
    decided = operations.decide_unknown(letter_id=letter.pk, sent=sent, actor=ANN, today=TODAY)
    assert decided.stage == stage
    with pytest.raises(BadInput, match="Nothing was changed"):
        operations.decide_unknown(letter_id=letter.pk, sent=sent, actor=ANN, today=TODAY)


@pytest.mark.django_db(transaction=True)
def test_a_process_that_is_killed_while_sending_leaves_a_letter_to_decide_on(tmp_path: Path) -> None:
    letter = approved_letter(tmp_path)
    killed = mock.patch("servanda.correspondence.operations.sending.hand_over", side_effect=KeyboardInterrupt)
    with killed, pytest.raises(KeyboardInterrupt):
        send(letter)
    letter.refresh_from_db()
    assert letter.stage == Stage.SENDING
    with mail_server() as server:
        assert send(letter).stage == Stage.SENDING
    assert server.taken == []


@pytest.mark.django_db(transaction=True)
def test_two_who_send_the_same_letter_send_it_once(tmp_path: Path) -> None:
    letter = approved_letter(tmp_path)
    with mail_server() as server:
        at_once(lambda: send(letter).stage, lambda: send(letter).stage)
    assert len(server.taken) == 1
    letter.refresh_from_db()
    assert letter.stage == Stage.SENT


def test_a_letter_without_an_address_is_not_sent(db: None, tmp_path: Path) -> None:
    letter = approved_letter(tmp_path, email="")
    with pytest.raises(BadInput, match="no e-mail address"):
        send(letter)
    printed = operations.mark_printed(letter_id=letter.pk, actor=ANN, today=TODAY)
    assert printed.stage == Stage.PRINTED
    with (
        mock.patch(
            "servanda.correspondence.operations.sending.hand_over", return_value=Outcome(True)
        ) as handed,
        pytest.raises(BadInput),
    ):
        send(printed)
    handed.assert_not_called()
