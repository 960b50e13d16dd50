"""The pages about money: from an empty desk to a budget that is spent, and contributions asked for and received."""

import datetime as dt
import html
import re
from collections.abc import Callable
from decimal import Decimal
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from servanda.common.access import Role
from servanda.common.languages import UN_ORDER
from servanda.finance.enums import Step
from servanda.finance.models import Budget, Contribution, Entry
from servanda.states.models import Act, State
from tests.finance.money import a_budget, booked, gave, line
from tests.people.contacts import office
from tests.workplan.plans import load_ccm_plans

pytestmark = pytest.mark.usefixtures("three_loaded")

MONEY = "/en/desk/money/"
SHARES = {
    "stream": "trust-fund",
    "year": "2018",
    "amount": "475,362",
    "members_on_day": "31",
    "members_on_month": "5",
    "members_on_year": "2018",
}


def day(name: str, on: str) -> dict[str, str]:
    year, month, number = (str(int(part)) for part in on.split("-"))
    return {f"{name}_day": number, f"{name}_month": month, f"{name}_year": year}


def text(client: Client, path: str) -> str:
    return re.sub(r"\s+", " ", client.get(path).content.decode())


def test_an_empty_desk_says_what_to_do(staff: Client) -> None:
    assert "No budget is recorded for this year." in text(staff, MONEY)
    assert "Nothing is recorded for this stream and year." in text(staff, f"{MONEY}contributions/")
    assert "No budget is recorded for this year." in text(staff, f"{MONEY}cash/")


def test_a_budget_is_entered_adopted_spent_and_moved(staff: Client) -> None:
    typed = {
        "year": "٢٠١٨",
        "currency": "chf",
        "amount_salaries": "٣٥٣٬٣٦٢",
        "amount_social-costs": "65 000",
        "note_social-costs": "20 per cent of salaries",
        "name_1": "Audit",
        "amount_1": "CHF 4'000.50",
        "total_as_printed": "422,362",
    }
    answer = staff.post(f"{MONEY}budgets/add/", typed)
    assert answer.headers["Location"] == f"{MONEY}?year=2018"
    page = text(staff, f"{MONEY}?year=2018")
    assert "The paper prints a total of CHF 422,362; the lines add up to CHF 422,362.50." in page
    assert "the note says 20% of “Salaries”, the figures give 18.4%" in page
    staff.post(f"{MONEY}budgets/2018/stage/adopt/", day("on", "2017-09-06"))
    budget = Budget.objects.get()
    audit, salaries = line(budget, "audit"), line(budget, "salaries")
    entry = {"kind": "spent", "amount": "1.000,50", "currency": "CHF", **day("on", "2018-03-01")}
    staff.post(f"{MONEY}lines/{audit.pk}/add/", entry)
    assert Entry.objects.get().amount == Decimal("1000.50")
    moved = {"from_line": audit.pk, "to_line": salaries.pk, "amount": "3000", "reason": "Fee was lower"}
    staff.post(f"{MONEY}budgets/2018/move/", {**moved, **day("on", "2018-05-02")})
    page = text(staff, MONEY)
    assert "Fee was lower" in page
    assert "moved: −3,000.00" in page
    assert "356,362.00" in page
    assert "Fee was lower" not in text(staff, f"{MONEY}?on=2018-05-01")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"amount_travel": "-5"}, "is negative"),
        ({"amount_travel": "five"}, "is not an amount"),
        ({"amount_travel": "EUR 5"}, "The amount says EUR, the currency says CHF"),
        ({"amount_1": "5"}, "Name the line"),
        ({"year": "1999"}, "between 2000 and 2199"),
        ({"amount_travel": ""}, "at least one line"),
    ],
)
def test_what_cannot_be_right_gets_a_sentence_and_nothing_is_saved(
    staff: Client, typed: dict[str, str], sentence: str
) -> None:
    answer = staff.post(
        f"{MONEY}budgets/add/", {"year": "2019", "currency": "CHF", "amount_travel": "5", **typed}
    )
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Budget.objects.exists()


def test_a_proposed_budget_is_typed_over_with_what_it_says(staff: Client) -> None:
    a_budget(2019, adopted=False)
    page = text(staff, f"{MONEY}budgets/2019/correct/")
    assert 'value="353,362.00"' in page
    typed = {"version": "1", "currency": "CHF", "amount_travel": "50000"}
    staff.post(f"{MONEY}budgets/2019/correct/", typed)
    assert [str(one.amount) for one in Budget.objects.get().lines.all()] == ["50000.00"]
    again = staff.post(f"{MONEY}budgets/2019/correct/", typed)
    assert "Somebody changed this budget" in again.content.decode()


