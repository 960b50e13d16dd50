"""The pages about the work plan: the tree, indicators, versions and stages, changing a draft."""

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from servanda.common.access import Role
from servanda.common.languages import UN_ORDER
from servanda.desk.pages.plan import found_above
from servanda.finance.queries import FundingState
from servanda.meetings.models import Meeting
from servanda.results.operations import log_work
from servanda.states.models import Treaty
from servanda.workplan.enums import Holding, Watch
from servanda.workplan.models import Indicator, Measurement, PlanReading, PlanVersion
from servanda.workplan.operations import load_plans
from servanda.workplan.stages import Stage
from tests.facts import ANN, TREATY
from tests.workplan.papers import ENGLISH
from tests.workplan.plans import NOW, load_ccm_plans, plans_folder

PLAN = "/en/desk/plan/2019/"
MOST_QUERIES = 34
"""Of the first request after a change: what was done is counted anew with it."""
pytestmark = pytest.mark.django_db


def text(client: Client, path: str, **fields: str) -> str:
    return client.get(path, fields).content.decode()


@pytest.fixture
def small(tmp_path: Path) -> PlanVersion:
    """The small plan for 2019, a draft."""
    load_plans(folder=plans_folder(tmp_path / "plans"), treaty_id=TREATY, actor=ANN, now=NOW)
    return PlanVersion.objects.get()


def post(client: Client, path: str, version: PlanVersion, **fields: str) -> int:
    version.refresh_from_db()
    return client.post(path, {"version": str(version.edition), **fields}).status_code


def test_without_a_plan_the_page_says_what_to_do(staff: Client) -> None:
    assert "There is no work plan at this desk yet." in text(staff, "/en/desk/plan/")


def test_the_menu_leads_to_the_latest_plan(staff: Client) -> None:
    load_ccm_plans()
    assert staff.get("/en/desk/plan/")["Location"] == PLAN


@pytest.mark.parametrize("language", UN_ORDER)
def test_the_plan_is_shown_in_each_language_and_what_is_missing_is_marked(
    staff: Client, language: str
) -> None:
    load_ccm_plans()
    page = text(staff, f"/{language}/desk/plan/2019/", on="2018-12-31")
    assert page.count('class="activities"') == 11
    assert ("untranslated" in page) == (language not in {"ar", "en"} or language == "ar")


