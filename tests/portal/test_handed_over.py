"""Sections handed to a colleague in another ministry: by a link that works once, and nothing beyond them."""

import re
import time
from typing import Any
from unittest import mock

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from servanda.common.clock import now
from servanda.common.history.models import Change
from servanda.law.forms import Answer, AnswerKind, read_answers
from servanda.people.models import User
from servanda.portal.links import link_path
from servanda.portal.models import UnsavedEntry
from servanda.reporting.models import Colleague, ReportVersion, SectionText
from servanda.reporting.operations import attach_file, save_section
from tests.facts import CAPITAL

HEALTH = {
    "name": "Hana Health",
    "organization": "Ministry of Health",
    "email": "hana@health.example.org",
    "language": "en",
    "sections": ["victim-assistance", "institutions"],
    "do": "hand-over",
}
HIDDEN = re.compile(r'name="(seen|form_of)" value="([^"]*)"')
LINK = re.compile(r"https?://[^/]+(/\w\w/portal/handed/link/\S+)")


def handed(client: Client, draft: ReportVersion, **other: Any) -> Any:
    return client.post(f"/en/portal/reports/{draft.pk}/colleagues/", {**HEALTH, **other})


def newest_link() -> str:
    found = LINK.search(str(mail.outbox[-1].body))
    assert found
    return found[1]


def at(draft: ReportVersion, page: str = "") -> str:
    return f"/en/portal/handed/{draft.pk}/{page}"


@pytest.fixture
def hana(of_france: Client, draft: ReportVersion) -> Client:
    """The browser of a colleague in the Ministry of Health, who opened the link."""
    assert handed(of_france, draft).status_code == 302
    client = Client()
    answer = client.post(newest_link(), {"do": "open"})
    assert answer["Location"] == at(draft)
    return client


def test_a_colleague_gets_a_link_and_no_account(of_france: Client, draft: ReportVersion) -> None:
    accounts = User.objects.count()
    handed(of_france, draft)
    [letter] = mail.outbox
    assert letter.to == ["hana@health.example.org"]
    assert "Fadia Example asks you to fill these sections of a report of France" in letter.body
    assert "- Victim assistance" in letter.body
    assert User.objects.count() == accounts
    page = of_france.get(f"/en/portal/reports/{draft.pk}/colleagues/").content.decode()
    assert "hana@health.example.org" in page
    assert "not opened yet" in page
    tasks = of_france.get(f"/en/portal/reports/{draft.pk}/").content.decode()
    assert "with <bdi>Hana Health (Ministry of Health)</bdi>" in tasks


def test_the_letter_is_in_the_language_chosen(of_france: Client, draft: ReportVersion) -> None:
    handed(of_france, draft, language="ar")
    assert "/ar/portal/handed/link/" in mail.outbox[0].body


def test_the_link_works_once_and_looking_does_not_use_it_up(of_france: Client, draft: ReportVersion) -> None:
    handed(of_france, draft)
    link = newest_link()
    for _ in range(3):  # programs that open every link in a mail
        assert "Open my sections" in Client().get(link).content.decode()
    assert Client().post(link, {"do": "open"}).status_code == 302
    again = Client().post(link, {"do": "open"})
    assert (again.status_code, "Send me a new link" in again.content.decode()) == (410, True)


def test_an_old_link_sends_a_new_one_to_the_same_address(of_france: Client, draft: ReportVersion) -> None:
    handed(of_france, draft)
    link = newest_link()
    with mock.patch("time.time", return_value=time.time() + 15 * 24 * 3600):
        assert Client().get(link).status_code == 410
        assert Client().post(link, {"do": "open"}).status_code == 410
    Client().post(link, {"do": "new"})
    assert [letter.to for letter in mail.outbox] == [["hana@health.example.org"]] * 2
    assert Client().post(newest_link(), {"do": "open"}).status_code == 302


