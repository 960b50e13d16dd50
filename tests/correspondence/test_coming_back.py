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
from tests.correspondence.compound_file import compound_file
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


def file(content: bytes, state: str = "", name: str = "notice.eml") -> Message:
    return operations.file_message(state=state, content=content, name=name, actor=ANN, now=NOW)


def by_outlook(**more: str) -> bytes:
    """A notice as Outlook saves it: its own fields, and `more` by the names of their streams."""
    told = {
        "__substg1.0_0037001F": "Undeliverable: a letter",
        "__substg1.0_0C1A001F": "Mail Delivery System",
        "__substg1.0_0C1F001F": "postmaster@mx.example.net",
        **more,
    }
    return outlook({name: text.encode("utf-16-le") for name, text in told.items()})


def outlook(streams: dict[str, bytes]) -> bytes:
    """A message, as its stream of fixed properties shows."""
    return compound_file({"__properties_version1.0": b"", **streams})


RECIPIENT = "__recip_version1.0_#00000000/__substg1.0_"
ATTACHED = "__attach_version1.0_#00000000/__substg1.0_"
NDR = {
    "__substg1.0_001A001F": "REPORT.IPM.Note.NDR",
    f"{RECIPIENT}39FE001F": "per@example.org",
    f"{RECIPIENT}0C1B001F": REASON,
}


@pytest.mark.parametrize(
    "where",
    ["__substg1.0_1046001F", "__substg1.0_1042001F", f"{ATTACHED}3701000D/__substg1.0_1035001F", "body"],
)
def test_a_notice_saved_by_outlook_brings_the_letter_back(sent: Letter, where: str) -> None:
    told = {where: sent.message_id}
    if where == "body":
        told = {"__substg1.0_1000001F": f"Original message headers:\r\nMessage-ID: {sent.message_id}\r\n"}
    file(by_outlook(**NDR, **told), name="notice.msg")
    sent.refresh_from_db()
    assert (sent.stage, sent.answer) == (Stage.NOT_DELIVERED, f"per@example.org: {REASON}")


def test_a_notice_that_outlook_kept_as_it_came_brings_the_letter_back(sent: Letter) -> None:
    headers = (
        "Content-Type: multipart/report; report-type=delivery-status\r\nMessage-ID: <n@mx.example.net>\r\n"
    )
    said = "Reporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; per@example.org\r\nAction: failed\r\n"
    told = outlook(
        {
            "__substg1.0_0037001F": "Undelivered".encode("utf-16-le"),
            "__substg1.0_007D001F": headers.encode("utf-16-le"),
            f"{ATTACHED}3707001F": "details.txt".encode("utf-16-le"),
            f"{ATTACHED}37010102": f"{said}Diagnostic-Code: smtp; {REASON}\r\n".encode(),
            "__attach_version1.0_#00000001/__substg1.0_37010102": f"Message-ID: {sent.message_id}\r\n".encode(),
        }
    )
    file(told, name="notice.msg")
    sent.refresh_from_db()
    assert (sent.stage, sent.answer) == (Stage.NOT_DELIVERED, f"per@example.org: {REASON}")


def test_outlook_s_report_of_a_delivery_changes_nothing(sent: Letter) -> None:
    told = {**NDR, "__substg1.0_001A001F": "REPORT.IPM.Note.DR", "__substg1.0_1046001F": sent.message_id}
    file(by_outlook(**told), name="notice.msg")
    sent.refresh_from_db()
    assert sent.stage == Stage.SENT


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
