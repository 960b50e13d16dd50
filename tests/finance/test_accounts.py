"""Files of the host's accounts: matched, looked at, taken once, undone; mistakes are named by row and column."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from io import BytesIO

import pytest
from openpyxl import Workbook

from servanda.common.access import NotAllowed, Role, Viewer
from servanda.common.errors import BadInput
from servanda.finance.enums import EntryKind, ImportState
from servanda.finance.exchange.days import read_day
from servanda.finance.models import AccountsImport, Entry
from servanda.finance.operations import (
    discard_accounts,
    match_accounts,
    propose_accounts,
    record_audit,
    take_accounts,
    undo_accounts,
)
from servanda.finance.queries import accounts_plan, budget_report
from tests.facts import ANN, TODAY, TREATY
from tests.finance.money import D, a_budget, booked

pytestmark = pytest.mark.usefixtures("states")

HEAD = "Date,Account,Montant,Libellé,Pièce"
ROWS = (
    "2018-01-25,Salaries,29'310.40,January,S-1",
    "31.01.2018,Charges sociales,\"5372,15\",January,S-2",
    "٢٠١٨-٠٢-٢٥,travel,١٬٢٠٠٫٥٠,Trip,T-1",
)  # fmt: skip


def csv(*rows: str, head: str = HEAD) -> bytes:
    return "\n".join((head, *rows)).encode()


def workbook(*rows: Sequence[object]) -> bytes:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(list(row))
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def handed_in(content: bytes, name: str = "accounts.csv", year: int = 2018) -> AccountsImport:
    return propose_accounts(
        treaty_id=TREATY, year=year, content=content, filename=name, actor=ANN, today=TODAY
    )


def taken(content: bytes, name: str = "accounts.csv") -> AccountsImport:
    held = handed_in(content, name)
    plan, _doubts = accounts_plan(held, TODAY)
    return take_accounts(number=held.pk, digest=plan.digest, actor=ANN, today=TODAY)


def mistakes(content: bytes) -> list[tuple[str, str, str]]:
    plan, _doubts = accounts_plan(handed_in(content), TODAY)
    assert not plan.may_be_taken
    return [(one.row.where, each.column, each.sentence) for one in plan.bad for each in one.row.mistakes]


def spent() -> dict[str, str]:
    lines = budget_report(ANN, TREATY, 2018, TODAY).lines
    return {line.key: str(line.sums.spent) for line in lines if line.sums.spent}


def test_nothing_counts_before_a_file_is_taken_and_then_all_of_it() -> None:
    a_budget()
    held = handed_in(csv(*ROWS))
    assert not Entry.objects.exists()
    plan, doubts = accounts_plan(held, TODAY)
    assert [one.row.where for one in plan.new] == ["row 2", "row 3", "row 4"]
    assert plan.added == D("35883.05")
    assert doubts == ["The file has no row with a total, so its sum could not be compared."]
    take_accounts(number=held.pk, digest=plan.digest, actor=ANN, today=TODAY)
    assert spent() == {"salaries": "29310.40", "social-costs": "5372.15", "travel": "1200.50"}


def test_a_workbook_with_dates_and_figures_of_its_own_is_read() -> None:
    a_budget()
    taken(
        workbook(
            ["Date", "Budget line", "Amount", "Kind", "Currency", "Rate"],
            [dt.datetime(2018, 3, 1), "Travel", 0.1 + 0.2, "spent", "CHF", None],  # noqa: DTZ001
            [dt.datetime(2018, 3, 2), "Travel", 100, "commitment", "USD", 0.98],  # noqa: DTZ001
            ["Total", None, 100.3, None, None, None],
        ),
        "accounts.xlsx",
    )
    rows = {row.kind: row for row in Entry.objects.all()}
    assert rows[EntryKind.SPENT].amount == D("0.30")
    assert rows[EntryKind.COMMITTED].value == D("98.00")


def test_accounts_in_thousands_are_taken_in_whole_units_and_that_is_told() -> None:
    a_budget()
    held = handed_in(csv("2018-03-01,Travel,1.2", "Total,,1.2", head="Date,Account,Amount (CHF '000)"))
    plan, doubts = accounts_plan(held, TODAY)
    assert plan.added == D(1200)
    assert doubts == [
        "Column “Amount (CHF '000)” is in thousands. Each of its amounts is taken times one thousand."
    ]


def test_the_same_file_twice_is_refused_and_brings_nothing() -> None:
    a_budget()
    taken(csv(*ROWS))
    with pytest.raises(BadInput, match=r"taken over before: 31 May 2018\. Nothing in it is new"):
        handed_in(csv(*ROWS), "another-name.csv")
    assert Entry.objects.count() == 3


def test_rows_of_an_earlier_file_are_known_again_in_a_longer_one() -> None:
    a_budget()
    taken(csv(*ROWS))
    plan, _doubts = accounts_plan(handed_in(csv(*ROWS, "2018-03-25,Salaries,29310.40,March,S-3")), TODAY)
    assert (plan.known, [one.row.where for one in plan.new]) == (3, ["row 5"])


def test_two_equal_rows_without_a_number_are_two_payments() -> None:
    a_budget()
    tram = "2018-03-01,travel,3.70,Tram,"
    taken(csv(tram, tram))
    assert spent() == {"travel": "7.40"}
    plan, _doubts = accounts_plan(handed_in(csv(tram, tram, tram)), TODAY)
    assert (plan.known, len(plan.new)) == (2, 1)


def test_a_row_entered_by_hand_is_known_again() -> None:
    booked(a_budget(), "travel", "1200.50", "2018-02-25", reference="T-1")
    plan, _doubts = accounts_plan(handed_in(csv(*ROWS)), TODAY)
    assert plan.known == 1


def test_every_mistake_is_named_by_row_and_column() -> None:
    a_budget()
    found = mistakes(
        csv(
            "2018-01-25,Salaries,-5,minus,",
            "2018-01-25,Salaries,five,word,",
            "03/04/2018,Salaries,5,two ways,",
            "2018-13-01,Salaries,5,no month,",
            "2017-01-25,Salaries,5,other year,",
            "2018-01-25,Rent,5,no line,",
            "2018-01-25,,5,no line told,",
            "2018-01-25,Salaries,EUR 5,other currency,",
            "2018-01-25,Salaries,,no amount,",
        )
    )
    told = {(where, column): sentence for where, column, sentence in found}
    assert "is negative" in told["row 2", "Montant"]
    assert "is not an amount" in told["row 3", "Montant"]
    assert "in two ways" in told["row 4", "Date"]
    assert "is not a day" in told["row 5", "Date"]
    assert "not in 2018" in told["row 6", ""]
    assert "“Rent” is no line" in told["row 7", "Account"]
    assert "The line is missing" in told["row 8", "Account"]
    assert "in EUR, what it counts towards in CHF" in told["row 9", ""]
    assert "The amount is missing" in told["row 10", "Montant"]


def test_a_file_with_one_mistake_brings_nothing_at_all() -> None:
    a_budget()
    held = handed_in(csv(*ROWS, "2018-01-25,Salaries,five,,"))
    plan, _doubts = accounts_plan(held, TODAY)
    with pytest.raises(BadInput, match="Nothing can be taken"):
        take_accounts(number=held.pk, digest=plan.digest, actor=ANN, today=TODAY)
    assert not Entry.objects.exists()


@pytest.mark.parametrize(("total", "wrong"), [("35883.05", False), ("36883.05", True), ("٣٥٬٨٨٣٫٠٥", False)])
def test_a_printed_total_is_compared_with_the_rows(total: str, wrong: bool) -> None:
    a_budget()
    plan, doubts = accounts_plan(handed_in(csv(*ROWS, f"Total,,{total},,")), TODAY)
    assert bool(plan.wrong) == wrong
    assert plan.may_be_taken != wrong
    assert doubts == []


def test_a_column_and_a_line_are_matched_by_hand() -> None:
    a_budget()
    held = handed_in(csv("2018-01-25,Gehälter,5", head="When,Konto,Sum of it"))
    plan, _doubts = accounts_plan(held, TODAY)
    assert plan.wrong == ["No column holds: Date, Amount. Choose the columns above."]
    columns = {"When": "date", "Konto": "line", "Sum of it": "amount"}
    held = match_accounts(number=held.pk, columns=columns, lines={}, actor=ANN)
    assert accounts_plan(held, TODAY)[0].unknown == ["Gehälter"]
    held = match_accounts(number=held.pk, columns=columns, lines={"Gehälter": "salaries"}, actor=ANN)
    plan, _doubts = accounts_plan(held, TODAY)
    take_accounts(number=held.pk, digest=plan.digest, actor=ANN, today=TODAY)
    assert spent() == {"salaries": "5.00"}


def test_two_columns_cannot_be_one() -> None:
    a_budget()
    held = handed_in(csv(*ROWS))
    with pytest.raises(BadInput, match="Two columns"):
        match_accounts(number=held.pk, columns={"Date": "date", "Montant": "date"}, lines={}, actor=ANN)


def test_undone_a_file_counts_no_more_and_can_be_handed_in_again() -> None:
    a_budget()
    held = taken(csv(*ROWS))
    undo_accounts(number=held.pk, actor=ANN, today=TODAY)
    assert spent() == {}
    assert Entry.objects.count() == 3  # they stay on record
    taken(csv(*ROWS))
    assert spent()["travel"] == "1200.50"


def test_a_discarded_file_is_forgotten() -> None:
    a_budget()
    held = discard_accounts(number=handed_in(csv(*ROWS)).pk, actor=ANN, today=TODAY)
    assert (held.state, held.rows) == (ImportState.DISCARDED, [])
    with pytest.raises(BadInput, match="decided on already"):
        discard_accounts(number=held.pk, actor=ANN, today=TODAY)


def test_what_changed_meanwhile_is_looked_at_again() -> None:
    budget = a_budget()
    held = handed_in(csv(*ROWS))
    plan, _doubts = accounts_plan(held, TODAY)
    booked(budget, "travel", "1200.50", "2018-02-25", reference="T-1")
    with pytest.raises(BadInput, match="has changed since you looked"):
        take_accounts(number=held.pk, digest=plan.digest, actor=ANN, today=TODAY)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "empty"),
        (b"%PDF-1.7 ...", "PDF or a picture"),
        (b"\xff\xd8\xff\xe0 photo", "PDF or a picture"),
        (b"PK\x03\x04 broken", "no .xlsx workbook"),
        (HEAD.encode("utf-16"), "UTF-16"),
        (
            workbook(["Date", "Line", "Amount"], [dt.date(2018, 1, 1), "Travel", "=SUM(1,2)"]),
            "Row 2 holds a formula in column C",
        ),
    ],
)
def test_what_is_no_table_is_refused_with_a_sentence(content: bytes, sentence: str) -> None:
    a_budget()
    with pytest.raises(BadInput, match=sentence):
        handed_in(content)
    assert not AccountsImport.objects.exists()


def test_a_budget_that_is_not_adopted_or_is_audited_takes_no_file() -> None:
    a_budget(2019, adopted=False)
    with pytest.raises(BadInput, match="only while it is adopted"):
        handed_in(csv(*ROWS), year=2019)
    with pytest.raises(BadInput, match="No budget is recorded"):
        handed_in(csv(*ROWS), year=2017)
    held = taken_of_an_audited_year()
    with pytest.raises(BadInput, match="audited"):
        undo_accounts(number=held.pk, actor=ANN, today=TODAY)


def taken_of_an_audited_year() -> AccountsImport:
    budget = a_budget()
    held = taken(csv(*ROWS))
    record_audit(budget_id=budget.pk, on=TODAY, actor=ANN, today=TODAY)
    return held


def test_only_staff_hands_in_accounts() -> None:
    a_budget()
    auditor = Viewer(user_id=7, name="Audrey", roles=frozenset({Role.AUDITOR}))
    with pytest.raises(NotAllowed):
        propose_accounts(
            treaty_id=TREATY, year=2018, content=csv(*ROWS), filename="a.csv", actor=auditor, today=TODAY
        )


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2018-04-03", "2018-04-03"),
        ("2018-04-03 00:00:00", "2018-04-03"),
        ("3.4.2018", "2018-04-03"),
        ("25/04/2018", "2018-04-25"),
        ("04/25/2018", "2018-04-25"),
        ("4/4/2018", "2018-04-04"),
        ("٣.٤.٢٠١٨", "2018-04-03"),
    ],
)
def test_days_are_read_where_they_can_mean_one_day_only(text: str, day: str) -> None:
    assert read_day(text) == dt.date.fromisoformat(day)
