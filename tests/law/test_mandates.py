"""Mandates begin and end with a meeting; what the sources tell only in part is placed in its term."""

import datetime as dt

import pytest

from servanda.law.mandates import Mandate, MandateKind, held_on
from servanda.law.partial_dates import PartialDate
from servanda.law.records import Confidence, Meeting


def closing(code: str, day: dt.date) -> Meeting:
    return Meeting(code=code, name=code, opens_on=day - dt.timedelta(days=2), closes_on=day)


MEETINGS = [
    closing("6MSP", dt.date(2016, 9, 7)),
    closing("7MSP", dt.date(2017, 9, 6)),
    closing("8MSP", dt.date(2018, 9, 5)),
]


def mandate(iso3: str = "FRA", **told: str | Confidence) -> Mandate:
    def day(name: str) -> PartialDate | None:
        return PartialDate.parse(str(told[name])) if name in told else None

    return Mandate(
        iso3=iso3,
        kind=MandateKind.COORDINATOR,
        theme="clearance",
        confidence=Confidence(told.get("confidence", "high")),
        since=day("since"),
        until=day("until"),
        seen_on=day("seen_on"),
    )


@pytest.mark.parametrize(
    ("told", "first", "last"),
    [
        ({"since": "2017", "until": "2018"}, dt.date(2017, 9, 7), dt.date(2018, 9, 5)),
        ({"since": "2016", "until": "2018"}, dt.date(2016, 9, 8), dt.date(2018, 9, 5)),
        ({"since": "2017"}, dt.date(2017, 9, 7), dt.date(2018, 9, 5)),
        ({"seen_on": "2017-12"}, dt.date(2017, 9, 7), dt.date(2018, 9, 5)),
        ({"since": "2017-10-01", "until": "2018-03-31"}, dt.date(2017, 10, 1), dt.date(2018, 3, 31)),
        ({"since": "2013", "until": "2014"}, dt.date(2013, 1, 1), dt.date(2014, 12, 31)),
    ],
)
def test_a_term_runs_from_one_meeting_to_another(told: dict[str, str], first: dt.date, last: dt.date) -> None:
    one = mandate(**told)
    day = dt.timedelta(days=1)
    held = [bool(held_on([one], MEETINGS, on)) for on in (first - day, first, last, last + day)]
    assert held == [False, True, True, False]


def test_after_the_last_meeting_recorded_a_term_stays_open() -> None:
    assert held_on([mandate(seen_on="2018-11")], MEETINGS, dt.date(2030, 1, 1))


def test_what_is_told_with_low_confidence_counts_where_nothing_else_is_told() -> None:
    on = dt.date(2018, 5, 31)
    doubtful, sure = mandate("PER", since="2017", confidence="low"), mandate(since="2017")
    assert held_on([doubtful, sure], MEETINGS, on) == [sure]
    assert held_on([doubtful], MEETINGS, on) == [doubtful]
