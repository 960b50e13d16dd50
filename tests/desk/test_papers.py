"""Papers at the desk: begun, read, written on, taken to Word and back."""

import datetime as dt
import re
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import translation

from servanda.common.access import Role
from servanda.common.languages import UN_ORDER
from servanda.papers.docx import write
from servanda.publications import operations
from servanda.publications.drafts import Period, draft_paper
from servanda.publications.enums import PaperKind
from servanda.publications.models import PaperDraft, SectionText
from servanda.publications.queries import shown_draft
from tests.facts import ANN, TREATY

PAGE = "/en/desk/papers/"
NOW = dt.datetime(2018, 7, 2, 9, tzinfo=dt.UTC)
YEAR = {
    "kind": "progress",
    "first_on_day": "1",
    "first_on_month": "7",
    "first_on_year": "2017",
    "last_on_day": "30",
    "last_on_month": "6",
    "last_on_year": "2018",
    "meeting": "9MSP",
}


@pytest.fixture
def draft(three_loaded: None) -> PaperDraft:
    return operations.begin_paper(
        treaty_id=TREATY,
        kind=PaperKind.PROGRESS,
        period=Period(dt.date(2017, 7, 1), dt.date(2018, 6, 30)),
        meeting="9MSP",
        actor=ANN,
        now=NOW,
    )


def test_a_paper_is_begun_and_opens_section_by_section(three_loaded: None, staff: Client) -> None:
    answer = staff.post(PAGE, YEAR)
    made = PaperDraft.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, f"{PAGE}{made.pk}/")
    shown = staff.get(answer["Location"]).content.decode()
    assert "1 July 2017 – 30 June 2018" in shown
    assert "No act towards the treaty was received in the period." in shown
    assert "from the records" in shown


def test_the_annual_report_is_offered_for_a_calendar_year_and_the_others_for_the_year_between_two_meetings(
    three_loaded: None, staff: Client
) -> None:
    years = [(kind, staff.get(f"{PAGE}?kind={kind}").content.decode()) for kind in PaperKind]
    first = {
        kind: re.search(r'name="first_on_month".*?value="(\d+)" selected', page, re.DOTALL)
        for kind, page in years
    }
    assert {kind: found and found[1] for kind, found in first.items()} == {
        PaperKind.STATUS: "7", PaperKind.PROGRESS: "7", PaperKind.ANNUAL: "1",
    }  # fmt: skip


def test_a_period_that_ends_before_it_begins_is_refused_and_nothing_begun(
    three_loaded: None, staff: Client
) -> None:
    answer = staff.post(PAGE, YEAR | {"last_on_year": "2016"})
    assert answer.status_code == 422
    assert "The last day lies before the first." in answer.content.decode()
    assert not PaperDraft.objects.exists()


def test_a_section_is_written_and_given_back_to_the_records(draft: PaperDraft, staff: Client) -> None:
    path = f"{PAGE}{draft.pk}/sections/membership/"
    assert staff.post(path, {"text": "One.\n\nTwo.", "seen": "0"}).status_code == 302
    assert SectionText.objects.get().paragraphs == ["One.", "Two."]
    assert "written by a person" in staff.get(f"{PAGE}{draft.pk}/").content.decode()
    assert staff.post(path, {"text": "", "records": "yes", "seen": "1"}).status_code == 302
    assert not SectionText.objects.exists()


def test_of_two_who_write_the_second_sees_both_and_can_save_then(draft: PaperDraft, staff: Client) -> None:
    path = f"{PAGE}{draft.pk}/sections/membership/"
    staff.post(path, {"text": "First.", "seen": "0"})
    answer = staff.post(path, {"text": "Second.", "seen": "0"})
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "First." in text
    assert "Second." in text
    assert 'name="seen" value="1"' in text
    assert staff.post(path, {"text": "Second.", "seen": "1"}).status_code == 302


def handed_in(content: bytes, name: str = "paper.docx") -> dict[str, SimpleUploadedFile]:
    return {"file": SimpleUploadedFile(name, content)}


def test_what_was_edited_in_word_is_shown_and_taken_only_as_ticked(draft: PaperDraft, staff: Client) -> None:
    operations.write_section(
        draft_id=draft.pk,
        section="membership",
        language="en",
        paragraphs=["Edited."],
        based_on=[],
        seen=0,
        actor=ANN,
        now=NOW,
    )
    with translation.override("en"):
        edited = write(draft_paper(shown_draft(draft.pk, viewer=ANN)))
    SectionText.objects.all().delete()
    answer = staff.post(f"{PAGE}{draft.pk}/word/", handed_in(edited))
    changes = answer["Location"]
    assert "Edited." in staff.get(changes).content.decode()
    assert staff.post(changes, {}).status_code == 422
    assert not SectionText.objects.exists()
    assert staff.post(changes, {"section": "membership", "seen.membership": "0"}).status_code == 302
    assert SectionText.objects.get().paragraphs == ["Edited."]


