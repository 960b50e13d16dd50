"""A letter that did not arrive: the mail server's notice is filed, and the letter comes back to the list."""

from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.parser import BytesParser
from email.policy import compat32
from pathlib import Path

import pytest
from django.test import Client

from servanda.common.access import Role
from servanda.common.errors import BadInput
from servanda.correspondence import operations, queries
from servanda.correspondence.enums import Stage
from servanda.correspondence.models import Letter, Message
from servanda.correspondence.reading import read_message
from servanda.duties.operations.load_folder import load_folder
from servanda.people.models import PermanentMission
from tests.correspondence.letters import NOW, approved, reminder
from tests.correspondence.mail_server import mail_server
from tests.correspondence.messages import saved
from tests.facts import ANN, TODAY, TREATY, small_folder
from tests.people.accounts import person, sign_in
from tests.people.contacts import office

REASON = "550 5.1.1 No such mailbox"


@pytest.fixture
def sent(db: None, tmp_path: Path) -> Letter:
    """A letter to Peru that the mail server took."""
    load_folder(folder=small_folder(tmp_path / "data"), treaty_id=TREATY, actor=ANN)
    office("PER")
    return send(approved(reminder())[0])


def send(letter: Letter) -> Letter:
    with mail_server():
        return operations.send_letter(letter_id=letter.pk, actor=ANN, today=TODAY, now=NOW)


def notice(message_id: str, action: str = "failed", *, whole: bool = True) -> bytes:
    """What a mail server writes back, with the letter or with its headers alone."""
    report = MIMEMultipart("report", report_type="delivery-status")
    report["From"], report["To"] = "MAILER-DAEMON@mx.example.net", "isu@example.org"
    report["Subject"], report["Message-ID"] = "Undelivered Mail Returned to Sender", "<notice@mx.example.net>"
    report.attach(MIMEText("I could not deliver your message."))
    said = (
        "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n\n"
        f"Final-Recipient: rfc822; per@example.org\nAction: {action}\nStatus: 5.1.1\n"
        f"Diagnostic-Code: smtp; {REASON}\n"
    )
    kind = "message/rfc822" if whole else "text/rfc822-headers"
    back = f"Content-Type: {kind}\n\nMessage-ID: {message_id}\nSubject: A letter\n\nText\n"
    for part in (said, back):
        report.attach(BytesParser(policy=compat32).parsebytes(part.encode()))
    return report.as_bytes()


def file(content: bytes, state: str = "") -> Message:
    return operations.file_message(state=state, content=content, name="notice.eml", actor=ANN, now=NOW)


@pytest.mark.parametrize("whole", [True, False])
def test_a_notice_brings_the_letter_back_with_the_server_s_own_words(sent: Letter, whole: bool) -> None:
    assert sent.stage == Stage.SENT
    filed = file(notice(sent.message_id, whole=whole))
    sent.refresh_from_db()
    assert (filed.state_id, filed.letter, filed.thread) == ("PER", sent, sent.reference)
    assert (sent.stage, sent.answer) == (Stage.NOT_DELIVERED, f"per@example.org: {REASON}")
    assert queries.came_back(viewer=ANN) == [sent]
    assert queries.last_contacts().get("PER") == filed.written_at.date()
    assert [entry.letter for entry in queries.thread_of(filed, viewer=ANN) if entry.letter] == [sent]


@pytest.mark.parametrize("action", ["delayed", "delivered", "relayed"])
def test_a_notice_that_it_is_late_or_arrived_changes_nothing(sent: Letter, action: str) -> None:
    file(notice(sent.message_id, action))
    sent.refresh_from_db()
    assert sent.stage == Stage.SENT


def test_a_letter_that_went_on_paper_meanwhile_stays_there(sent: Letter) -> None:
    file(notice(sent.message_id))
    operations.mark_printed(letter_id=sent.pk, actor=ANN, today=TODAY)
    second = notice(sent.message_id).replace(b"<notice@", b"<another@")
    file(second)
    sent.refresh_from_db()
    assert sent.stage == Stage.PRINTED


def test_it_goes_again_to_the_address_that_is_on_record_by_then(sent: Letter) -> None:
    file(notice(sent.message_id))
    with pytest.raises(BadInput, match="No other address"):
        operations.readdress_letter(letter_id=sent.pk, actor=ANN, today=TODAY)
    PermanentMission.objects.filter(state_id="PER").update(email="new@example.org")
    operations.readdress_letter(letter_id=sent.pk, actor=ANN, today=TODAY)
    with mail_server() as server:
        operations.send_letter(letter_id=sent.pk, actor=ANN, today=TODAY, now=NOW)
    assert [message["To"] for message in server.taken] == ["new@example.org"]
    PermanentMission.objects.filter(state_id="PER").update(email="third@example.org")
    with pytest.raises(BadInput, match="no longer waiting"):
        operations.readdress_letter(letter_id=sent.pk, actor=ANN, today=TODAY)


def test_an_answer_finds_its_state_and_what_answers_nothing_asks_for_one(sent: Letter) -> None:
    assert file(saved(In_Reply_To=sent.message_id).as_bytes()).state_id == "PER"
    follows = saved(References="<answer-1@example.org>", Message_ID="<answer-2@example.org>")
    assert file(follows.as_bytes()).state_id == "PER"
    with pytest.raises(BadInput, match="Choose the State"):
        file(saved(Message_ID="<stranger@example.org>").as_bytes())


def test_a_notice_without_what_it_is_about_is_an_ordinary_message() -> None:
    plain = EmailMessage()
    plain["From"], plain["Subject"] = "MAILER-DAEMON@mx.example.net", "Undelivered"
    plain.set_content("Something failed.")
    assert read_message(plain.as_bytes(), "a.eml").notice is None
    told = read_message(notice("nothing"), "a.eml").notice
    assert told is not None
    assert told.message_id == ""


def test_the_desk_shows_what_came_back_and_offers_the_new_address(sent: Letter) -> None:
    staff = sign_in(Client(), person(Role.STAFF))
    file(notice(sent.message_id))
    page = staff.get("/en/desk/letters/").content.decode()
    assert "Came back" in page
    assert REASON in page
    PermanentMission.objects.filter(state_id="PER").update(email="new@example.org")
    letter = f"/en/desk/letters/{sent.pk}/"
    assert "Use the address now on record: new@example.org" in staff.get(letter).content.decode()
    staff.post(f"{letter}readdress/")
    page = staff.get(letter).content.decode()
    assert "Send again" in page
    assert "Use the address now on record" not in page
