"""Remarks on the title of a plan, called by asterisks: in papers of others, wherever extraction leaves them."""

import pytest

from servanda.workplan.reading import read_plan
from servanda.workplan.reading.findings import Code
from servanda.workplan.reading.told import in_part
from servanda.workplan.structure import PlanRead
from tests.workplan.papers import ENGLISH

HEAD, BODY = ENGLISH.split("\n", 1)


def read(text: str) -> PlanRead:
    return read_plan(text.encode(), "plan.txt")


def without_lines(plan: PlanRead) -> tuple[object, ...]:
    return (
        plan.title,
        [item.title for item in plan.mandate],
        [item.title for item in plan.assumptions],
        [outcome.title for outcome in plan.outcomes],
        plan.budget.total if plan.budget else None,
    )


@pytest.mark.parametrize("mark", ["*", "**", " *"])
@pytest.mark.parametrize("between", [" ", "", "\u00a0", "\t"])
def test_a_remark_is_kept_and_no_part_of_the_title_or_of_a_list(mark: str, between: str) -> None:
    remark = f"{mark.strip()}{between}Reissued for technical reasons."
    for text in (
        f"{HEAD}{mark}\n{BODY}\n{remark}\n",
        f"{HEAD}{mark}\n\n{remark}\n\n{BODY}",
        f"{HEAD}{mark}\n" + BODY.replace("II. Activities", f"{remark}\n\n3\n\nII. Activities"),
    ):
        plan = read(text)
        assert plan.remarks == ("Reissued for technical reasons.",)
        assert without_lines(plan) == without_lines(read(ENGLISH))


def test_two_remarks_and_one_over_two_lines() -> None:
    plan = read(
        f"{HEAD}*, **\n{BODY}\n* Reissued for technical reasons: a page of the budget was\nmissing.\n\n"
        "** Submitted late.\n"
    )
    assert plan.remarks == (
        "Reissued for technical reasons: a page of the budget was missing.",
        "Submitted late.",
    )


def test_bullets_that_are_asterisks_are_no_remarks_and_a_remark_that_is_missing_is_told() -> None:
    starred = BODY.replace("(a) Assist", "* Assist").replace("(b) Advise", "* Advise")
    plan = read(f"{HEAD}*\n{starred}")
    assert plan.remarks == ()
    assert plan.title == HEAD
    assert [item.title for item in plan.mandate] == [item.title for item in read(ENGLISH).mandate]
    (doubt,) = [doubt for doubt in plan.doubts if doubt.code == Code.REMARK_MISSING]
    assert (doubt.where, doubt.printed, doubt.taken) == (in_part("title"), "*", None)


def test_a_title_set_bold_by_asterisks_calls_nothing() -> None:
    plan = read(f"**{HEAD}**\n{BODY}")
    assert (plan.remarks, [doubt.code for doubt in plan.doubts]) == ((), [])