def test_a_row_is_taken_out_with_a_reason(staff: Client) -> None:
    row = booked(a_budget(), "travel", "500")
    staff.post(f"{MONEY}spending/{row.pk}/take-out/", {"reason": "Booked twice"})
    page = text(staff, f"{MONEY}lines/{row.line_id}/")
    assert "Booked twice" in page
    assert "<del>500</del>" in page


def test_shares_are_looked_at_before_anybody_is_asked(staff: Client) -> None:
    path = f"{MONEY}shares/"
    page = re.sub(r"\s+", " ", staff.get(path, SHARES).content.decode())
    assert "Peru" in page
    assert "475,362.00" in page
    assert "A/RES/70/245" in page
    assert not Contribution.objects.exists()
    staff.post(path, {**SHARES, **day("asked_on", "2018-01-01"), **day("due_on", "2018-03-31")})
    rows = Contribution.objects.all()
    assert sum(row.amount for row in rows) == Decimal("475362.00")
    page = text(staff, f"{MONEY}contributions/?stream=trust-fund&year=2018")
    assert "asked 1 January 2018 · due 31 March 2018 · not received" in page
    assert "arrears" not in page
    again = staff.post(path, {**SHARES, **day("asked_on", "2018-01-01")}).content.decode()
    assert "were asked already" in again


def test_a_state_outside_the_scale_is_shown_and_asked_only_with_a_rate(staff: Client) -> None:
    State.objects.create(iso3="COK")
    Act.objects.create(treaty_id="ccm", state_id="COK", kind="accession", on="2011-08-23", source="list")
    page = staff.get(f"{MONEY}shares/", SHARES).content.decode()
    assert "Not on the scale" in page
    assert 'name="rate_COK"' in page
    with_rate = staff.get(f"{MONEY}shares/", {**SHARES, "rate_COK": "٠٫٠٠١"}).content.decode()
    assert "rate given here" in with_rate
    wrong = staff.get(f"{MONEY}shares/", {**SHARES, "rate_COK": "much"})
    assert "is no rate" in wrong.content.decode()


def test_a_contribution_is_recorded_and_stands_on_the_state_s_file(staff: Client) -> None:
    typed = {
        "state": "PER",
        "year": "2018",
        "basis": "voluntary",
        "step": "pledged",
        "amount": "10 000",
        "currency": "EUR",
        "rate": "1,1425",
        **day("on", "2018-02-01"),
    }
    staff.post(f"{MONEY}contributions/trust-fund/add/", typed)
    assert Contribution.objects.get().value == Decimal("11425.00")
    page = text(staff, "/en/desk/states/PER/")
    assert "11,425" in page
    assert "Voluntary contribution" in page
    steps = text(staff, f"{MONEY}contributions/trust-fund/2018/PER/")
    assert "1.1425" in steps


def test_only_what_comes_beyond_an_expectation_is_called_more_than_expected(staff: Client) -> None:
    gave("PER", Step.RECEIVED, "500", basis="voluntary")
    path = f"{MONEY}contributions/?stream=trust-fund&year=2018"
    assert "more than expected" not in text(staff, path)
    gave("PER", Step.PLEDGED, "400", basis="voluntary")
    assert "100 more than expected" in text(staff, path)


def test_who_sees_the_money(signed_in_as: Callable[..., Client]) -> None:
    gave("PER", Step.ASKED, "100")
    a_budget()
    paths = (MONEY, f"{MONEY}contributions/", f"{MONEY}shares/", f"{MONEY}cash/", f"{MONEY}budget-2018.xlsx")
    for role, answer in ((Role.PRESIDENT, 200), (Role.AUDITOR, 200), (Role.SPONSORSHIP, 403)):
        client = signed_in_as(role)
        assert {client.get(path).status_code for path in paths} == {answer}
        assert client.get(f"{MONEY}budgets/add/").status_code == 403
        assert client.post(f"{MONEY}shares/", SHARES).status_code in {403, 422}
    coordinator = signed_in_as(Role.COORDINATOR, theme="clearance")
    assert coordinator.get(MONEY).status_code == 403
    assert 'aria-labelledby="money"' not in coordinator.get("/en/desk/states/PER/").content.decode()
    assert Contribution.objects.count() == 1