def test_the_plan_shows_its_tree_and_its_budget_as_of_a_day(
    staff: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    load_ccm_plans()
    with django_assert_max_num_queries(MOST_QUERIES):
        page = text(staff, PLAN, on="2019-03-01")
    assert "36 activities" in page
    assert "CHF\u00a0475,362<" in page
    assert "<strong>Circulated to States Parties</strong>" in text(staff, PLAN, on="2018-07-01")
    assert "<strong>Adopted</strong>" in text(staff, PLAN, on="2018-12-31")


def test_a_version_is_moved_on_with_its_proof(staff: Client, small: PlanVersion) -> None:
    version = f"/en/desk/plan/versions/{small.pk}/"
    day = {"on_day": "20", "on_month": "5", "on_year": "2018"}
    assert post(staff, version + "move/endorse/", small, **day) == 302
    assert post(staff, version + "move/circulate/", small, **day) == 422
    small.refresh_from_db()
    proof = SimpleUploadedFile("as-sent.txt", b"The plan as it went out.")
    fields = {**day, "version": str(small.edition), "proof": proof}
    assert staff.post(version + "move/circulate/", fields).status_code == 302
    page = text(staff, version)
    assert "as-sent.txt" in page
    small.refresh_from_db()
    assert small.stage is Stage.CIRCULATED
    file = small.steps.exclude(file=None).get().file
    assert file is not None
    assert staff.get(f"{version}files/{file.pk}/").status_code == 200
    assert staff.get(f"{version}files/{file.pk + 1}/").status_code == 404


def test_a_draft_is_changed_and_the_two_versions_stand_side_by_side(
    staff: Client, small: PlanVersion
) -> None:
    made = staff.post(f"/en/desk/plan/versions/{small.pk}/make/amend/")["Location"]
    amended = PlanVersion.objects.get(number=2)
    change = f"{made}text/activity/1.1.2/"
    assert "رسائل تذكيرية" in text(staff, change)
    assert post(staff, change, amended, language="en", text="Send reminders") == 302
    assert post(staff, f"{made}activity/", amended, number="1.1.3", text="تدريب") == 302
    assert post(staff, f"{made}amount/travel/", amended, amount="50") == 302
    assert post(staff, f"{made}amount/travel/", amended, amount="fifty") == 422
    page = text(staff, f"{made}against/{small.pk}/")
    assert "4 differences" in page
    assert ">Send reminders</ins>" in page
    assert ">344.50</del>" in page
    assert post(staff, f"{made}take-out/activity/1.1.3/", amended) == 302
    assert "3 differences" in text(staff, f"{made}against/{small.pk}/")


def test_the_year_after_is_rolled_and_its_differences_shown(staff: Client, small: PlanVersion) -> None:
    made = staff.post(f"/en/desk/plan/versions/{small.pk}/make/roll/")["Location"]
    assert "Plan 2020, version 1" in text(staff, made)
    assert "The two versions say the same." in text(staff, f"{made}against/{small.pk}/")
    staff.post(f"/en/desk/plan/versions/{small.pk}/make/roll/")
    assert PlanVersion.objects.count() == 2


def test_an_indicator_is_added_measured_and_shown_in_the_tree(staff: Client, small: PlanVersion) -> None:
    add = "/en/desk/plan/2019/indicators/add/"
    fields = {
        "reference": "1.1.1",
        "name": "Advice given",
        "counting": "cumulative",
        "baseline": "10",
        "target": "٢٥",
    }
    assert staff.post(add, fields).status_code == 302
    line = Indicator.objects.get()
    measure = f"/en/desk/plan/2019/indicators/{line.pk}/measure/"
    period = {
        "period_from_day": "1", "period_from_month": "1", "period_from_year": "2018",
        "period_to_day": "30", "period_to_month": "4", "period_to_year": "2018",
    }  # fmt: skip
    assert staff.post(measure, {**period, "answer": "measured", "numerator": "3"}).status_code == 302
    assert staff.post(measure, {**period, "answer": "measured", "numerator": ""}).status_code == 422
    assert Measurement.objects.get().numerator == 3
    page = text(staff, PLAN, on="2018-06-30")
    assert "Advice given" in page
    assert "<strong>13</strong> (30 April 2018)" in page
    assert "not measured yet" in text(staff, PLAN + "indicators/", on="2018-04-01")


def test_a_note_on_an_assumption_is_shown_with_its_day(staff: Client, small: PlanVersion) -> None:
    note = "/en/desk/plan/2019/note/1/"
    day = {"on_day": "30", "on_month": "5", "on_year": "2018"}
    assert staff.post(note, {**day, "text": "Raised with the President."}).status_code == 302
    assert "30 May 2018: Raised with the President." in text(staff, PLAN, on="2018-06-01")
    assert staff.post("/en/desk/plan/2019/note/9/", {**day, "text": "x"}).status_code == 404


def test_others_read_what_was_adopted_and_change_nothing(
    signed_in_as: Callable[..., Client], small: PlanVersion
) -> None:
    auditor = signed_in_as(Role.AUDITOR)
    assert auditor.get(PLAN).status_code == 404
    PlanVersion.objects.update(stage=Stage.ADOPTED)
    page = auditor.get("/en/desk/plan/2019/versions/").content.decode()
    assert "Version 1" in page
    assert auditor.post(f"/en/desk/plan/versions/{small.pk}/make/amend/").status_code == 403


@pytest.mark.parametrize("path", ["2020/", "2020/versions/", "2020/indicators/", "versions/999/"])
def test_what_is_not_there_is_told(staff: Client, small: PlanVersion, path: str) -> None:
    assert staff.get(f"/en/desk/plan/{path}").status_code == 404


def test_an_activity_says_by_whom_something_was_done_for_it_or_that_nothing_was_yet(
    staff: Client, small: PlanVersion, three_loaded: None
) -> None:
    assert "By whom:" not in text(staff, PLAN, on="2019-06-30")
    done = {"on": dt.date(2019, 5, 6), "activity": "1.1.1", "state_id": "PER", "people": ["Ann Example"]}
    log_work(treaty_id=TREATY, what="Advice", actor=ANN, today=dt.date(2019, 6, 30), now=NOW, **done)  # type: ignore[arg-type]
    page = text(staff, PLAN, on="2019-06-30")
    assert "Log entries: 1</a>" in page
    assert "<div>For: <bdi>Peru</bdi></div><div>By whom: <bdi>Ann Example</bdi></div>" in page
    assert page.count("nothing yet") == text(staff, PLAN, on="2019-05-05").count("nothing yet") - 1 > 0


def test_the_plan_is_seen_as_of_the_day_of_the_paper(staff: Client, small: PlanVersion) -> None:
    assert small.dated_on == dt.date(2018, 6, 1)
    assert "On 31 May 2018 there was no plan for 2019 yet." in text(staff, PLAN)
    assert "First outcome" in text(staff, PLAN, on="2018-06-01")


def test_a_paper_is_read_corrected_accepted_and_taken_back_at_the_desk(staff: Client) -> None:
    Treaty.objects.get_or_create(id=TREATY)
    paper = SimpleUploadedFile("plan.txt", ENGLISH.encode())
    reading = staff.post("/en/desk/plan/read/", {"file": paper})["Location"]
    page = text(staff, reading)
    assert "Accepting makes this the plan for 2021." in page
    assert "Activity 1.1.2: Send regular reminders." in page  # the line of the source
    assert "II. Activities, outputs and outcomes" not in page  # what stands below a part is none of its lines

    def decide(decision: str, **fields: str) -> None:
        edition = str(PlanReading.objects.get().edition)
        staff.post(reading, {"decision": decision, "version": edition, **fields})

    decide("correct", what="text|activity|1.1.2", value="Send letters of reminder.")
    decide("accept")
    assert "Accepted: it is in version 1 of the plan for 2021." in text(staff, reading)
    assert "Send letters of reminder." in text(staff, "/en/desk/plan/2021/", on="2020-06-01")
    decide("undo")
    assert "Accepting makes this the plan for 2021." in text(staff, reading)
    decide("set-aside")
    assert "Set aside: nothing of it is in the plan." in text(staff, reading)
    assert "plan.txt" in text(staff, "/en/desk/plan/read/")
    assert staff.get(reading + "source/").status_code == 200


def test_a_paper_that_says_what_the_plan_says_is_told_so(staff: Client) -> None:
    Treaty.objects.get_or_create(id=TREATY)
    first, again = (
        staff.post("/en/desk/plan/read/", {"file": SimpleUploadedFile(name, ENGLISH.encode())})["Location"]
        for name in ("plan.txt", "again.txt")
    )
    edition = str(PlanReading.objects.order_by("pk")[0].edition)
    staff.post(first, {"decision": "accept", "version": edition})
    assert "The plan for 2021 (version 1) says the same as this paper" in text(staff, again)


ON_ONE_LINE = (
    "Work plan and budget of the Implementation Support Unit for 2021\n\nSummary\n\n"
    "<p>Main objective: To serve the States Parties throughout 2021.</p> <p>Specific objectives:</p>"
    " <ul> • Prepare the meetings; • Keep the archive. </ul>\n\n"
)
"""The summary as extraction can leave it: one line with leftover markup."""


def test_parts_that_one_line_of_the_source_prints_show_each_its_piece_of_it(staff: Client) -> None:
    Treaty.objects.get_or_create(id=TREATY)
    told = ENGLISH.partition("\n\n")[2]
    paper = SimpleUploadedFile("plan.txt", (ON_ONE_LINE + told).encode())
    page = text(staff, staff.post("/en/desk/plan/read/", {"file": paper})["Location"])
    shown = re.findall(r'<div class="small">(.*?)</div><div lang="en" dir="auto">(.*?)</div>', page)
    assert [printed for _, printed in shown[:3]] == [
        "To serve the States Parties throughout 2021.",
        "Prepare the meetings;",
        "Keep the archive.",
    ]
    assert {where for where, _ in shown[:3]} == {"line 5, which prints several parts: this piece of it"}
    assert "no line of the source" not in page


def test_what_a_paper_says_of_its_own_status_is_shown_before_it_is_accepted(staff: Client) -> None:
    Treaty.objects.get_or_create(id=TREATY)
    told = ENGLISH.replace(
        "\nI. Mandate", "\nThe States Parties adopted this plan on 5 September 2020.\n\nI. Mandate"
    )
    paper = SimpleUploadedFile("plan.txt", told.encode())
    page = text(staff, staff.post("/en/desk/plan/read/", {"file": paper})["Location"])
    assert "The paper says of its own status: Adopted (5 September 2020)." in page


def test_what_is_no_plan_is_told_and_not_kept(staff: Client) -> None:
    picture = SimpleUploadedFile("plan.pdf", b"\x89PNG\r\n\x1a\n")
    answer = staff.post("/en/desk/plan/read/", {"file": picture})
    assert answer.status_code == 422
    assert "The file is a picture." in answer.content.decode()
    assert staff.post("/en/desk/plan/read/").status_code == 422
    assert not PlanReading.objects.exists()


def test_the_plan_is_taken_along_as_a_paper(staff: Client) -> None:
    load_ccm_plans()
    answer = staff.get("/en/desk/plan/2019/paper.docx")
    assert answer.status_code == 200
    assert answer.content.startswith(b"PK")
    assert staff.get("/en/desk/plan/2019/paper.exe").status_code == 404


def test_the_assumptions_on_money_are_told_from_contributions(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    state = FundingState(
        year=2019,
        as_of=dt.date(2019, 5, 31),
        currency="CHF",
        budget=Decimal(475362),
        expected=Decimal(400000),
        received=Decimal(200000),
        outstanding=Decimal(200000),
        due_so_far=Decimal(200000),
        in_time=Decimal(200000),
    )
    monkeypatch.setattr(found_above, "funding_state", lambda *_: state)
    told = found_above.findings_of_money(2019, ANN, dt.date(2019, 5, 31))
    assert told[Watch.MONEY_ON_TIME].holding is Holding.AS_ASSUMED
    assert told[Watch.LEVEL_OF_MONEY].holding is Holding.NOT_KNOWN
    assert told[Watch.LEVEL_OF_MONEY].sentence == "Received by 31 May 2019, in per cent of the budget: 42.1%."
    final = found_above.findings_of_money(2019, ANN, dt.date(2019, 12, 31))
    assert final[Watch.LEVEL_OF_MONEY].holding is Holding.OTHERWISE


def test_a_draft_is_submitted_to_a_meeting_and_its_circulation_date_follows(
    staff: Client, small: PlanVersion
) -> None:
    Meeting.objects.create(
        treaty_id=TREATY,
        code="8MSP",
        name="Eighth Meeting",
        opens_on=dt.date(2018, 9, 3),
        closes_on=dt.date(2018, 9, 5),
    )
    path = f"/en/desk/plan/versions/{small.pk}/meeting/"
    assert post(staff, path, small, meeting="8MSP") == 302
    small.refresh_from_db()
    assert small.meeting == "8MSP"
    assert "5 July 2018" in text(staff, f"/en/desk/plan/versions/{small.pk}/")
    assert post(staff, path, small, meeting="99MSP") == 422
    PlanVersion.objects.filter(pk=small.pk).update(stage=Stage.ENDORSED)
    assert post(staff, path, small, meeting="") == 422


def test_the_head_is_typed_in_the_language_of_the_page_and_keeps_the_others(
    staff: Client, small: PlanVersion
) -> None:
    path = f"/en/desk/plan/versions/{small.pk}/head/"
    typed = {"agenda": "7 (j)", "agenda_title": "Review of the Convention\nImplementation support"}
    assert post(staff, path, small, **typed, remarks="Reissued for technical reasons.") == 302
    assert "Reissued for technical reasons." in text(staff, path)
    small.refresh_from_db()
    french = path.replace("/en/", "/fr/")
    assert "Reissued for technical reasons." not in text(staff, french)
    assert post(staff, french, small, agenda="7 (j)", agenda_title="Examen de la Convention") == 302
    small.refresh_from_db()
    assert small.head["agenda_titles"] == {
        "en": "Review of the Convention\nImplementation support",
        "fr": "Examen de la Convention",
    }
    assert small.head["remarks"] == {"en": "Reissued for technical reasons."}
    assert post(staff, path, small, agenda_title="A title without its item") == 422
