"""The pages about letters: from a proposal of today to the letter that is found again."""

import re
from collections.abc import Callable

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from servanda.common.access import Role
from servanda.common.languages import UN_ORDER
from servanda.correspondence.enums import Stage
from servanda.correspondence.models import Letter, LetterBatch, WordTemplate
from tests.correspondence.letters import NOW, approved, prepared, reminder
from tests.correspondence.messages import filed, saved
from tests.facts import TODAY
from tests.people.contacts import office

MOST_QUERIES = 15
LETTERS = "/en/desk/letters/"
BOTH = LETTERS + "?certain=&obligation=annual-report"


def keys(page: str) -> list[str]:
    return re.findall(r'name="letter" value="([^"]+)"', page)


def test_from_a_proposal_to_a_letter_that_is_found_again(staff: Client, three_loaded: None) -> None:
    office("PER")
    proposed = keys(staff.get(BOTH).content.decode())
    assert "annual-report-not-received|PER|2017" in proposed
    chosen = {"letter": ["annual-report-not-received|PER|2017", "annual-report-not-received|FRA|2017"]}
    answer = staff.post(LETTERS, chosen)
    batch = answer["Location"]
    page = staff.get(batch).content.decode()
    assert "[missing: mission name]" in page  # France has no mission on record
    assert "à présenter le 30 avril 2018" in page  # Peru's wishes French
    staff.post(batch, {"decision": "approve"})
    letter = Letter.objects.get(state_id="PER")
    assert (letter.reference, letter.stage) == ("ISU/2018/0001", Stage.APPROVED)
    assert letter.word_file is not None
    assert letter.pdf_file is not None
    staff.post(batch, {"decision": "send"})
    letter.refresh_from_db()
    assert letter.stage == Stage.SENT
    (message,) = mail.outbox
    assert message.to == ["per@example.org"]
    assert "présente ses compliments à la Mission permanente" in str(message.body)
    assert [attachment[0] for attachment in message.attachments] == ["ISU-2018-0001.pdf"]
    assert "ISU/2018/0001" in staff.get("/en/desk/states/PER/").content.decode()
    assert "ISU/2018/0001" in staff.get("/en/desk/letters/outbox/").content.decode()
    assert keys(staff.get(BOTH + "&period=2017").content.decode()) == []


def test_a_letter_taken_out_is_proposed_again(staff: Client, three_loaded: None) -> None:
    office("PER")
    batch = prepared(reminder("PER"))
    draft = Letter.objects.get()
    assert "annual-report-not-received|PER|2017" not in keys(staff.get(BOTH).content.decode())
    staff.post(f"{LETTERS}batches/{batch}/", {"decision": f"take-out:{draft.pk}"})
    assert "annual-report-not-received|PER|2017" in keys(staff.get(BOTH).content.decode())


def test_an_arabic_letter_is_shown_from_right_to_left(staff: Client, three_loaded: None) -> None:
    office("PER", language="ar")
    prepared(reminder("PER"))
    page = staff.get(f"{LETTERS}{Letter.objects.get().pk}/").content.decode()
    assert re.search(r'<article[^>]* lang="ar" dir="rtl"', page)
    assert "تهدي وحدة دعم التنفيذ" in page


def test_files_are_given_out(staff: Client, three_loaded: None) -> None:
    office("PER")
    batch = prepared(reminder("PER"))
    draft = Letter.objects.get()
    assert staff.get(f"{LETTERS}{draft.pk}/file.docx").content.startswith(b"PK")
    assert staff.get(f"{LETTERS}{draft.pk}/file.pdf").status_code == 404
    staff.post(f"{LETTERS}batches/{batch}/", {"decision": "approve"})
    assert staff.get(f"{LETTERS}{draft.pk}/file.docx").content.startswith(b"PK")
    assert staff.get(f"{LETTERS}{draft.pk}/file.pdf").content.startswith(b"%PDF")


