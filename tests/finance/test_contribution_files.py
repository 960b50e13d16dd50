"""Files of contributions: matched, looked at, taken once, undone; mistakes are named by row and column."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest

from servanda.common.access import NotAllowed, Role, Viewer
from servanda.common.errors import BadInput
from servanda.common.history.models import Change
from servanda.finance.enums import ImportState, Step
from servanda.finance.exchange.contributions_plan import ContributionsPlan
from servanda.finance.funding import funding_of
from servanda.finance.models import Contribution, ContributionsImport
from servanda.finance.operations import (
    WhatIsTold,
    discard_contributions,
    match_contributions,
    propose_contributions,
    take_contributions,
    take_out,
    undo_contributions,
)
from servanda.finance.queries import contributions, contributions_plan
from tests.facts import ANN, TODAY, TREATY
from tests.finance.money import D, gave
from tests.finance.test_accounts import csv, workbook

pytestmark = pytest.mark.usefixtures("states")

HEAD = "State,Date,Montant,What happened,Reference"
ROWS = (
    "France,2018-02-01,\"12'500.00\",received,R-1",
    "AGO,15.02.2018,250,pledged,P-1",
    "بيرو,٢٠١٨-٠٣-٠٢,٩٠٠٫٥٠,,R-2",
)  # fmt: skip
TOLD = WhatIsTold("trust-fund", 2018, "scale-share", Step.RECEIVED)


def zipped(name: str) -> bytes:
    """An archive that is no workbook."""
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr(name, "<x/>")
    return out.getvalue()


def handed_in(content: bytes, name: str = "paid.csv", told: WhatIsTold = TOLD) -> ContributionsImport:
    return propose_contributions(
        treaty_id=TREATY, told=told, content=content, filename=name, actor=ANN, today=TODAY
    )


def planned(held: ContributionsImport) -> ContributionsPlan:
    stream = funding_of(TREATY).stream(held.stream)
    assert stream is not None
    return contributions_plan(held, stream, TODAY)


def taken(content: bytes, told: WhatIsTold = TOLD) -> ContributionsImport:
    held = handed_in(content, told=told)
    return take_contributions(number=held.pk, digest=planned(held).digest, actor=ANN, today=TODAY)


def received(year: int = 2018) -> Mapping[str, Decimal | None]:
    lines = contributions(ANN, TREATY, "trust-fund", year, TODAY).lines
    return {line.state or line.giver: line.standing.received for line in lines}


def mistakes(*rows: str, head: str = HEAD) -> dict[tuple[str, str], str]:
    plan = planned(handed_in(csv(*rows, head=head)))
    assert not plan.may_be_taken
    return {(one.row.where, each.column): each.sentence for one in plan.bad for each in one.row.mistakes}


def test_nothing_counts_before_a_file_is_taken_and_then_all_of_it() -> None:
    held = handed_in(csv(*ROWS, head=HEAD))
    assert not Contribution.objects.exists()
    plan = planned(held)
    assert plan.added == {Step.PLEDGED: D(250), Step.RECEIVED: D("13400.50")}
    assert plan.doubts == ["The file has no row with a total, so its sum could not be compared."]
    take_contributions(number=held.pk, digest=plan.digest, actor=ANN, today=TODAY)
    assert received() == {"AGO": None, "FRA": D("12500.00"), "PER": D("900.50")}
    assert {row.file_id for row in Contribution.objects.all()} == {held.pk}
    assert Change.objects.get(action="contributions taken").after == {
        "file": "paid.csv",
        "rows": 3,
    }


def test_a_workbook_tells_year_basis_currency_rate_and_due_date_of_each_row() -> None:
    heads = ["Pays", "Date", "Amount", "Année", "Basis", "Currency", "Rate", "Due date", "What happened"]
    gift = [
        "France",
        dt.date(2017, 3, 1),
        1000,
        2017,
        "Contribution volontaire",
        "EUR",
        1.15,
        None,
        "versé",
    ]
    share = ["France", dt.date(2018, 1, 5), 700, None, None, None, None, dt.date(2018, 4, 30), "asked"]
    taken(workbook(heads, gift, share, ["Total", None, 1700]))
    first, second = Contribution.objects.order_by("year")
    assert (first.year, first.basis, first.value, first.step) == (
        2017,
        "voluntary",
        D("1150.00"),
        Step.RECEIVED,
    )
    assert (second.year, second.basis, second.due_on) == (2018, "scale-share", dt.date(2018, 4, 30))


def test_the_same_file_twice_is_refused_and_rows_of_a_longer_one_are_known_again() -> None:
    taken(csv(*ROWS, head=HEAD))
    with pytest.raises(BadInput, match=r"taken over before: 31 May 2018\. Nothing in it is new"):
        handed_in(csv(*ROWS, head=HEAD), "another-name.csv")
    plan = planned(handed_in(csv(*ROWS, "Angola,2018-04-01,250,,R-3", head=HEAD)))
    assert (plan.known, [one.row.where for one in plan.new]) == (3, ["row 5"])


def test_a_file_that_one_stream_took_is_not_taken_by_the_other() -> None:
    taken(csv(*ROWS, head=HEAD))
    with pytest.raises(BadInput, match="taken over before"):
        handed_in(csv(*ROWS, head=HEAD), told=replace(TOLD, stream="meeting-costs"))


def test_a_row_entered_by_hand_is_known_again_and_one_of_another_day_is_doubted() -> None:
    gave("FRA", Step.RECEIVED, "12500.00", "2018-02-01", reference="R-1")
    gave("PER", Step.RECEIVED, "900.50", "2018-02-27")
    plan = planned(handed_in(csv(*ROWS, head=HEAD)))
    assert plan.known == 1
    told = {one.row.where: list(one.doubts) for one in plan.new}
    assert told == {
        "row 3": [],
        "row 4": ["The same amount is on record for 27 February 2018. Is it the same one?"],
    }


def test_every_mistake_is_named_by_row_and_column() -> None:
    told = mistakes(
        "France,2018-02-01,-5,received,minus",
        "France,2018-02-01,five,received,word",
        "France,03/04/2018,5,received,two ways",
        "France,2018-02-01,5,gifted,no step",
        "Fance,2018-02-01,5,received,unknown",
        ",2018-02-01,5,received,nobody",
        "France,2018-02-01,EUR 5,received,other currency",
        "France,2018-09-01,5,received,to come",
        "France,2018-02-01,,received,no amount",
    )
    assert told["row 2", "Montant"] == "“-5” is negative. Enter it without the sign."
    assert "is not an amount" in told["row 3", "Montant"]
    assert "in two ways" in told["row 4", "Date"]
    assert "“gifted” is no step" in told["row 5", "What happened"]
    assert "“Fance” names no State" in told["row 6", "State"]
    assert "Choose a State, or name who gives" in told["row 7", "State"]
    assert "in EUR, what it counts towards in CHF" in told["row 8", ""]
    assert "still to come" in told["row 9", ""]
    assert "The amount is missing" in told["row 10", "Montant"]


def test_a_row_of_another_stream_or_basis_or_year_stops_the_file() -> None:
    head = "State,Date,Amount,Stream of money,Basis,Year,Due on"
    told = mistakes(
        "France,2018-02-01,5,Meeting costs of the United Nations,,,",
        "France,2018-02-01,5,trust-fund,Tithe,,",
        "France,2018-02-01,5,trust-fund,,MMXVIII,",
        "France,2018-02-01,5,trust-fund,,,2018-01-01",
        head=head,
    )
    assert "Streams never mix" in told["row 2", "Stream of money"]
    assert "“Tithe” is no basis of this stream. Write one of: Share by" in told["row 3", "Basis"]
    assert "between 2000 and 2199" in told["row 4", "Year"]
    assert "earlier than the day itself" in told["row 5", ""]
    assert not Contribution.objects.exists()


def test_a_file_with_one_mistake_brings_nothing_at_all() -> None:
    held = handed_in(csv(*ROWS, "France,2018-01-25,five,,", head=HEAD))
    with pytest.raises(BadInput, match="Nothing can be taken"):
        take_contributions(number=held.pk, digest=planned(held).digest, actor=ANN, today=TODAY)
    assert not Contribution.objects.exists()


@pytest.mark.parametrize(("total", "wrong"), [("1050", False), ("1030", False), ("1040", True)])
def test_a_printed_total_adds_up_amounts_as_printed_or_their_values(total: str, wrong: bool) -> None:
    rows = ("France,2018-02-01,1000,CHF,", "Peru,2018-02-01,50,USD,0.6", f"Total,,{total},,")
    plan = planned(handed_in(csv(*rows, head="State,Date,Amount,Currency,Rate")))
    assert bool(plan.wrong) == wrong
    assert plan.may_be_taken != wrong


def test_names_are_matched_by_hand_to_a_state_or_to_nobody() -> None:
    held = handed_in(
        csv("Republic of the Franks,2018-02-01,5", "European Union,2018-02-02,7", head="Who,When,Sum")
    )
    assert planned(held).wrong == ["No column holds: State, Date, Amount. Choose the columns above."]
    columns = {"Who": "state", "When": "date", "Sum": "amount"}
    held = match_contributions(number=held.pk, columns=columns, givers={}, actor=ANN)
    assert planned(held).unknown == ["Republic of the Franks", "European Union"]
    givers = {"Republic of the Franks": "FRA", "European Union": ""}
    with pytest.raises(BadInput, match="No State has the code XXX"):
        match_contributions(number=held.pk, columns=columns, givers={"a": "XXX"}, actor=ANN)
    held = match_contributions(number=held.pk, columns=columns, givers=givers, actor=ANN)
    take_contributions(number=held.pk, digest=planned(held).digest, actor=ANN, today=TODAY)
    assert received() == {"European Union": D(7), "FRA": D(5)}


def test_undone_a_file_counts_no_more_and_can_be_handed_in_again() -> None:
    held = taken(csv(*ROWS, head=HEAD))
    undo_contributions(number=held.pk, actor=ANN, today=TODAY)
    assert received() == {}
    assert Contribution.objects.count() == 3  # they stay on record
    taken(csv(*ROWS, head=HEAD))
    assert received()["PER"] == D("900.50")


def test_a_row_taken_out_by_hand_keeps_its_reason_when_the_file_is_undone() -> None:
    held = taken(csv(*ROWS, head=HEAD))
    first = Contribution.objects.get(state_id="FRA")
    take_out(model=Contribution, number=first.pk, reason="Paid by another State", actor=ANN)
    undo_contributions(number=held.pk, actor=ANN, today=TODAY)
    first.refresh_from_db()
    assert first.taken_out == "Paid by another State"
    undone = Change.objects.get(action="contributions undone")
    assert undone.after == {"file": "paid.csv", "rows": 2}


def test_a_discarded_file_is_forgotten() -> None:
    held = discard_contributions(number=handed_in(csv(*ROWS, head=HEAD)).pk, actor=ANN, today=TODAY)
    assert (held.state, held.rows) == (ImportState.DISCARDED, [])
    with pytest.raises(BadInput, match="decided on already"):
        discard_contributions(number=held.pk, actor=ANN, today=TODAY)


def test_what_changed_meanwhile_is_looked_at_again() -> None:
    held = handed_in(csv(*ROWS, head=HEAD))
    plan = planned(held)
    gave("FRA", Step.RECEIVED, "12500.00", "2018-02-01", reference="R-1")
    with pytest.raises(BadInput, match="has changed since you looked"):
        take_contributions(number=held.pk, digest=plan.digest, actor=ANN, today=TODAY)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "empty"),
        (b"%PDF-1.7 ...", "PDF or a picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "PDF or a picture"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "PDF or a picture"),
        (b"RIFF\x10\x20\0\0WEBPVP8 ", "PDF or a picture"),
        (b"GIF89a\x01\x02", "PDF or a picture"),
        (b"OggS\x02\x01\x07", "is no text"),
        (b"State,Date,Amount\n", "headings and no rows below"),
        (zipped("word/document.xml"), "This is a Word document"),
        (zipped("content.xml"), "no .xlsx workbook"),
        (workbook(["State", "Date", "Amount"], ["France", "2018-02-01", "=1+2"]), "Row 2 holds a formula"),
    ],
)
def test_what_is_no_table_is_refused_with_a_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        handed_in(content)
    assert not ContributionsImport.objects.exists()


def test_only_staff_hands_in_contributions() -> None:
    auditor = Viewer(user_id=7, name="Audrey", roles=frozenset({Role.AUDITOR}))
    with pytest.raises(NotAllowed):
        propose_contributions(
            treaty_id=TREATY,
            told=TOLD,
            content=csv(*ROWS, head=HEAD),
            filename="a.csv",
            actor=auditor,
            today=TODAY,
        )