def test_a_colleague_fills_the_sections_in_hand(hana: Client, draft: ReportVersion) -> None:
    tasks = hana.get(at(draft)).content.decode()
    assert tasks.count('class="task"') == 2
    path = at(draft, "sections/victim-assistance/")
    form = dict(HIDDEN.findall(hana.get(path).content.decode()))
    told = {**form, "answer": "not applicable", "sentence": "No victims are known.", "do": "next"}
    assert hana.post(path, told)["Location"] == at(draft)
    draft.refresh_from_db()
    assert read_answers(draft.answers)["victim-assistance"].sentence == "No victims are known."
    assert SectionText.objects.latest("pk").saved_by == "Hana Health (Ministry of Health)"


@pytest.mark.parametrize(
    "place",
    [
        "sections/stockpiles/",
        "sections/stockpiles/texts/",
        "sections/stockpiles/comments/",
        "sections/nothing/",
    ],
)
def test_other_sections_are_not_there(hana: Client, draft: ReportVersion, place: str) -> None:
    for answer in (hana.get(at(draft, place)), hana.post(at(draft, place), {"answer": "given", "text": "1"})):
        assert answer.status_code == 404
        assert "BLG 66" not in answer.content.decode()
    draft.refresh_from_db()
    assert read_answers(draft.answers)["stockpiles"].fields == {"total-munitions": "0"}


@pytest.mark.parametrize("place", ["", "sections/victim-assistance/", "colleagues/", "check/", "form.docx"])
def test_the_focal_point_s_pages_are_closed_to_a_colleague(
    hana: Client, draft: ReportVersion, place: str
) -> None:
    answer = hana.get(f"/en/portal/reports/{draft.pk}/{place}")
    assert answer["Location"].startswith("/en/sign-in/")
    hana.post(f"/en/portal/reports/{draft.pk}/check/")
    draft.refresh_from_db()
    assert draft.stage == "draft"


def test_other_drafts_are_not_there(hana: Client, of_peru: Client, draft: ReportVersion) -> None:
    of_peru.post("/en/portal/states/PER/start/", {"obligation": "annual-report", "period": "2017"})
    other = ReportVersion.objects.get(report__state_id="PER")
    assert handed(of_peru, other, sections=["victim-assistance"]).status_code == 302
    for number in (other.pk, 10**6):
        for page in ("", "sections/victim-assistance/", "sections/victim-assistance/comments/"):
            assert hana.get(at(draft, "").replace(str(draft.pk), str(number)) + page).status_code == 404


def test_a_link_that_was_made_up_opens_nothing(draft: ReportVersion) -> None:
    for token in ("x", "WzEsMV0:1:x"):
        for answer in (
            Client().get(f"/en/portal/handed/link/{token}/"),
            Client().post(f"/en/portal/handed/link/{token}/"),
        ):
            assert answer.status_code == 404
    assert Client().post(link_path(10**6, 1), {"do": "open"}).status_code == 404


def test_a_file_of_another_section_is_not_given_out(
    hana: Client, of_france: Client, draft: ReportVersion
) -> None:
    secret = attach_file(version_id=draft.pk, content=b"secret", name="a.txt", actor=CAPITAL, now=now())
    rows = ({"measure": "Act", "text": str(secret.pk)},)
    answer = Answer(kind=AnswerKind.GIVEN, tables={"measures": rows})
    save_section(
        version_id=draft.pk,
        section="national-implementation",
        answer=answer,
        seen=0,
        actor=CAPITAL,
        now=now(),
    )
    assert of_france.get(f"/en/portal/reports/{draft.pk}/files/{secret.pk}/").status_code == 200
    assert hana.get(at(draft, f"files/{secret.pk}/")).status_code == 404
    handed(of_france, draft, sections=["national-implementation"])
    assert hana.get(at(draft, f"files/{secret.pk}/")).content == b"secret"


def test_a_colleague_adds_a_file_to_a_section_in_hand(
    of_france: Client, hana: Client, draft: ReportVersion
) -> None:
    handed(of_france, draft, sections=["national-implementation"])
    path = at(draft, "sections/national-implementation/")
    form = dict(HIDDEN.findall(hana.get(path).content.decode()))
    rows = {"rows.measures": "1", "t.measures.0.measure": "Decree", "answer": "given"}
    hana.post(path, {**form, **rows, "t.measures.0.text": SimpleUploadedFile("act.txt", b"The decree")})
    draft.refresh_from_db()
    number = read_answers(draft.answers)["national-implementation"].tables["measures"][0]["text"]
    assert hana.get(at(draft, f"files/{number}/")).content == b"The decree"


