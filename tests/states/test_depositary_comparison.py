"""The page proposes to add, change or take out of use; what agrees is left alone, what is doubtful is said."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from servanda.law.records import Act, ActKind
from servanda.states.depositary import Change, agreeing, compare, page_to_acts, read
from servanda.states.naming import NameIndex, read_names

HERE = Path(__file__).parent
NAMES = NameIndex(read_names(HERE.parents[1] / "treaties" / "ccm" / "data"))
PAGE = read((HERE / "pages" / "lanterns.html").read_bytes(), "lanterns.html", NAMES)
XML = read((HERE / "pages" / "lanterns.xml").read_bytes(), "lanterns.xml", NAMES)
ACTS = page_to_acts(PAGE)


def act(iso3: str, kind: ActKind, on: str) -> Act:
    return Act(iso3=iso3, kind=kind, on=dt.date.fromisoformat(on))


def recorded(iso3: str, kind: ActKind) -> Act:
    return next(each for each in ACTS if (each.iso3, each.kind) == (iso3, kind))


def test_a_record_equal_to_the_page_has_no_difference() -> None:
    assert compare(PAGE, ACTS) == []
    assert agreeing(PAGE, ACTS) == ACTS


def test_an_empty_record_is_filled_from_the_page() -> None:
    found = compare(PAGE, [])
    assert {difference.change for difference in found} == {Change.ADD}
    assert {difference.printed for difference in found} == set(ACTS)
    assert agreeing(PAGE, []) == []


def test_another_day_is_a_change_from_and_to_with_the_row_quoted() -> None:
    old = recorded("CIV", ActKind.ACCEPTANCE)
    wrong = replace(old, on=dt.date(2012, 3, 21))
    (found,) = compare(PAGE, [wrong if each is old else each for each in ACTS])
    assert (found.change, found.iso3, found.recorded, found.printed) == (Change.CHANGE, "CIV", wrong, old)
    assert (found.row, found.row_number) == ("Côte d'Ivoire | 4 Dec 2008 |  | 12 Mar 2012 A", 3)


def test_another_kind_of_consent_is_a_change_not_a_second_consent() -> None:
    old = recorded("JPN", ActKind.APPROVAL)
    (found,) = compare(
        PAGE, [replace(each, kind=ActKind.RATIFICATION) if each is old else each for each in ACTS]
    )
    assert (found.change, found.printed) == (Change.CHANGE, old)


def test_a_withdrawal_recorded_without_its_effect_is_a_change() -> None:
    old = recorded("FJI", ActKind.WITHDRAWAL)
    (found,) = compare(PAGE, [replace(each, effective_on=None) if each is old else each for each in ACTS])
    assert (found.change, found.printed) == (Change.CHANGE, old)


def test_an_act_that_the_page_does_not_print_is_proposed_to_be_taken_out_of_use() -> None:
    extra = act("AUT", ActKind.RATIFICATION, "2009-04-02")
    (found,) = compare(PAGE, [*ACTS, extra])
    assert (found.change, found.recorded, found.printed) == (Change.WITHDRAW, extra, None)
    assert found.row == "Austria | 3 Dec 2008 |  |"


def test_a_state_missing_from_the_page_may_be_behind_a_name_not_understood() -> None:
    (found,) = compare(PAGE, [*ACTS, act("PRY", ActKind.SIGNATURE, "2008-12-03")])
    assert (found.change, found.row) == (Change.WITHDRAW, "")
    assert found.caution == "rows with a name that was not understood: 4; the State may be among them"


def test_of_two_acts_in_use_for_one_place_only_the_one_of_the_page_stays() -> None:
    second = act("JPN", ActKind.RATIFICATION, "2010-01-01")
    (found,) = compare(PAGE, [*ACTS, second])
    assert (found.change, found.recorded) == (Change.WITHDRAW, second)


@pytest.mark.parametrize(
    "unread",
    [
        act("PER", ActKind.ACCESSION, "2012-02-01"),
        act("CHL", ActKind.ACCESSION, "2012-02-01"),
        act("TCD", ActKind.WITHDRAWAL, "2019-02-01"),
    ],
    ids=["unknown mark", "no date", "brackets without a footnote"],
)
def test_nothing_is_proposed_for_a_cell_that_was_not_understood(unread: Act) -> None:
    assert compare(PAGE, [*ACTS, unread]) == []


def test_an_act_younger_than_the_page_is_left_alone() -> None:
    assert compare(PAGE, [*ACTS, act("AUT", ActKind.RATIFICATION, "2020-03-06")]) == []


def test_a_page_without_a_day_says_that_the_record_may_be_younger() -> None:
    extra = act("AUT", ActKind.RATIFICATION, "2020-03-06")
    (found,) = compare(XML, [*page_to_acts(XML), extra])
    assert found.caution == "the page does not tell of which day it is; the record may be younger"


def test_an_act_out_of_use_is_not_compared() -> None:
    aside = replace(act("AUT", ActKind.RATIFICATION, "2009-04-02"), in_use=False)
    assert compare(PAGE, [*ACTS, aside]) == []
    assert aside not in agreeing(PAGE, [*ACTS, aside])
