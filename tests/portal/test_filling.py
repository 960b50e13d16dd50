"""Filling a report: saved section by section, two people at once, a session that ends, and never refused."""

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from servanda.common.access import Role
from servanda.law.forms import read_answers
from servanda.portal.models import UnsavedEntry
from servanda.reporting.enums import Stage
from servanda.reporting.models import ReportVersion, SectionComment
from tests.people.accounts import person, sign_in

HIDDEN = re.compile(r'name="(seen|form_of)" value="([^"]*)"')
GIVEN = {"answer": "given", "f.total-munitions": "1,250", "rows.stock": "0"}


def at(draft: ReportVersion, section: str = "stockpiles") -> str:
    return f"/en/portal/reports/{draft.pk}/sections/{section}/"


def opened(client: Client, path: str) -> dict[str, str]:
    """What the form carries without anyone typing it."""
    return dict(HIDDEN.findall(client.get(path).content.decode()))


def saved(client: Client, path: str, **fields: str) -> Any:
    return client.post(path, {**opened(client, path), **fields})


def answers(draft: ReportVersion) -> dict:
    draft.refresh_from_db()
    return read_answers(draft.answers)


def test_the_draft_begins_with_the_answers_of_the_report_before(
    of_france: Client, draft: ReportVersion
) -> None:
    page = of_france.get(at(draft)).content.decode()
    assert "BLG 66" in page
    assert "These are the answers of the report before" in page
    tasks = of_france.get(f"/en/portal/reports/{draft.pk}/").content.decode()
    assert "from the report before, not looked at" in tasks
    assert "not started" in tasks


def test_a_section_is_saved_and_the_list_tells_how_far_it_is(of_france: Client, draft: ReportVersion) -> None:
    answer = saved(of_france, at(draft), **GIVEN, do="list")
    assert (answer.status_code, answer["Location"]) == (302, f"/en/portal/reports/{draft.pk}/")
    assert answers(draft)["stockpiles"].fields == {"total-munitions": "1250"}
    tasks = of_france.get(answer["Location"]).content.decode()
    assert "looked at, something is open" in tasks
    saved(of_france, at(draft), answer="not applicable", sentence="Never had any.", do="list")
    assert "1 of 11 sections are done." in of_france.get(answer["Location"]).content.decode()


def test_rows_come_and_go_without_a_script(of_france: Client, draft: ReportVersion) -> None:
    rows = {"rows.stock": "2", "t.stock.0.munition-type": "A", "t.stock.1.munition-type": "B"}
    more = saved(of_france, at(draft), answer="given", **rows, do="add:stock")
    assert more["Location"] == f"{at(draft)}?add=stock#end-stock"
    page = of_france.get(more["Location"].partition("#")[0]).content.decode()
    assert page.count('value="remove:stock/') == 3
    saved(of_france, at(draft), answer="given", **rows, do="remove:stock/0")
    assert [row["munition-type"] for row in answers(draft)["stockpiles"].tables["stock"]] == ["B"]


def test_two_people_at_once_lose_nothing(of_france: Client, draft: ReportVersion) -> None:
    other = sign_in(Client(), person(Role.FOCAL_POINT, state="FRA", name="Gil Example"))
    first, second = opened(of_france, at(draft)), opened(other, at(draft))
    of_france.post(at(draft), {**first, "answer": "given", "f.total-munitions": "1"})
    answer = other.post(at(draft), {**second, "answer": "given", "f.total-munitions": "2"})
    assert answer["Location"] == f"{at(draft)}texts/"
    page = other.get(answer["Location"]).content.decode()
    assert "Fadia Example" in page
    assert "Gil Example" in page
    assert "two people wrote" in other.get(f"/en/portal/reports/{draft.pk}/").content.decode()
    assert answers(draft)["stockpiles"].fields == {"total-munitions": "1"}
    other.post(answer["Location"], {"text": "2"})
    assert answers(draft)["stockpiles"].fields == {"total-munitions": "2"}
    assert "two people wrote" not in other.get(f"/en/portal/reports/{draft.pk}/").content.decode()