def test_exports_hold_what_the_page_shows(staff: Client) -> None:
    budget = a_budget()
    booked(budget, "travel", "500.25", description="=cmd()")
    gave("PER", Step.ASKED, "100")
    book = load_workbook(BytesIO(staff.get(f"{MONEY}budget-2018.xlsx").content))
    lines, spending, _notes = book.worksheets
    assert [cell.value for cell in lines[5]][:4] == ["Travel", 44000, 500.25, 0]
    assert spending["H2"].value == "=cmd()"
    assert spending["H2"].data_type == "s"
    csv = staff.get(f"{MONEY}contributions/trust-fund-2018.csv").content.decode("utf-8-sig")
    assert csv.splitlines()[1].startswith(
        "Peru,PER,,Share by the United Nations scale of assessments,100.00,,,,"
    )
    assert staff.get(f"{MONEY}budget-2018.pdf").status_code == 404
    assert staff.get(f"{MONEY}budget-2031.csv").status_code == 404


def test_cash_ahead_is_drawn_and_told_in_words(staff: Client) -> None:
    a_budget()
    gave("PER", Step.ASKED, "200000", "2018-01-01")
    page = text(staff, f"{MONEY}cash/")
    assert "No balance is recorded" in page
    assert "<polyline" not in page
    typed = {"kind": "cash", "amount": "300'000", **day("on", "2018-05-01")}
    staff.post(f"{MONEY}cash/trust-fund/balances/add/", typed)
    page = text(staff, f"{MONEY}cash/")
    assert page.count("<polyline") == 2
    assert "Cash at the end of each month from May 2018 to December 2018." in page
    assert "Paid late: CHF 200,000 is expected only after the year." not in page
    assert "no receipts of past years are recorded" in page


def test_pages_in_all_languages_hold_no_plain_space_inside_an_amount(staff: Client) -> None:
    budget = a_budget()
    booked(budget, "travel", "12345.50")
    gave("PER", Step.ASKED, "123456.50")
    for language in UN_ORDER:
        for path in ("", "contributions/", "cash/", f"lines/{line(budget, 'travel').pk}/"):
            answer = staff.get(f"/{language}/desk/money/{path}")
            assert answer.status_code == 200
            assert not re.search(
                r"[\d٠-٩] [\d٠-٩]{3}\b",
                re.sub(r"<svg.*?</svg>", "", answer.content.decode(), flags=re.DOTALL),
            )


@pytest.mark.parametrize("path", ["", "contributions/?year=2018"])
def test_lists_ask_the_database_as_often_for_three_rows_as_for_one(staff: Client, path: str) -> None:
    budget = a_budget()
    booked(budget, "travel", "5")
    gave("PER", Step.ASKED, "100")
    staff.get(MONEY + path)
    with CaptureQueriesContext(
        connection,
    ) as one:
        staff.get(MONEY + path)
    asked = len(one)
    for key in ("salaries", "communications"):
        booked(budget, key, "7")
    for iso3 in ("FRA", "AGO"):
        gave(iso3, Step.ASKED, "100")
    staff.get(MONEY + path)
    with CaptureQueriesContext(connection) as three:
        staff.get(MONEY + path)
    assert len(three) == asked


def test_a_file_of_accounts_is_looked_at_taken_and_undone(staff: Client) -> None:
    budget = a_budget()
    content = b"Date,Compte,Amount\n2018-03-01,Voyages,1'200.50\n2018-03-02,Repas,30\n"
    answer = staff.post(
        f"{MONEY}accounts/", {"year": "2018", "file": SimpleUploadedFile("accounts.csv", content)}
    )
    path = answer.headers["Location"]
    page = text(staff, path)
    assert (
        "accounts.csv</bdi> · row 3 · column “<bdi>Compte</bdi>”: “Repas” is no line of this budget." in page
    )
    assert "Take the whole file" not in page
    columns = {"column_0": "date", "column_1": "line", "column_2": "amount"}
    staff.post(path, {"decision": "match", "name_0": "other-implementation-support", **columns})
    page = text(staff, path)
    digest = re.search(r'name="digest" value="(\w+)"', page)
    assert digest is not None
    staff.post(path, {"decision": "take", "digest": digest[1]})
    assert "1,200.50" in text(staff, f"{MONEY}lines/{line(budget, 'travel').pk}/")
    twice = staff.post(f"{MONEY}accounts/", {"year": "2018", "file": SimpleUploadedFile("b.csv", content)})
    assert "taken over before" in twice.content.decode()
    staff.post(path, {"decision": "undo"})
    assert "The file was undone." in text(staff, f"{MONEY}lines/{line(budget, 'travel').pk}/")


