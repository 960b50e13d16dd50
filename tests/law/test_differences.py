"""Printed dates beside the computed ones."""

import pytest
from tests.law.lanterns import LANTERNS, day, decision, joined, printed, register

from servanda.law.differences import comparisons, differences


@pytest.mark.parametrize(
    ("obligation", "on", "days"),
    [
        ("entry-into-force", "2004-02-24", 0),
        ("entry-into-force", "2004-02", 0),
        ("entry-into-force", "2004-02-26", 2),
        ("lighting", "2007-02-23", 0),
        ("lighting", "2007-02-24", 1),
        ("lighting", "2007-02-21", -2),
        ("lighting", "2007-03", 6),
        ("lighting", "2006", -54),
        ("lighting", "2008-01-31", 0),  # the date of the extension
        ("lighting", "2008-02-02", 2),
    ],
)
def test_a_printed_date_is_compared_with_the_nearest_computed_one(
    obligation: str, on: str, days: int
) -> None:
    records = register(
        joined("2004-01-10"),
        decision("lighting", "2008-01-31", decided_on=day("2006-12-02")),
        decision("lighting", "2009", decided_on=day("2007-12-02")),
        printed(obligation, on),
    )
    (found,) = comparisons(LANTERNS, records, day("2010-01-01"))
    assert (found.days, found.agrees) == (days, days == 0)
    assert differences(LANTERNS, records, day("2010-01-01")) == ([] if days == 0 else [found])


@pytest.mark.parametrize("obligation", ["entry-into-force", "lighting", "watch"])
def test_where_the_rule_gives_no_date_the_printed_one_stands_alone(obligation: str) -> None:
    acts = [joined("2004-01-10")] if obligation == "watch" else []
    records = register(*acts, printed(obligation, "2007-02-23"))
    (found,) = differences(LANTERNS, records, day("2010-01-01"))
    assert (found.computed_on, found.days, found.agrees) == (None, None, False)


def test_a_state_without_printed_dates_has_nothing_to_compare() -> None:
    assert comparisons(LANTERNS, register(joined("2004-01-10")), day("2010-01-01")) == []
