"""What would follow from an act that has not happened, and what a changed record would move."""

from tests.law.lanterns import LANTERNS, act, day, decision, joined, register

from servanda.law.findings import Status
from servanda.law.records import Register
from servanda.law.what_if import deposit


def test_a_deposit_would_bring_entry_into_force_and_every_date_after_it() -> None:
    found = deposit(LANTERNS, Register(), "AAA", day("2018-05-31"))
    assert (found.standing.status, str(found.standing.in_force_on)) == (Status.JOINED, "2018-07-15")
    assert found.standing.joined_by == "accession"
    dates = {(one.obligation, one.period): str(one.due_on) for one in found.duties if one.due_on}
    assert dates["lighting", ""] == "2021-07-14"
    assert dates["first-report", ""] == "2019-07-14"
    assert [period for name, period in dates if name == "yearly-report"] == [
        str(year) for year in range(2018, 2029)
    ]
    assert found.problems == []


def test_a_signatory_would_ratify() -> None:
    found = deposit(LANTERNS, register(act("signature", "2002-01-01")), "AAA", day("2018-05-31"))
    assert found.standing.joined_by == "ratification"


def test_a_deposit_on_29_february_can_be_looked_at() -> None:
    found = deposit(LANTERNS, Register(), "AAA", day("2020-02-29"))
    assert str(found.standing.in_force_on) == "2020-04-14"


def test_a_second_deposit_is_told_as_a_problem() -> None:
    found = deposit(LANTERNS, register(joined("2004-01-10")), "AAA", day("2018-05-31"))
    assert [str(one) for one in found.problems] == [
        (
            "AAA: two acts of the same kind are in use, accession on 10 January 2004 and on 31 May 2018. "
            "Choose the one that the Unit uses."
        )
    ]


def test_a_state_that_withdrew_would_join_anew_with_new_clocks() -> None:
    left = register(
        joined("2004-01-31"),
        act("withdrawal", "2006-01-31", effective_on=day("2006-07-31")),
        decision("lighting", "2008-01-31"),
    )
    found = deposit(LANTERNS, left, "AAA", day("2018-05-31"))
    assert found.problems == []
    assert (found.standing.status, str(found.standing.in_force_on)) == (Status.JOINED, "2018-07-15")
    assert {one.obligation: str(one.due_on) for one in found.duties}["lighting"] == "2021-07-14"
