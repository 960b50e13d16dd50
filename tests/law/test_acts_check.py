"""What cannot be right in a State's acts is told in a sentence; acts as they really were pass."""

import datetime as dt
from pathlib import Path

import pytest

from servanda.law.acts_check import SENTENCES, problems
from servanda.law.records import Act, ActKind
from servanda.law.treaty_file import load_treaty

CCM = load_treaty(Path(__file__).parents[2] / "treaties" / "ccm")
SIGNATURE, RATIFICATION, ACCESSION = ActKind.SIGNATURE, ActKind.RATIFICATION, ActKind.ACCESSION
PROVISIONAL, WITHDRAWAL = ActKind.PROVISIONAL_APPLICATION, ActKind.WITHDRAWAL


def act(kind: ActKind, on: str, effective: str = "", *, in_use: bool = True) -> Act:
    return Act(
        iso3="PER",
        kind=kind,
        on=dt.date.fromisoformat(on),
        effective_on=dt.date.fromisoformat(effective) if effective else None,
        in_use=in_use,
    )


SIGNED, RATIFIED = act(SIGNATURE, "2008-12-03"), act(RATIFICATION, "2012-09-26")

RIGHT = {
    "nothing": [],
    "signed": [SIGNED],
    "signed and ratified on one day": [SIGNED, act(RATIFICATION, "2008-12-03")],
    "acceded": [act(ACCESSION, "2014-09-02"), act(PROVISIONAL, "2014-09-02")],
    "left": [SIGNED, RATIFIED, act(WITHDRAWAL, "2024-09-06", "2025-03-06")],
    "left on the day of the notice": [RATIFIED, act(WITHDRAWAL, "2024-09-06", "2024-09-06")],
    "last day for signature": [act(SIGNATURE, "2010-07-31")],
    "another source beside": [SIGNED, RATIFIED, act(RATIFICATION, "2012-09-27", in_use=False)],
}
WRONG = {
    "before-opening": [act(ACCESSION, "2008-12-02")],
    "signature-closed": [act(SIGNATURE, "2010-08-01")],
    "two-of-a-kind": [SIGNED, act(SIGNATURE, "2008-12-04")],
    "two-consents": [RATIFIED, act(ACCESSION, "2013-01-01")],
    "signature-after-deposit": [act(SIGNATURE, "2009-12-03"), act(RATIFICATION, "2009-06-01")],
    "withdrawal-without-consent": [SIGNED, act(WITHDRAWAL, "2020-01-01")],
    "withdrawal-before-consent": [RATIFIED, act(WITHDRAWAL, "2012-01-01")],
    "effect-before-notice": [RATIFIED, act(WITHDRAWAL, "2020-01-01", "2019-07-01")],
    "effect-of-another-act": [act(RATIFICATION, "2012-09-26", "2013-03-01")],
    "provisional-alone": [act(PROVISIONAL, "2014-09-02")],
}


@pytest.mark.parametrize("acts", RIGHT.values(), ids=RIGHT.keys())
def test_acts_that_can_be_right_have_no_problem(acts: list[Act]) -> None:
    assert problems(CCM, acts) == []


@pytest.mark.parametrize(("rule", "acts"), WRONG.items(), ids=WRONG.keys())
def test_each_contradiction_is_found_and_no_other(rule: str, acts: list[Act]) -> None:
    assert [found.rule for found in problems(CCM, acts)] == [rule]


def test_a_treaty_without_provisional_application_has_none() -> None:
    without = CCM.model_copy(update={"provisional_application": None})
    found = problems(without, [act(ACCESSION, "2014-09-02"), act(PROVISIONAL, "2014-09-02")])
    assert [problem.rule for problem in found] == ["provisional-not-provided"]


def test_every_rule_is_tried() -> None:
    assert {*WRONG, "provisional-not-provided"} == set(SENTENCES)


def test_the_sentence_names_state_act_and_both_days() -> None:
    (found,) = problems(CCM, WRONG["signature-after-deposit"])
    assert found.act == act(SIGNATURE, "2009-12-03")
    assert str(found) == (
        "PER: signature on 3 December 2009 is after the deposit of the ratification on 1 June 2009. "
        "Check both days."
    )
    assert found.tell(write_date=lambda iso: iso).startswith("PER: signature on 2009-12-03 is after")