def test_what_was_typed_outlives_the_session(three_loaded: None, draft: ReportVersion) -> None:
    fadia = person(Role.FOCAL_POINT, state="FRA")
    client = sign_in(Client(), fadia)
    form = opened(client, at(draft))
    client.logout()
    answer = client.post(at(draft), {**form, **GIVEN, "sentence": "typed for an hour"})
    assert answer["Location"] == f"/en/sign-in/?next={at(draft)}"
    assert "What you typed is kept" in client.get(answer["Location"]).content.decode()
    assert answers(draft)["stockpiles"].sentence == ""
    elsewhere = sign_in(Client(), fadia)  # the mailed link opened in another browser
    assert "not saved yet" in elsewhere.get(f"/en/portal/reports/{draft.pk}/").content.decode()
    page = elsewhere.get(at(draft)).content.decode()
    assert "You typed this before your session ended" in page
    assert "typed for an hour" in page
    assert 'value="1,250"' in page
    saved(elsewhere, at(draft), **GIVEN, sentence="typed for an hour")
    assert answers(draft)["stockpiles"].sentence == "typed for an hour"
    assert not UnsavedEntry.objects.exists()


def test_what_was_typed_outlives_a_sign_in_in_another_window(
    three_loaded: None, draft: ReportVersion
) -> None:
    fadia = person(Role.FOCAL_POINT, state="FRA")
    client = sign_in(Client(enforce_csrf_checks=True), fadia)
    form = {**opened(client, at(draft)), "csrfmiddlewaretoken": "of the session before"}
    answer = client.post(at(draft), {**form, **GIVEN})
    assert (answer.status_code, answer["Location"]) == (302, at(draft))
    assert answers(draft)["stockpiles"].fields == {"total-munitions": "0"}  # nothing saved by it
    assert 'value="1,250"' in client.get(at(draft)).content.decode()
    assert client.post(at(draft), {**form, "form_of": "forged"}).status_code == 403
    assert client.post(f"/en/portal/reports/{draft.pk}/check/", form).status_code == 403


def test_what_was_typed_is_shown_to_nobody_else(three_loaded: None, draft: ReportVersion) -> None:
    client = sign_in(Client(), person(Role.FOCAL_POINT, state="FRA"))
    form = opened(client, at(draft))
    client.logout()
    client.post(at(draft), {**form, "sentence": "for my eyes only", "answer": "given"})
    colleague = sign_in(Client(), person(Role.FOCAL_POINT, state="FRA"))
    assert "for my eyes only" not in colleague.get(at(draft)).content.decode()


@pytest.mark.parametrize("mark", ["", "made up", "WzEsMSwic3RvY2twaWxlcyJd:1:x"])
def test_a_stranger_s_form_is_kept_by_nobody(three_loaded: None, draft: ReportVersion, mark: str) -> None:
    answer = Client().post(at(draft), {"form_of": mark, "sentence": "anything"})
    assert answer["Location"].startswith("/en/sign-in/")
    assert not UnsavedEntry.objects.exists()


def test_the_text_as_it_was_saved_can_be_had_back(of_france: Client, draft: ReportVersion) -> None:
    form = opened(of_france, at(draft))
    of_france.logout()
    of_france.post(at(draft), {**form, **GIVEN})
    assert UnsavedEntry.objects.exists()
    user = UnsavedEntry.objects.get().writer
    assert user is not None
    back = sign_in(Client(), user)
    back.post(at(draft), {"do": "drop-unsaved"})
    assert not UnsavedEntry.objects.exists()


def test_a_file_is_kept_with_the_row_it_came_in(of_france: Client, draft: ReportVersion) -> None:
    path = at(draft, "national-implementation")
    rows = {"rows.measures": "2", "t.measures.1.measure": "Act of 2010", "answer": "given"}
    text = SimpleUploadedFile("act.txt", b"The Act")
    of_france.post(path, {**opened(of_france, path), **rows, "t.measures.1.text": text})
    row = answers(draft)["national-implementation"].tables["measures"][0]
    assert row["measure"] == "Act of 2010"
    file = of_france.get(f"/en/portal/reports/{draft.pk}/files/{row['text']}/")
    assert file.content == b"The Act"
    assert "attachment" in file["Content-Disposition"]


def test_an_unfit_file_gets_a_sentence_and_the_text_is_shown_again(
    of_france: Client, draft: ReportVersion
) -> None:
    path = at(draft, "national-implementation")
    rows = {"rows.measures": "1", "t.measures.0.measure": "Act of 2010", "answer": "given"}
    program = SimpleUploadedFile("act.exe", b"MZ")
    answer = of_france.post(path, {**opened(of_france, path), **rows, "t.measures.0.text": program})
    assert answer.status_code == 422
    assert "Act of 2010" in answer.content.decode()
    assert "act.exe" in answer.content.decode()