def test_approving_twice_is_told_and_changes_nothing(staff: Client, three_loaded: None) -> None:
    office("PER")
    batch = f"{LETTERS}batches/{prepared(reminder('PER'))}/"
    staff.post(batch, {"decision": "approve"})
    page = staff.post(batch, {"decision": "approve"}, follow=True).content.decode()
    assert "approved before" in page
    assert list(Letter.objects.values_list("reference", flat=True)) == ["ISU/2018/0001"]


def test_the_work_on_a_batch_is_shown_while_it_goes_on(staff: Client, three_loaded: None) -> None:
    office("PER")
    (letter,) = approved(reminder("PER"))
    address = f"{LETTERS}batches/{letter.batch_id}/progress/"
    waiting = staff.get(address)
    assert waiting["Refresh"] == "3"
    assert '<progress id="written" max="1" value="0">' in waiting.content.decode()
    assert "Refresh" not in staff.get(f"{address}?stand=1")
    staff.post(f"{LETTERS}batches/{letter.batch_id}/", {"decision": "write"})
    assert staff.get(address)["Location"] == f"{LETTERS}batches/{letter.batch_id}/"
    LetterBatch.objects.update(asked_to_send_at=NOW)
    page = staff.get(address).content.decode()
    assert '<progress id="sent" max="1" value="0">' in page
    assert '<progress id="written"' not in page
    Letter.objects.update(stage=Stage.SENT, claimed_at=NOW, gone_on=TODAY)
    assert staff.get(address).status_code == 302
    assert staff.get(f"{LETTERS}batches/999/progress/").status_code == 404


def test_who_reads_and_who_sends(signed_in_as: Callable[..., Client], three_loaded: None) -> None:
    office("PER")
    letter = approved(reminder("PER"))[0]
    for role, reads in ((Role.PRESIDENT, 200), (Role.COORDINATOR, 200), (Role.FOCAL_POINT, 403)):
        more = {"state": "PER"} if role is Role.FOCAL_POINT else {}
        more |= {"theme": "clearance"} if role is Role.COORDINATOR else {}
        client = signed_in_as(role, **more)
        assert client.get(f"{LETTERS}outbox/").status_code == reads
        assert client.get(f"{LETTERS}{letter.pk}/").status_code == reads
        assert client.get(LETTERS).status_code == 403
        assert client.post(f"{LETTERS}{letter.pk}/send/").status_code == 403


def test_an_acknowledgement_is_written_in_each_addressee_s_language(
    staff: Client, three_loaded: None
) -> None:
    office("PER", language="es")
    office("FRA", language="ru")
    typed = {
        "states": ["PER", "FRA"],
        "paper": "letter",
        "to": "mission",
        "signed_by": "director",
        "sensitivity": "unclassified",
        "obligation": "annual-report",
        "period": "2017",
        "received_on_day": "28",
        "received_on_month": "5",
        "received_on_year": "2018",
    }
    batch = staff.post(f"{LETTERS}write/acknowledgement/", typed)["Location"]
    page = staff.get(batch).content.decode()
    assert "Informe anual de transparencia correspondiente a 2017: recibido el 28 de mayo de 2018" in page
    assert "28 мая 2018" in page
    staff.post(batch, {"decision": "approve"})
    assert Letter.objects.filter(stage=Stage.APPROVED).count() == 2


@pytest.mark.parametrize(
    "template", ["thanks", "invitation", "clarification", "acknowledgement", "reminder-after"]
)
def test_every_text_can_be_written_and_says_what_is_not_filled_in(
    staff: Client, three_loaded: None, template: str
) -> None:
    assert staff.get(f"{LETTERS}write/{template}/?state=PER").status_code == 200
    answer = staff.post(f"{LETTERS}write/{template}/", {})
    assert answer.status_code == 422
    assert "Nothing was saved" in answer.content.decode()


