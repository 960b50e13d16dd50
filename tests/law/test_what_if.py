"""What would follow from an act that has not happened, and what a changed record would move."""

from dataclasses import replace

import pytest
from tests.law.lanterns import LANTERNS, act, day, decision, joined, register

from servanda.law.findings import Status
from servanda.law.records import Dossier, Register
from servanda.law.what_if import Change, consequences, deposit


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


def moved(records: Register, changed: Dossier, on: str) -> dict[tuple[str, str], tuple[Change, str, str]]:
    return {
        (one.obligation, one.period): (one.change, str(one.before or ""), str(one.after or ""))
        for one in consequences(LANTERNS, records, changed, day(on))
    }


def test_an_extension_moves_one_date() -> None:
    records = register(joined("2004-01-10"))
    granted = decision("lighting", "2008-01-31", decided_on=day("2006-12-02"))
    changed = replace(records.dossiers["AAA"], decisions=(granted,))
    assert moved(records, changed, "2007-01-01") == {
        ("lighting", ""): (Change.MOVES, "2007-02-23", "2008-01-31")
    }


def test_a_corrected_deposit_moves_every_date_that_follows_from_it() -> None:
    records = register(joined("2004-01-10"))
    changed = replace(records.dossiers["AAA"], acts=(joined("2004-01-12"),))
    assert moved(records, changed, "2004-12-31") == {
        ("entry-into-force", ""): (Change.MOVES, "2004-02-24", "2004-02-26"),
        ("lighting", ""): (Change.MOVES, "2007-02-23", "2007-02-25"),
        ("first-report", ""): (Change.MOVES, "2005-02-23", "2005-02-25"),
    }


def test_a_first_deposit_makes_dates_appear_and_its_removal_makes_them_vanish() -> None:
    none, some = register(), register(joined("2004-01-10"))
    there = moved(none, some.dossiers["AAA"], "2004-12-31")
    back = moved(some, none.dossiers["AAA"], "2004-12-31")
    assert {change for change, *_ in there.values()} == {Change.APPEARS}
    assert {change for change, *_ in back.values()} == {Change.VANISHES}
    assert (
        set(there)
        == set(back)
        == {
            ("entry-into-force", ""),
            ("lighting", ""),
            ("first-report", ""),
            ("yearly-report", "2004"),
        }
    )


@pytest.mark.parametrize("day_of_notice", ["2005-06-30", "2018-06-30"])
def test_a_withdrawal_brings_its_day_and_takes_only_what_lies_behind_it(day_of_notice: str) -> None:
    records = register(joined("2004-01-10"))
    gone = (joined("2004-01-10"), act("withdrawal", day_of_notice))
    found = moved(records, replace(records.dossiers["AAA"], acts=gone), "2005-01-31")
    assert found.pop(("withdrawal", ""))[0] is Change.APPEARS
    assert found == {}