def test_words_of_another_language_come_back_from_word_as_they_went(draft: PaperDraft, staff: Client) -> None:
    written = {
        "draft_id": draft.pk,
        "section": "membership",
        "based_on": [],
        "seen": 0,
        "actor": ANN,
        "now": NOW,
    }
    operations.write_section(language="en", paragraphs=["Three States joined."], **written)  # type: ignore[arg-type]
    with translation.override("ar"):
        paper = write(draft_paper(shown_draft(draft.pk, viewer=ANN)))
    answer = staff.post(f"/ar/desk/papers/{draft.pk}/word/", handed_in(paper))
    shown = staff.get(answer["Location"]).content.decode()
    assert 'name="section"' not in shown


def test_what_is_missing_is_listed_with_the_section_that_lacks_it(draft: PaperDraft, staff: Client) -> None:
    page = staff.get(f"{PAGE}{draft.pk}/").content.decode()
    section, sentence = shown_draft(draft.pk, viewer=ANN).missing[0]
    assert (
        f'<a href="#section-{section.id}">{section.heading}</a><span class="under">{sentence}</span>' in page
    )


@pytest.mark.parametrize(("name", "content"), [("paper.pdf", b"%PDF-1.7"), ("paper.docx", b"no package")])
def test_what_is_no_word_file_is_told(draft: PaperDraft, staff: Client, name: str, content: bytes) -> None:
    answer = staff.post(f"{PAGE}{draft.pk}/word/", handed_in(content, name), follow=True)
    assert "Save it as .docx" in answer.content.decode() or "was not kept" in answer.content.decode()


@pytest.mark.parametrize(("form", "begins"), [("docx", b"PK"), ("pdf", b"%PDF")])
def test_the_paper_is_a_file_in_each_language(
    draft: PaperDraft, staff: Client, form: str, begins: bytes
) -> None:
    for language in UN_ORDER:
        answer = staff.get(f"/{language}/desk/papers/{draft.pk}/paper.{form}")
        assert answer.content.startswith(begins)
        assert f"progress-2018-06-30-{language}.{form}" in answer["Content-Disposition"]


def test_the_president_reads_and_does_not_write(
    draft: PaperDraft, signed_in_as: Callable[..., Client]
) -> None:
    reader = signed_in_as(Role.PRESIDENT)
    assert reader.get(f"{PAGE}{draft.pk}/").status_code == 200
    assert reader.get(f"{PAGE}{draft.pk}/sections/membership/").status_code == 403
    assert reader.post(PAGE, YEAR).status_code == 403
    assert signed_in_as(Role.FOCAL_POINT, state="PER").get(PAGE).status_code == 403


@pytest.mark.parametrize("path", ["9999/", "9999/paper.docx", "9999/sections/membership/"])
def test_what_is_not_there_is_not_found(three_loaded: None, staff: Client, path: str) -> None:
    assert staff.get(PAGE + path).status_code == 404


def test_a_paper_begun_by_mistake_is_taken_out_after_a_question_and_put_back_from_its_page(
    draft: PaperDraft, staff: Client
) -> None:
    page = f"{PAGE}{draft.pk}/"
    assert f"{page}take-out/" in staff.get(page).content.decode()
    assert "Take this paper out of use?" in staff.get(f"{page}take-out/").content.decode()
    assert staff.post(f"{page}take-out/", {"reason": "", "version": "1"}).status_code == 422
    assert staff.post(f"{page}take-out/", {"reason": "twice", "version": "1"})["Location"] == PAGE
    listed = staff.get(PAGE).content.decode()
    assert "No paper was begun yet." in listed
    assert "Taken out of use" in listed
    shown = staff.get(page).content.decode()
    assert "twice" in shown
    assert "sections/" not in shown
    staff.post(f"{page}put-back/", {"version": "2"})
    assert "No paper was begun yet." not in staff.get(PAGE).content.decode()


def test_whoever_saw_an_older_paper_does_not_take_it_out(draft: PaperDraft, staff: Client) -> None:
    PaperDraft.objects.update(edition=2)
    answer = staff.post(f"{PAGE}{draft.pk}/take-out/", {"reason": "twice", "version": "1"})
    assert answer.status_code == 409
    assert PaperDraft.objects.get().in_use
