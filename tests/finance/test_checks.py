"""Sums, percentages in notes, trips."""

from decimal import Decimal

import pytest

from servanda.finance.checks import Check, CheckedLine, Finding, check_budget, check_travel, percentages

D = Decimal
PLAN_OF_2019 = (
    CheckedLine("salaries", D(353362)),
    CheckedLine("social-costs", D(65000), "20 per cent of annual salary"),
    CheckedLine("communications", D(6000)),
    CheckedLine("travel", D(44000)),
    CheckedLine("other-implementation-support", D(7000)),
)
PERCENT_OF = {"social-costs": "salaries"}


def test_the_plan_of_2019_adds_up_and_its_note_does_not_fit() -> None:
    assert list(check_budget(PLAN_OF_2019, D(475362), PERCENT_OF)) == [
        Finding(Check.PERCENT, "social-costs", D(20), D("18.4"), D("70672.40"), "salaries")
    ]


def test_a_total_that_is_not_the_sum_is_told_beside_it() -> None:
    assert next(check_budget(PLAN_OF_2019, D(362475), PERCENT_OF)) == Finding(
        Check.SUM, told=D(362475), found=D(475362)
    )


def test_a_missing_total_is_told() -> None:
    assert next(check_budget(PLAN_OF_2019, None, {})) == Finding(Check.NO_TOTAL, found=D(475362))


@pytest.mark.parametrize(
    "note",
    [
        "20 per cent of salaries",
        "20% of salaries",
        "بنسبة ٢٠ في المائة من المرتب",
        "20 pour cent du salaire",
        "20 por ciento del sueldo",
        "20 процентов оклада",
        "薪金的百分之 20",
        "薪金的20%",
        "٢٠٫٠٪ من المرتب",
        "20,0 % du salaire",
    ],
)
def test_percentages_are_read_in_every_language(note: str) -> None:
    assert percentages(note) == [D(20)]


def test_a_number_without_a_percent_sign_is_none() -> None:
    assert percentages("9 trips a year, 4 of them long") == []


def test_a_note_that_fits_to_one_place_is_not_told() -> None:
    lines = (CheckedLine("salaries", D(1000)), CheckedLine("social-costs", D("184.20"), "18.4 %"))
    assert list(check_budget(lines, D("1184.20"), PERCENT_OF)) == []


def test_more_trips_than_planned_and_costs_that_differ_are_told() -> None:
    assert list(check_travel(planned=9, made=10, spent=D(44000), cost=D(43000))) == [
        Finding(Check.TRIPS, told=D(9), found=D(10)),
        Finding(Check.TRAVEL_COST, told=D(44000), found=D(43000)),
    ]
    assert list(check_travel(planned=9, made=None, spent=D(44000), cost=None)) == []
