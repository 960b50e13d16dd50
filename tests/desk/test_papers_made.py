"""Making a summary or a note at the desk is an act that counts; looking at a page, or fetching the file, is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from servanda.common.access import Role
from servanda.common.history.models import Change
from servanda.results.counting.evidence import Evidence
from servanda.results.counting.gathering import evidence_of_year
from servanda.results.models import PaperMade

pytestmark = pytest.mark.usefixtures("three_loaded")

NOTE = "/en/desk/briefings/note.{form}?kind={kind}{more}"
SUMMARY = "/en/desk/summaries/summaries.{form}"


def made() -> list[tuple[str, str, dict[str, str]]]:
    rows = Change.objects.filter(subject_table="results_papermade").order_by("number")
    return [(row.action, row.about, row.after or {}) for row in rows]


def counted() -> list[Evidence]:
    year = Change.objects.latest("number").at.year
    return [each for each in evidence_of_year("ccm", year) if each.subject[0] == "results_papermade"]


def test_a_note_that_staff_makes_is_recorded_with_state_day_language_and_form(staff: Client) -> None:
    answer = staff.post(NOTE.format(form="docx", kind="state", more="&state=PER&on=2018-05-01"))
    assert answer.content.startswith(b"PK")
    assert made() == [
        ("make note on a State", "PER", {"as_of": "2018-05-01", "language": "en", "form": "docx"})
    ]
    (evidence,) = counted()
    assert (evidence.activities, evidence.states) == (("1.1.2",), ("PER",))


def test_a_note_in_several_languages_and_forms_is_one_piece_of_work(staff: Client) -> None:
    for language in ("en", "ar"):
        for form in ("docx", "pdf"):
            path = NOTE.format(form=form, kind="coordinator", more="&theme=clearance")
            assert staff.post(path.replace("/en/", f"/{language}/")).status_code == 200
    assert PaperMade.objects.count() == 1
    assert {(after["language"], after["form"]) for _action, _about, after in made()} == {
        ("en", "docx"),
        ("en", "pdf"),
        ("ar", "docx"),
        ("ar", "pdf"),
    }
    (evidence,) = counted()
    assert (evidence.kind, evidence.activities, evidence.theme) == (
        "note-for-a-coordinator",
        ("1.2.1",),
        "clearance",
    )


@pytest.mark.parametrize(("form", "begins"), [("docx", b"PK"), ("pdf", b"%PDF"), ("xlsx", b"PK")])
def test_a_summary_that_staff_makes_is_recorded(staff: Client, form: str, begins: bytes) -> None:
    answer = staff.post(SUMMARY.format(form=form))
    assert answer.content.startswith(begins)
    assert f'filename="summaries-2018-05-31.{form}"' in answer["Content-Disposition"]
    assert made() == [("make summary", "", {"as_of": "2018-05-31", "language": "en", "form": form})]
    assert [each.activities for each in counted()] == [("1.1.2",)]


def test_looking_and_fetching_are_no_acts(staff: Client) -> None:
    for path in (
        "/en/desk/briefings/?kind=convention",
        NOTE.format(form="docx", kind="convention", more=""),
        "/en/desk/summaries/",
        SUMMARY.format(form="xlsx"),
    ):
        assert staff.get(path).status_code == 200
    assert made() == []


def test_a_paper_that_cannot_be_written_is_no_act(staff: Client) -> None:
    for path in (NOTE.format(form="docx", kind="theme", more="&theme=no"), SUMMARY.format(form="odt")):
        assert staff.post(path).status_code == 404
    assert made() == []


def test_staff_gets_buttons_and_others_get_links_whose_files_count_for_nothing(
    staff: Client, signed_in_as: Callable[..., Client]
) -> None:
    pages = ("/en/desk/briefings/?kind=convention", "/en/desk/summaries/")
    for path in pages:
        assert "formaction=" in staff.get(path).content.decode()
    reader = signed_in_as(Role.AUDITOR)
    for path in pages:
        page = reader.get(path).content.decode()
        assert "formaction=" not in page
        assert '.docx"' in page or ".docx?" in page
    assert reader.post(SUMMARY.format(form="docx")).status_code == 403
    assert made() == []


def test_the_history_says_it_in_words(staff: Client) -> None:
    staff.post(NOTE.format(form="pdf", kind="convention", more=""))
    page = staff.get("/en/desk/history/").content.decode()
    assert "Briefing note on the treaty made" in page
    assert "paper made from the records" in page