def test_a_reader_sees_the_files_and_hands_none_in(signed_in_as: Callable[..., Client]) -> None:
    a_budget()
    auditor = signed_in_as(Role.AUDITOR)
    page = auditor.get(f"{MONEY}accounts/")
    assert page.status_code == 200
    assert 'type="file"' not in page.content.decode()
    sent = {"year": "2018", "file": SimpleUploadedFile("a.csv", b"Date,Line,Amount\n2018-03-01,Travel,1\n")}
    assert auditor.post(f"{MONEY}accounts/", sent).status_code == 403


def test_the_budget_of_the_work_plan_is_offered_and_taken_over(staff: Client) -> None:
    load_ccm_plans()
    page = text(staff, f"{MONEY}?year=2019")
    assert "Take over the budget of the work plan 2019" in page
    staff.post(f"{MONEY}budgets/2019/of-plan/")
    page = text(staff, f"{MONEY}?year=2019")
    assert "475,362" in page
    assert "Take over the budget" not in page
    assert "In-kind contributions from the Geneva International Centre for Humanitarian Demining" in page
    assert "no value told" in page


def test_a_budget_taken_over_from_a_plan_is_adopted_with_it(
    staff: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_ccm_plans()
    told = staff.post(f"{MONEY}budgets/2019/of-plan/", follow=True).content.decode()
    assert "It is adopted when the adoption of the plan is recorded." in told
    Budget.objects.all().delete()
    monkeypatch.setattr("servanda.desk.views.money.budgets.today", lambda: dt.date(2019, 6, 30))
    told = staff.post(f"{MONEY}budgets/2019/of-plan/", follow=True).content.decode()
    assert "The budget is saved as adopted with the plan on 5 September 2018." in told


def test_a_budget_taken_over_by_mistake_is_taken_back_with_all_that_came_in_kind(staff: Client) -> None:
    load_ccm_plans()
    staff.post(f"{MONEY}budgets/2019/of-plan/")
    form = text(staff, f"{MONEY}budgets/2019/take-back/")
    assert "support in kind that came with it counts no more: 1." in form
    assert staff.post(f"{MONEY}budgets/2019/take-back/", {"version": "1", "reason": ""}).status_code == 422
    staff.post(f"{MONEY}budgets/2019/take-back/", {"version": "1", "reason": "Another version was adopted"})
    page = text(staff, f"{MONEY}?year=2019")
    assert "Take over the budget of the work plan 2019" in page
    assert "No support in kind is recorded for this year." in text(staff, f"{MONEY}contributions/?year=2019")


def test_support_in_kind_that_came_with_a_budget_is_taken_out_together(staff: Client) -> None:
    load_ccm_plans()
    staff.post(f"{MONEY}budgets/2019/of-plan/")
    assert "Take out all that came with the budget" in text(staff, f"{MONEY}?year=2019")
    staff.post(f"{MONEY}budgets/2019/in-kind/take-out/", {"reason": "Told by the host apart"})
    page = text(staff, f"{MONEY}?year=2019")
    assert "In-kind contributions" not in page
    assert "475,362" in page


def test_the_budget_says_to_which_day_the_accounts_reach(staff: Client) -> None:
    budget = a_budget()
    booked(budget, "salaries", "29300", "2018-01-25")
    booked(budget, "salaries", "29300", "2018-02-25")
    page = text(staff, f"{MONEY}?year=2018")
    assert (
        "The accounts on record reach to 25 February 2018. Monthly costs are reckoned on from there" in page
    )
    assert "Forecast: month by month, as in the months on record: 2" in page
    assert "by accounts to 25 February 2018" in text(staff, f"{MONEY}cash/?year=2018")


def test_a_letter_states_what_is_on_record_in_the_language_of_the_mission(staff: Client) -> None:
    office("PER", language="fr")
    gave("PER", Step.ASKED, "1250.50", "2018-01-01")
    page = text(staff, f"{MONEY}contributions/trust-fund/2018/PER/")
    address = re.search(r'href="([^"]+letters/write/contribution/[^"]+)"', page)
    assert address is not None
    form = text(staff, html.unescape(address[1]))
    assert "demandé le 1er janvier 2018 : 1 250,50 CHF" in form.replace("\u00a0", " ")
    assert "non reçu" in form
    assert "arriéré" not in form