def test_taking_back_takes_effect_at_once_and_shows_what_was_being_typed(
    of_france: Client, hana: Client, draft: ReportVersion
) -> None:
    path = at(draft, "sections/victim-assistance/")
    form = dict(HIDDEN.findall(hana.get(path).content.decode()))
    number = Colleague.objects.get().pk
    of_france.post(
        f"/en/portal/reports/{draft.pk}/colleagues/", {"do": f"take-back:{number}/victim-assistance"}
    )
    answer = hana.post(path, {**form, "answer": "given", "sentence": "typed in vain?"})
    assert answer.status_code == 404
    assert "typed in vain?" in answer.content.decode()
    assert hana.get(at(draft, "sections/institutions/")).status_code == 200
    of_france.post(f"/en/portal/reports/{draft.pk}/colleagues/", {"do": f"take-back:{number}"})
    assert hana.get(at(draft)).status_code == 404
    draft.refresh_from_db()
    assert "victim-assistance" not in read_answers(draft.answers)


def test_submitting_ends_every_colleague_s_access(
    of_france: Client, hana: Client, draft: ReportVersion
) -> None:
    of_france.post(f"/en/portal/reports/{draft.pk}/check/")
    assert hana.get(at(draft)).status_code == 404
    assert Client().post(link_path(Colleague.objects.get().pk, 1), {"do": "new"}).status_code == 410
    assert len(mail.outbox) == 1


def test_what_a_colleague_typed_outlives_the_session(hana: Client, draft: ReportVersion) -> None:
    path = at(draft, "sections/victim-assistance/")
    form = dict(HIDDEN.findall(hana.get(path).content.decode()))
    hana.cookies.clear()
    answer = hana.post(path, {**form, "answer": "given", "sentence": "typed for an hour"})
    assert "/portal/handed/link/" in answer["Location"]
    assert "Send me a new link" in hana.get(answer["Location"]).content.decode()
    assert UnsavedEntry.objects.get().colleague == Colleague.objects.get()
    hana.post(answer["Location"], {"do": "new"})
    elsewhere = Client()
    elsewhere.post(newest_link(), {"do": "open"})
    assert "not saved yet" in elsewhere.get(at(draft)).content.decode()
    assert "typed for an hour" in elsewhere.get(path).content.decode()


def test_a_comment_typed_outlives_the_session(of_france: Client, hana: Client, draft: ReportVersion) -> None:
    ours = f"/en/portal/reports/{draft.pk}/sections/victim-assistance/comments/"
    theirs = at(draft, "sections/victim-assistance/comments/")
    for client, path in ((of_france, ours), (hana, theirs)):
        form = dict(HIDDEN.findall(client.get(path).content.decode()))
        client.cookies.clear()
        client.post(path, {**form, "text": "typed for an hour"})
    assert UnsavedEntry.objects.count() == 2
    hana.post(link_path(Colleague.objects.get().pk, 0), {"do": "new"})
    hana.post(newest_link(), {"do": "open"})
    assert "typed for an hour" in hana.get(theirs).content.decode()
    hana.post(theirs, {"text": "typed for an hour"})
    assert UnsavedEntry.objects.count() == 1


def test_two_at_once_lose_nothing(of_france: Client, hana: Client, draft: ReportVersion) -> None:
    theirs, ours = (
        at(draft, "sections/victim-assistance/"),
        f"/en/portal/reports/{draft.pk}/sections/victim-assistance/",
    )
    first = dict(HIDDEN.findall(of_france.get(ours).content.decode()))
    second = dict(HIDDEN.findall(hana.get(theirs).content.decode()))
    of_france.post(ours, {**first, "answer": "given", "sentence": "one"})
    answer = hana.post(theirs, {**second, "answer": "given", "sentence": "two"})
    assert answer["Location"] == f"{theirs}texts/"
    page = hana.get(answer["Location"]).content.decode()
    assert "Fadia Example" in page
    hana.post(answer["Location"], {"text": "2"})
    draft.refresh_from_db()
    assert read_answers(draft.answers)["victim-assistance"].sentence == "two"


