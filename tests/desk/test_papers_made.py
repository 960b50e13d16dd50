"""Making a summary, a note or a list as a paper is an act that counts; looking at a page, or fetching it, is none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client

from servanda.common.access import Role
from servanda.common.history.models import Change
from servanda.results.counting.evidence import Evidence
from servanda.results.counting.gathering import evidence_of_year
from servanda.results.models import PaperMade
from servanda.results.operations import decide_activity
from tests.facts import ANN
from tests.results.work import a_plan

pytestmark = pytest.mark.usefixtures("three_loaded")

NOTE = "/en/desk/briefings/note.{form}?kind={kind}{more}"
SUMMARY = "/en/desk/summaries/summaries.{form}"
OVERDUE = "/en/desk/reports/overdue/"


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


def test_the_paper_on_reports_not_received_counts_once_for_all_its_languages_and_forms(staff: Client) -> None:
    for language, form, begins in (("ar", "docx", b"PK"), ("en", "pdf", b"%PDF")):
        answer = staff.post(f"{OVERDUE}paper/?on=2018-05-01", {"language": language, "as": form})
        assert answer.content.startswith(begins)
        assert (
            f'filename="reports-not-received-2018-05-01.{language}.{form}"' in answer["Content-Disposition"]
        )
    assert made() == [
        ("make reports not received", "", {"as_of": "2018-05-01", "language": "ar", "form": "docx"}),
        ("make reports not received", "", {"as_of": "2018-05-01", "language": "en", "form": "pdf"}),
    ]
    (evidence,) = counted()
    assert (evidence.kind, evidence.activities, evidence.theme) == (
        "paper-on-reports-not-received",
        ("3.2.1",),
        "transparency",
    )


def test_the_list_of_a_theme_is_made_for_its_coordinators_and_is_another_paper(staff: Client) -> None:
    for theme in ("", "clearance"):
        staff.post(f"{OVERDUE}paper/?theme={theme}", {"language": "en", "as": "docx"})
    assert [(each.theme, each.activities) for each in counted()] == [
        ("transparency", ("3.2.1",)),
        ("clearance", ("3.2.1",)),
    ]


def test_the_button_of_the_list_keeps_its_filters_and_its_day(
    staff: Client, signed_in_as: Callable[..., Client]
) -> None:
    page = OVERDUE + "?region=GRULAC&on=2018-05-01"
    action = 'action="/en/desk/reports/overdue/paper/?region=GRULAC&amp;on=2018-05-01"'
    assert f'method="post" {action}' in staff.get(page).content.decode()
    reader = signed_in_as(Role.AUDITOR).get(page).content.decode()
    assert action not in reader
    assert '<input type="hidden" name="region" value="GRULAC">' in reader


def test_the_unit_decides_otherwise_where_the_list_counts(staff: Client) -> None:
    a_plan()
    decide_activity(
        treaty_id="ccm",
        act="paper-on-reports-not-received",
        activities=["3.2.2"],
        since=dt.date(2018, 1, 1),
        note="",
        actor=ANN,
    )
    staff.post(f"{OVERDUE}paper/", {"language": "en", "as": "docx"})
    assert [each.activities for each in counted()] == [("3.2.2",)]


def test_looking_and_fetching_are_no_acts(staff: Client) -> None:
    for path in (
        "/en/desk/briefings/?kind=convention",
        NOTE.format(form="docx", kind="convention", more=""),
        "/en/desk/summaries/",
        SUMMARY.format(form="xlsx"),
        OVERDUE,
        f"{OVERDUE}paper/?language=en&as=docx",
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
    assert reader.post(f"{OVERDUE}paper/", {"as": "docx"}).status_code == 403
    assert made() == []


def test_the_history_says_it_in_words(staff: Client) -> None:
    staff.post(NOTE.format(form="pdf", kind="convention", more=""))
    page = staff.get("/en/desk/history/").content.decode()
    assert "Briefing note on the treaty made" in page
    assert "paper made from the records" in page
