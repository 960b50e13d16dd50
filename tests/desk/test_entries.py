"""Facts, decisions, reports and meetings at the desk: the two steps of acts, the same lock, the same comparison."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from servanda.common.access import Role
from servanda.common.history import latest_number
from servanda.implementation.models import Decision, ExtensionRequest, Fact
from servanda.implementation.operations import correct_fact, record_fact
from servanda.law import records as law
from servanda.law.partial_dates import PartialDate
from servanda.meetings.models import Meeting
from servanda.reporting.models import Filing, RegisterCoverage
from tests.facts import ANN, BEN, TODAY, TREATY

pytestmark = pytest.mark.usefixtures("three_loaded")

SOURCED = {"source": "Report of Peru", "page": "3", "confidence": "high", "note": "", "in_use": "on"}
FACT = {
    "fact": "clearance-completed",
    "value": "",
    "on_day": "",
    "on_month": "3",
    "on_year": "2018",
    **SOURCED,
}
DECISION = {
    "obligation": "stockpile-destruction",
    "until_day": "1",
    "until_month": "4",
    "until_year": "2024",
    "decided_on_day": "6",
    "decided_on_month": "9",
    "decided_on_year": "2017",
    "meeting": "9MSP",
    "symbol": "CCM/MSP/2019/1",
    **SOURCED,
}
FILING = {
    "obligation": "initial-report",
    "period": "",
    "received_on_day": "9",
    "received_on_month": "8",
    "received_on_year": "2013",
    **SOURCED,
}
MEETING = {
    "code": "2RC",
    "name": "Second Review Conference",
    "opens_on_day": "16",
    "opens_on_month": "11",
    "opens_on_year": "2020",
    "closes_on_day": "20",
    "closes_on_month": "11",
    "closes_on_year": "2020",
    "country": "FRA",
    "presidency": "",
    **SOURCED,
}
OF_PERU = "/en/desk/states/PER/"
PATHS = {
    f"{OF_PERU}facts/add/": FACT,
    f"{OF_PERU}decisions/add/": DECISION,
    f"{OF_PERU}filings/add/": FILING,
    "/en/desk/meetings/add/": MEETING,
}


def post(client: Client, path: str, typed: dict[str, str], step: str, **changes: str) -> Any:
    return client.post(path, {**typed, "step": step, **changes})


def text(answer: Any) -> str:
    return str(answer.content.decode())


@pytest.mark.parametrize(("path", "typed"), PATHS.items())
def test_the_first_step_saves_nothing_and_the_second_does(
    staff: Client, path: str, typed: dict[str, str]
) -> None:
    assert staff.get(path).status_code == 200
    before = latest_number()
    assert "What would follow" in text(post(staff, path, typed, "preview"))
    assert latest_number() == before
    answer = post(staff, path, typed, "save")
    assert answer.status_code == 302, text(answer)
    assert latest_number() == before + 1
    assert staff.get(answer["Location"]).status_code == 200


@pytest.mark.parametrize(("path", "typed"), PATHS.items())
def test_only_the_unit_records(signed_in_as: Any, path: str, typed: dict[str, str]) -> None:
    assert post(signed_in_as(Role.PRESIDENT), path, typed, "save").status_code == 403


@pytest.mark.parametrize(("path", "typed"), PATHS.items())
def test_without_a_source_nothing_is_saved(staff: Client, path: str, typed: dict[str, str]) -> None:
    before = latest_number()
    for step in ("preview", "save"):
        assert "This field is required." in text(post(staff, path, typed, step, source=""))
    assert latest_number() == before


def test_a_fact_that_is_a_day_changes_how_the_date_stands(staff: Client) -> None:
    page = text(post(staff, f"{OF_PERU}facts/add/", FACT, "preview"))
    assert "its state of play changes" in page
    post(staff, f"{OF_PERU}facts/add/", FACT, "save")
    row = Fact.objects.get(fact="clearance-completed")
    assert (row.value, str(row.on)) == ("2018-03", "2018-03")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"on_year": "", "on_month": ""}, "This fact is a date."),
        ({"on_month": "", "on_day": "3"}, "is not a day of the calendar"),
        ({"on_year": "2019"}, "is still to come"),
        ({"fact": "stockpile-munitions", "value": ""}, "The value is missing."),
        ({"fact": "stockpile-munitions", "value": "many"}, "many"),
        ({"fact": "unheard-of"}, "Select a valid choice"),
    ],
)
def test_a_fact_that_cannot_be_right_gets_a_sentence(
    staff: Client, changes: dict[str, str], sentence: str
) -> None:
    for step in ("preview", "save"):
        assert sentence in text(post(staff, f"{OF_PERU}facts/add/", FACT, step, **changes))
    assert not Fact.objects.exists()


def test_a_year_alone_is_kept_as_a_year_and_shown_again(staff: Client) -> None:
    post(staff, f"{OF_PERU}facts/add/", FACT, "save", on_month="", on_year="2017")
    row = Fact.objects.get()
    assert str(row.on) == "2017"
    page = text(staff.get(f"{OF_PERU}facts/{row.pk}/"))
    assert 'name="on_year" value="2017"' in page
    assert 'name="on_day" value=""' in page


def test_a_decision_moves_the_date(staff: Client) -> None:
    page = text(post(staff, f"{OF_PERU}decisions/add/", DECISION, "preview"))
    assert "moves" in page
    assert "1 April 2024" in page
    post(staff, f"{OF_PERU}decisions/add/", DECISION, "save")
    assert Decision.objects.get().meeting == "9MSP"
    assert "Correct a decision" in text(staff.get(f"{OF_PERU}decisions/{Decision.objects.get().pk}/"))


def test_a_decision_like_one_in_use_is_refused_before_saving(staff: Client) -> None:
    post(staff, f"{OF_PERU}decisions/add/", DECISION, "save")
    assert "is in use already" in text(post(staff, f"{OF_PERU}decisions/add/", DECISION, "preview"))


def test_another_source_of_a_decision_or_a_report_can_be_used(staff: Client) -> None:
    for kind, typed, model in (("decisions", DECISION, Decision), ("filings", FILING, Filing)):
        post(staff, f"{OF_PERU}{kind}/add/", typed, "save")
        post(staff, f"{OF_PERU}{kind}/add/", {**typed, "in_use": ""}, "save", source="Another")
        other = model.objects.get(state_id="PER", source="Another")
        assert not other.in_use
        assert "Another" in text(staff.get(f"{OF_PERU}recorded/"))
        staff.post(f"{OF_PERU}{kind}/{other.pk}/use/", {"version": "1"})
        [used] = model.objects.filter(state_id="PER", in_use=True)
        assert used == other


def test_a_report_received_is_shown_as_such(staff: Client) -> None:
    page = text(post(staff, f"{OF_PERU}filings/add/", FILING, "preview"))
    assert "Initial" in page
    assert "its state of play changes" in page


def test_a_correction_made_on_an_old_version_shows_both(staff: Client) -> None:
    told = law.Fact(iso3="PER", fact="stockpile-munitions", value="2012", source="Report")
    row = record_fact(treaty_id=TREATY, fact=told, actor=ANN, today=TODAY)
    theirs = replace(told, value="2013")
    correct_fact(fact_id=row.pk, version=1, fact=theirs, actor=BEN, today=TODAY)
    path, typed = f"{OF_PERU}facts/{row.pk}/", {"fact": "stockpile-munitions", "value": "2014", **SOURCED}
    for step in ("preview", "save"):
        answer = post(staff, path, typed, step, version="1")
        assert answer.status_code == 409
        assert "Ben Example changed this" in text(answer)
    assert Fact.objects.get().value == "2013"
    assert post(staff, path, typed, "save", version="2").status_code == 302
    assert Fact.objects.get().value == "2014"


def test_a_row_of_another_state_is_not_found(staff: Client) -> None:
    told = law.Fact(iso3="PER", fact="stockpile-munitions", value="2012", source="Report")
    row = record_fact(treaty_id=TREATY, fact=told, actor=ANN, today=TODAY)
    assert staff.get(f"/en/desk/states/FRA/facts/{row.pk}/").status_code == 404
    assert staff.get(f"/en/desk/states/PER/coins/{row.pk}/").status_code == 404


def test_a_meeting_that_moves_takes_the_days_to_ask_along(staff: Client) -> None:
    told = law.Fact(
        iso3="FRA",
        fact="contamination",
        value="yes",
        on=PartialDate.on(dt.date(2012, 1, 1)),
        source="Report",
    )
    record_fact(treaty_id=TREATY, fact=told, actor=ANN, today=TODAY)
    row = Meeting.objects.get()
    typed = {**MEETING, "code": row.code, "opens_on_year": "2019", "closes_on_year": "2019"}
    page = text(post(staff, f"/en/desk/meetings/{row.pk}/", typed, "preview", version="1"))
    assert "last day to ask for more time" in page
    assert "France" in page
    assert "2 December 2018" in page
    assert Meeting.objects.get().version == 1


def test_a_log_is_declared_complete_once_its_consequence_was_shown(staff: Client) -> None:
    path = "/en/desk/meetings/log/annual-report/"
    since = {"since_day": "1", "since_month": "1", "since_year": "2012"}
    assert "Declare" in text(staff.get(path))
    page = text(post(staff, path, since, "preview"))
    assert "would stand otherwise" in page
    assert "France" in page
    assert not RegisterCoverage.objects.exists()
    assert post(staff, path, since, "save").status_code == 302
    assert str(RegisterCoverage.objects.get().complete_since) == "2012-01-01"
    assert "complete since 1 January 2012" in text(staff.get("/en/desk/meetings/"))


def test_a_log_cannot_be_complete_from_tomorrow_nor_for_what_is_no_report(staff: Client) -> None:
    since = {"since_day": "1", "since_month": "6", "since_year": "2018"}
    path = "/en/desk/meetings/log/annual-report/"
    assert "still to come" in text(post(staff, path, since, "preview"))
    assert staff.get("/en/desk/meetings/log/clearance/").status_code == 404


REQUEST = {
    "obligation": "stockpile-destruction",
    "until_day": "1",
    "until_month": "4",
    "until_year": "2024",
    "asked_on_day": "1",
    "asked_on_month": "3",
    "asked_on_year": "2018",
    "figures_on_month": "12",
    "figures_on_year": "2017",
    "stock_remaining": "2,000",
    **SOURCED,
}


def test_a_request_for_more_time_is_recorded_previewed_and_listed(staff: Client) -> None:
    path = "/en/desk/states/PER/requests/add/"
    assert staff.post(path, {**REQUEST, "step": "preview"}).status_code == 200
    assert not ExtensionRequest.objects.exists()
    staff.post(path, {**REQUEST, "step": "save"})
    row = ExtensionRequest.objects.get()
    assert (row.stock_remaining, row.figures_on) == ("2000", PartialDate.parse("2017-12"))
    listed = staff.get("/en/desk/states/PER/recorded/").content.decode()
    assert "Extension requests" in listed
    assert "1 April 2024" in listed
    assert "Extension request recorded" in staff.get("/en/desk/history/?state=PER").content.decode()