def test_comments_go_between_the_state_and_who_has_the_section(
    of_france: Client, hana: Client, draft: ReportVersion
) -> None:
    ours = f"/en/portal/reports/{draft.pk}/sections/victim-assistance/comments/"
    theirs = at(draft, "sections/victim-assistance/comments/")
    of_france.post(ours, {"text": "Please add the survey <of 2017>."})
    assert "survey &lt;of 2017&gt;" in hana.get(at(draft, "sections/victim-assistance/")).content.decode()
    assert hana.post(theirs, {"text": "Done."})["Location"] == theirs
    page = of_france.get(ours).content.decode()
    assert page.index("survey") < page.index("Done.")
    assert "Hana Health (Ministry of Health)" in page
    assert "2 comments" in of_france.get(f"/en/portal/reports/{draft.pk}/").content.decode()
    for text in (" ", "a" * 4001):
        assert hana.post(theirs, {"text": text}).status_code == 422


def test_the_history_hears_nothing_of_a_draft(of_france: Client, draft: ReportVersion) -> None:
    before = Change.objects.count()
    handed(of_france, draft)
    attach_file(version_id=draft.pk, content=b"secret", name="plan.txt", actor=CAPITAL, now=now())
    of_france.post(f"/en/portal/reports/{draft.pk}/sections/stockpiles/comments/", {"text": "word"})
    assert Change.objects.count() == before
    of_france.post(f"/en/portal/reports/{draft.pk}/check/")
    told = list(Change.objects.filter(number__gt=0).order_by("number").values_list("action", "about"))[
        before:
    ]
    assert ("store file", "plan.txt") in told


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"name": " "}, "This field is required"),
        ({"name": "Аnn Example"}, "mixes the letters of two scripts"),
        ({"email": "hana"}, "valid email address"),
        ({"email": "hanа@example.org"}, "look-alike letters"),
        ({"sections": []}, "This field is required"),
        ({"sections": ["all"]}, "not one of the available choices"),
        ({"organization": "Ministry\u202e"}, "turns the direction"),
        ({"language": "de"}, "not one of the available choices"),
    ],
)
def test_what_cannot_be_right_is_told_and_nobody_is_written_to(
    of_france: Client, draft: ReportVersion, wrong: dict[str, Any], sentence: str
) -> None:
    answer = handed(of_france, draft, **wrong)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert (mail.outbox, Colleague.objects.count()) == ([], 0)


def test_another_state_hands_nothing_over(of_france: Client, of_peru: Client, draft: ReportVersion) -> None:
    handed(of_france, draft)
    number = Colleague.objects.get().pk
    path = f"/en/portal/reports/{draft.pk}/colleagues/"
    for told in (HEALTH, {"do": f"take-back:{number}"}, {"do": f"new-link:{number}"}):
        assert of_peru.post(path, told).status_code == 404
    assert len(mail.outbox) == 1
    assert Colleague.objects.get().handed.filter(taken_back_at__isnull=True).count() == 2


def test_leaving_closes_the_sections_in_this_browser(hana: Client, draft: ReportVersion) -> None:
    hana.post("/en/portal/handed/leave/")
    assert hana.get(at(draft)).status_code == 404


@pytest.mark.parametrize("many", [1, 3])
def test_the_list_of_colleagues_takes_the_same_queries_for_one_and_three(
    of_france: Client, draft: ReportVersion, many: int, django_assert_max_num_queries: Any
) -> None:
    for number in range(many):
        handed(of_france, draft, email=f"person{number}@example.org")
    of_france.get(f"/en/portal/reports/{draft.pk}/colleagues/")
    with django_assert_max_num_queries(15):
        of_france.get(f"/en/portal/reports/{draft.pk}/colleagues/")