def test_a_report_full_of_gaps_is_taken(of_france: Client, draft: ReportVersion) -> None:
    page = of_france.get(f"/en/portal/reports/{draft.pk}/check/").content.decode()
    assert "It stops nothing." in page
    for _ in range(2):  # pressed twice
        answer = of_france.post(f"/en/portal/reports/{draft.pk}/check/")
        assert answer["Location"] == f"/en/portal/reports/{draft.pk}/receipt/"
    draft.refresh_from_db()
    assert draft.stage == Stage.SUBMITTED


def test_a_submitted_report_has_no_form_any_more(of_france: Client, draft: ReportVersion) -> None:
    before = draft.started_from
    assert before is not None
    for page in ("about/", "sections/stockpiles/", "sections/stockpiles/texts/", "check/"):
        assert of_france.get(f"/en/portal/reports/{before.pk}/{page}").status_code == 404


def test_who_types_while_a_colleague_submits_sees_the_text_again(
    of_france: Client, draft: ReportVersion
) -> None:
    form = opened(of_france, at(draft))
    of_france.post(f"/en/portal/reports/{draft.pk}/check/")
    answer = of_france.post(at(draft), {**form, "answer": "given", "sentence": "typed in vain?"})
    assert answer.status_code == 409
    assert "typed in vain?" in answer.content.decode()
    assert answers(draft)["stockpiles"].sentence == ""


def test_a_report_is_recalled_with_a_reason(of_france: Client, draft: ReportVersion) -> None:
    before = draft.started_from
    assert before is not None
    path = f"/en/portal/reports/{before.pk}/recall/"
    assert of_france.post(path, {"reason": " "}).status_code == 422
    of_france.post(path, {"reason": "A table was missing."})
    before.refresh_from_db()
    assert before.stage == Stage.RECALLED


def test_what_stands_around_the_answers_is_saved(of_france: Client, draft: ReportVersion) -> None:
    fields = {
        "period_from_day": "1",
        "period_from_month": "1",
        "period_from_year": "2017",
        "language": "fr",
        "visibility": "restricted",
        "restricted_sections": ["stockpiles"],
    }
    path = f"/en/portal/reports/{draft.pk}/about/"
    assert of_france.post(path, fields).status_code == 302
    draft.refresh_from_db()
    assert (draft.language, draft.visibility, draft.restricted_sections) == (
        "fr",
        "restricted",
        ["stockpiles"],
    )
    assert of_france.post(path, {**fields, "period_from_day": "32"}).status_code == 422


def test_a_correction_starts_from_the_report_itself(of_france: Client, draft: ReportVersion) -> None:
    told = {"obligation": "annual-report", "period": "2016"}
    answer = of_france.post("/en/portal/states/FRA/start/", told)
    version = ReportVersion.objects.latest("pk")
    assert answer["Location"] == f"/en/portal/reports/{version.pk}/"
    assert (version.number, version.started_from_id) == (2, draft.started_from_id)


def test_two_people_who_change_what_stands_around_are_both_shown(
    of_france: Client, draft: ReportVersion
) -> None:
    path = f"/en/portal/reports/{draft.pk}/about/"
    fields = {"visibility": "public", "edition": "1"}
    of_france.post(path, {**fields, "language": "fr"})
    answer = of_france.post(path, {**fields, "language": "ar"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Where the two differ" in page
    assert (">Français<" in page, ">عربي<" in page) == (True, True)
    draft.refresh_from_db()
    assert draft.language == "fr"
    assert of_france.post(path, {**fields, "language": "ar", "edition": "2"}).status_code == 302


def test_signs_that_nobody_types_are_left_out_and_refuse_nothing(
    of_france: Client, draft: ReportVersion
) -> None:
    told = {
        "answer": "given",
        "sentence": "a\x00b\u202ec\x1b\r\nd",
        "f.total-munitions": "1\x00",
        "seen": "0",
    }
    assert of_france.post(at(draft), told).status_code == 302
    assert answers(draft)["stockpiles"].sentence == "abc\nd"
    assert of_france.post(at(draft), {**told, "answer": "\x00", "do": "\x00:\x00"}).status_code == 302
    of_france.post(f"{at(draft)}comments/", {"text": "e\x00f"})
    assert SectionComment.objects.get().text == "ef"
    form = opened(of_france, at(draft))
    of_france.logout()
    of_france.post(at(draft), {**form, **told, "f.x\x00": "\x00"})
    assert UnsavedEntry.objects.get().typed["sentence"] == "abc\nd"