def test_a_saved_message_is_filed_read_and_found(staff: Client, three_loaded: None) -> None:
    file = SimpleUploadedFile("answer.eml", saved().as_bytes())
    sent = {"state": "PER", "sensitivity": "confidential", "file": file}
    page = staff.post(f"{LETTERS}log/file/", sent, follow=True).content.decode()
    assert "The report will follow in June" in page
    part = re.search(r'href="([^"]+/files/\d+/)"', page)
    assert part is not None
    assert staff.get(part[1])["Content-Disposition"].startswith("attachment")
    assert "Réponse" in staff.get(f"{LETTERS}log/?text=JUNE").content.decode()
    assert "Réponse" in staff.get("/en/desk/states/PER/").content.decode()


def test_what_is_no_message_is_refused_with_a_sentence(staff: Client, three_loaded: None) -> None:
    file = SimpleUploadedFile("picture.png", b"\x89PNG")
    answer = staff.post(f"{LETTERS}log/file/", {"state": "PER", "sensitivity": "unclassified", "file": file})
    assert answer.status_code == 422
    assert "is no saved message" in answer.content.decode()


def test_a_template_is_downloaded_handed_in_and_put_aside(staff: Client, three_loaded: None) -> None:
    templates = f"{LETTERS}templates/thanks/"
    shipped = staff.get(f"{templates}letter/ar.docx").content
    sent = {"paper": "letter", "language": "ar"}
    answer = staff.post(templates, {**sent, "file": SimpleUploadedFile("ours.docx", shipped)})
    assert (answer.status_code, WordTemplate.objects.get().in_use) == (200, True)
    version = f"{LETTERS}templates/version/{WordTemplate.objects.get().pk}/"
    assert staff.get(version).content.startswith(b"PK")
    staff.post(version, {"decision": "stop"})
    assert not WordTemplate.objects.get().in_use
    answer = staff.post(templates, {**sent, "file": SimpleUploadedFile("ours.docx", b"none")})
    assert answer.status_code == 422


@pytest.mark.parametrize("language", UN_ORDER)
def test_every_page_answers_in_every_language_with_few_queries(
    staff: Client, three_loaded: None, language: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    office("PER")
    office("FRA", language="ar")
    letter = approved(reminder("PER"))[0]
    batch = prepared(reminder("FRA"), reminder("FRA", "2016"))
    for path in (
        "",
        "?certain=&silent=60",
        "outbox/",
        "write/",
        "write/invitation/",
        "templates/thanks/",
        "log/",
        "log/?text=report&state=PER&direction=in",
        "log/file/?state=PER",
        f"log/{filed(saved()).pk}/",
        f"batches/{batch}/",
        f"batches/{letter.batch_id}/progress/",
        f"{letter.pk}/",
        f"{letter.pk + 1}/",
    ):
        staff.get(f"/{language}/desk/letters/{path}")
        with django_assert_max_num_queries(MOST_QUERIES):
            answer = staff.get(f"/{language}/desk/letters/{path}")
        assert (path, answer.status_code) == (path, 200)


def test_states_are_chosen_by_what_is_on_record_and_some_are_taken_out(
    staff: Client, three_loaded: None
) -> None:
    office("PER")
    address = f"{LETTERS}write/clarification/"
    asked = "?obligation=annual-report&period=2017&silent=60"
    page = staff.get(address + asked).content.decode()
    offered = re.findall(r'type="checkbox" name="states" value="(\w+)"[^>]* checked', page)
    assert "PER" in offered
    assert f"{len(offered)} State" in page
    assert 'name="period" value="2017"' in page
    letter = approved(reminder("PER"))[0]
    staff.post(f"{LETTERS}{letter.pk}/print/")
    again = staff.get(address + asked).content.decode()
    assert re.findall(r'type="checkbox" name="states" value="(\w+)"', again) == [
        state for state in offered if state != "PER"
    ]
    assert 'value="PER"' in staff.get(address + "?obligation=annual-report&language=fr").content.decode()
    assert "0 States fit" in staff.get(address + "?obligation=annual-report&language=zh").content.decode()
