"""Tables with a column for each step: read in six languages, held against the record, taken whole, undone."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.common.errors import BadInput
from servanda.finance.enums import Step
from servanda.finance.exchange.contribution_columns import CONTRIBUTIONS
from servanda.finance.exchange.on_record import OnRecord
from servanda.finance.models import Contribution
from servanda.finance.operations import match_contributions, undo_contributions
from tests.facts import ANN
from tests.finance.money import D, gave
from tests.finance.test_accounts import csv, workbook
from tests.finance.test_contribution_files import TOLD, handed_in, planned, received, taken

states = pytest.mark.usefixtures("states")
HEAD = "State,Asked,Pledged,Invoiced,Received,Outstanding,Asked on,Received on"
TABLE = (
    "France,1000,,,600,400,2018-01-05,2018-02-01",
    "Peru,–,0,,\"50,50\",0,,2018-03-02",
    "Angola,25,,,,25,2018-01-05,",
)  # fmt: skip
HEADS = {
    "English": ("Country", "Assessed", "Pledges", "Billed", "Amount received", "Balance due"),
    "French": ("Pays", "Montant demandé", "Annoncé", "Facturé", "Versé", "Reste à recevoir"),
    "Spanish": ("Estado", "Solicitado", "Prometido", "Facturado", "Recibido", "Pendiente"),
    "Russian": ("Государство", "Запрошено", "Объявлено", "Выставлено", "Получено", "Задолженность"),
    "Arabic": ("الدولة", "المبلغ المطلوب", "التعهدات", "الفواتير", "المدفوع", "المتبقي"),
    "Chinese": ("国家", "应缴", "认捐额", "开票金额", "实收", "欠款"),
}


def steps() -> list[tuple[str, str, Step, Decimal, str]]:
    rows = Contribution.objects.filter(in_use=True).order_by("state_id", "step")
    return [(row.state_id or "", row.giver, row.step, row.amount, str(row.on)) for row in rows]


def doubts(*rows: str, head: str = HEAD) -> Sequence[str]:
    return planned(handed_in(csv(*rows, head=head))).doubts


@states
def test_each_amount_of_a_row_becomes_a_step_on_its_day() -> None:
    held = taken(csv(*TABLE, head=HEAD))
    assert steps() == [
        ("AGO", "", Step.ASKED, D(25), "2018-01-05"),
        ("FRA", "", Step.ASKED, D(1000), "2018-01-05"),
        ("FRA", "", Step.RECEIVED, D(600), "2018-02-01"),
        ("PER", "", Step.RECEIVED, D("50.50"), "2018-03-02"),
    ]
    undo_contributions(number=held.pk, actor=ANN, today=dt.date(2018, 5, 31))
    assert steps() == []


@states
def test_a_workbook_is_read_as_a_csv_is() -> None:
    day = dt.date(2018, 2, 1)
    heads = ["Country (ISO)", "Code", "Received (CHF)", "Date of payment", "Payment date"]
    taken(workbook(heads, ["France", "FRA", 1200.5, None, day], ["Total", None, 1200.5, None, None]))
    assert steps() == [("FRA", "", Step.RECEIVED, D("1200.50"), "2018-02-01")]


@pytest.mark.parametrize("language", list(HEADS))
def test_the_columns_are_known_by_their_heads_in_each_language(language: str) -> None:
    read = CONTRIBUTIONS.matched(HEADS[language])
    assert list(read.values()) == ["state", "asked", "pledged", "invoiced", "received", "outstanding"]


@states
def test_into_a_desk_that_holds_it_all_a_table_brings_nothing_new() -> None:
    taken(csv(*TABLE, head=HEAD))
    plan = planned(handed_in(csv(*TABLE, "Angola,,,,,,,", head=HEAD)))
    assert (plan.new, plan.known, plan.bad) == ([], 4, [])
    assert plan.doubts == [
        "The file has no row with a total, so its sum could not be compared.",
        "Rows without any amount: 1. Nothing is taken from them.",
    ]


@states
def test_two_payments_on_record_are_known_again_in_their_sum() -> None:
    gave("FRA", Step.RECEIVED, "400", "2018-01-20")
    gave("FRA", Step.RECEIVED, "200", "2018-02-01")
    assert planned(handed_in(csv("France,600,2018-02-01", head="State,Received,Received on"))).known == 1


@states
def test_of_a_sum_that_grew_only_the_rest_is_new_and_that_is_told() -> None:
    gave("FRA", Step.RECEIVED, "400", "2018-01-20")
    plan = planned(handed_in(csv("France,600,2018-02-01", head="State,Received,Received on")))
    (one,) = plan.new
    assert one.row.entry is not None
    assert (one.row.entry.amount, one.row.entry.on) == (D(200), dt.date(2018, 2, 1))
    assert list(one.doubts) == [
        "The file says CHF\u00a0600.00; CHF\u00a0400.00 of it is on record. Only the rest is new."
    ]


@states
def test_where_the_record_holds_more_nothing_is_taken_and_that_is_told() -> None:
    gave("FRA", Step.RECEIVED, "400", "2018-01-20")
    plan = planned(handed_in(csv("France,300", "Peru,0", head="State,Received")))
    assert plan.new == []
    assert (
        "row 2, column “Received”: the file says CHF\u00a0300.00; on record is more, CHF\u00a0400.00. "
        "Nothing is taken for it. Look which of the two is right."
    ) in plan.doubts


@states
def test_what_is_outstanding_is_computed_and_doubted_where_the_file_says_otherwise() -> None:
    told = doubts("France,1000,,,600,300,2018-01-05,2018-02-01")
    assert (
        "row 2, column “Outstanding”: the file says CHF\u00a0300.00; by what was asked and received it is "
        "CHF\u00a0400.00. Nothing is taken from this column."
    ) in told


@states
def test_the_outstanding_part_of_a_gift_is_what_was_pledged() -> None:
    voluntary = replace(TOLD, basis="voluntary")
    head = "State,Asked,Received,Outstanding,Date"
    held = handed_in(csv("France,1000,600,0,2018-02-01", head=head), told=voluntary)
    assert not any("Outstanding" in doubt for doubt in planned(held).doubts)


@states
def test_an_amount_without_a_day_needs_one_to_be_said() -> None:
    held = handed_in(csv("France,600,100", "Peru,50,", head="State,Asked,Received"))
    plan = planned(held)
    assert not plan.may_be_taken
    told = {(one.row.where, each.column) for one in plan.bad for each in one.row.mistakes}
    assert told == {("row 2", "Asked"), ("row 2", "Received"), ("row 3", "Asked")}
    day = dt.date(2018, 3, 31)
    match_contributions(number=held.pk, columns=held.columns, givers={}, day=day, actor=ANN)
    held.refresh_from_db()
    plan = planned(held)
    assert {entry.on for entry in plan.entries} == {day}
    assert (
        "Amounts for which the file has no day: 3. They are recorded for 31 March 2018, as you said."
        in plan.doubts
    )


@states
def test_every_mistake_is_named_by_row_and_column_once() -> None:
    head = "State,Code,Asked,Received,Rate,Currency,Date"
    held = handed_in(
        csv(
            "France,,-5,five,,,2018-02-01",
            "Fance,,5,,,,2018-02-01",
            "France,PER,5,,,,2018-02-01",
            "France,,5,6,none,EUR,2018-02-01",
            "France,,5,,,EUR,2018-02-01",
            "Peru,,,7,,,2018-09-01",
            head=head,
        )
    )
    plan = planned(held)
    told = [(one.row.where, each.column, each.sentence) for one in plan.bad for each in one.row.mistakes]
    assert Counter((where, column) for where, column, _sentence in told) == {
        ("row 2", "Asked"): 1,
        ("row 2", "Received"): 1,
        ("row 3", "State"): 1,
        ("row 4", "Code"): 1,
        ("row 5", "Rate"): 1,
        ("row 6", "Asked"): 1,
        ("row 7", "Received"): 1,
    }
    said = {(where, column): sentence for where, column, sentence in told}
    assert said["row 2", "Asked"] == "“-5” is negative. Enter it without the sign."
    assert "names no State" in said["row 3", "State"]
    assert said["row 4", "Code"] == "The code says PER, the name says “France”. Correct one of them."
    assert "in EUR, what it counts towards in CHF" in said["row 6", "Asked"]
    assert "still to come" in said["row 7", "Received"]
    assert plan.unknown == ["Fance"]


@states
def test_a_code_of_another_kind_than_a_state_s_leaves_the_name_to_say_who_it_is() -> None:
    plan = planned(handed_in(csv("France,D-17,5,2018-02-01", head="State,Code,Asked,Date")))
    assert [entry.state for entry in plan.entries] == ["FRA"]


@states
@pytest.mark.parametrize(("total", "wrong"), [("1025", False), ("1024", True)])
def test_a_printed_total_is_compared_column_by_column(total: str, wrong: bool) -> None:
    plan = planned(handed_in(csv(*TABLE, f'Total,{total},,,"650,50",,,', head=HEAD)))
    assert plan.may_be_taken != wrong
    if wrong:
        (sentence,) = plan.wrong
        assert sentence == (
            "row 5, column “Asked”: the file prints a total of CHF\u00a01,024.00; its rows add up to "
            "CHF\u00a01,025.00. Look for what is missing."
        )


@states
def test_two_rows_about_the_same_state_are_counted_together_and_told() -> None:
    gave("FRA", Step.RECEIVED, "150", "2018-02-01")
    plan = planned(handed_in(csv("France,100,2018-02-01", "France,50,2018-02-01", head="State,Paid,Date")))
    assert (plan.known, plan.new) == (2, [])
    assert "row 3 is about the same State, year and basis as row 2. Both are counted." in plan.doubts


@states
@pytest.mark.parametrize(
    "heads",
    [
        "State,Date,Asked (CHF '000),Received (CHF '000)",
        "State,Date,Asked k CHF,Received k CHF",
        "Pays,Date,Demandé en milliers de CHF,Reçu en milliers de CHF",
        "Estado,Fecha,Solicitado (miles de CHF),Recibido (miles de CHF)",
        "Государство,Дата,Запрошено тыс. CHF,Получено тыс. CHF",
        "الدولة,التاريخ,المطلوب بآلاف الفرنكات,المدفوع بآلاف الفرنكات",
        "国家,日期,应缴（千瑞郎）,实收（千瑞郎）",
    ],
)
def test_heads_that_say_thousands_are_taken_times_thousand_and_that_is_told(heads: str) -> None:
    plan = planned(handed_in(csv("France,2018-02-01,12.5,1", "Total,,12.5,1", head=heads)))
    assert [entry.amount for entry in plan.entries] == [D(12500), D(1000)]
    told = [re.sub("[\u2068\u2069]", "", doubt) for doubt in plan.doubts if "is in thousands" in doubt]
    assert told == [
        f"Column “{head}” is in thousands. Each of its amounts is taken times one thousand."
        for head in heads.split(",")[2:]
    ]


@states
def test_an_amount_in_thousands_that_can_be_read_in_two_ways_stops_the_file() -> None:
    plan = planned(handed_in(csv("France,2018-02-01,12.345", head="State,Date,Received (CHF '000)")))
    ((mistake,),) = [one.row.mistakes for one in plan.bad]
    assert mistake.sentence.startswith("“12.345” in thousands can be read in two ways")


@states
def test_the_currency_of_a_head_counts_where_no_cell_tells_one() -> None:
    plan = planned(handed_in(csv("France,2018-02-01,12", head="State,Date,Received (EUR)")))
    ((mistake,),) = [one.row.mistakes for one in plan.bad]
    assert "The amount is in EUR, what it counts towards in CHF" in mistake.sentence


@states
def test_of_two_columns_with_one_heading_neither_hides_the_other() -> None:
    held = handed_in(csv("France,5,2018-02-01,7", head="State,Received,Date,Received"))
    assert held.columns == {"State": "state", "Received": "received", "Date": "date", "Received (2)": ""}
    assert [entry.amount for entry in planned(held).entries] == [D(5)]


@states
def test_a_due_date_goes_with_what_was_promised_first() -> None:
    head = "State,Asked,Invoiced,Received,Date,Due on"
    taken(csv("France,100,100,60,2018-01-05,2018-04-30", head=head))
    due = {row.step: str(row.due_on) for row in Contribution.objects.all()}
    assert due == {Step.ASKED: "2018-04-30", Step.INVOICED: "None", Step.RECEIVED: "None"}


@states
def test_a_table_of_which_one_row_is_wrong_brings_nothing() -> None:
    held = handed_in(csv(*TABLE, "Peru,x,,,,,2018-01-05,", head=HEAD))
    assert not planned(held).may_be_taken
    assert received() == {}


@states
def test_the_same_table_twice_is_refused() -> None:
    taken(csv(*TABLE, head=HEAD))
    with pytest.raises(BadInput, match="taken over before"):
        handed_in(csv(*TABLE, head=HEAD))


AMOUNTS = st.lists(
    st.decimals(min_value=0, max_value=10**9, places=2, allow_nan=False, allow_infinity=False), max_size=6
)


@given(AMOUNTS, AMOUNTS)
def test_after_a_table_the_record_holds_the_larger_of_the_two_sums(
    recorded: list[Decimal], told: list[Decimal]
) -> None:
    """However the amounts are parted into rows, to the centime; and the same table brings nothing again."""
    record = OnRecord([("FRA", one) for one in recorded])
    new = [record.compare("FRA", one).new for one in told]
    assert all(0 <= one <= value for one, value in zip(new, told, strict=True))
    assert sum(recorded) + sum(new) == max(sum(recorded), sum(told))
    again = OnRecord([("FRA", one) for one in [*recorded, *new]])
    assert sum(again.compare("FRA", one).new for one in reversed(told)) == 0
