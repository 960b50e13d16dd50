"""Recording facts, extensions and printed dates at the desk."""

import datetime as dt
from dataclasses import replace

import pytest
from tests.facts import ANN, TODAY, TREATY, three_states

from servanda.common.access import ANYONE, NotAllowed
from servanda.common.errors import BadInput, Stale
from servanda.common.history.queries import history_of
from servanda.implementation.models import Decision, Fact, PublishedDate
from servanda.implementation.operations import (
    correct_decision,
    correct_fact,
    record_decision,
    record_fact,
    record_published_date,
    remove_decision,
    remove_fact,
    remove_published_date,
)
from servanda.implementation.queries import decisions, facts, published_dates
from servanda.law import records as law
from servanda.law.partial_dates import PartialDate
from servanda.meetings.models import Meeting

pytestmark = pytest.mark.django_db

DESTROYED = law.Fact(
    iso3="FRA",
    fact="stockpile-destroyed",
    value="2016-06",
    on=PartialDate.parse("2016-06"),
    source="Report for 2016",
)
FIGURE = law.Fact(iso3="FRA", fact="stockpile-munitions", value="34876", source="Report for 2015")
GRANTED = law.Decision(
    iso3="PER",
    obligation="clearance",
    until=PartialDate.parse("2020-04-01"),
    decided_on=dt.date(2017, 9, 6),
    meeting="7MSP",
    symbol="CCM/MSP/2017/12",
    source="Final report",
)
PRINTED = law.PublishedDate(
    iso3="PER", obligation="clearance", on=PartialDate.parse("2023-03"), source="Monitor 2017"
)


@pytest.fixture(autouse=True)
def states() -> None:
    three_states()
    opens = dt.date(2017, 9, 4)
    Meeting.objects.create(treaty_id=TREATY, code="7MSP", opens_on=opens, closes_on=dt.date(2017, 9, 6))


def fact(told: law.Fact = FIGURE) -> Fact:
    return record_fact(treaty_id=TREATY, fact=told, actor=ANN, today=TODAY)


def decision(told: law.Decision = GRANTED) -> Decision:
    return record_decision(treaty_id=TREATY, decision=told, actor=ANN, today=TODAY)


def printed(told: law.PublishedDate = PRINTED) -> PublishedDate:
    return record_published_date(treaty_id=TREATY, published=told, actor=ANN, today=TODAY)


def test_what_was_recorded_is_read_back() -> None:
    fact(DESTROYED)
    fact()
    decision()
    printed()
    assert facts(TREATY) == [DESTROYED, FIGURE]
    assert decisions(TREATY) == [GRANTED]
    assert published_dates(TREATY) == [PRINTED]


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (replace(FIGURE, fact="weather"), "no fact “weather”"),
        (replace(FIGURE, value="many"), "not a number"),
        (replace(FIGURE, value=""), "value is missing"),
        (replace(FIGURE, fact="stockpile-declared", value="perhaps"), "is not one of"),
        (replace(FIGURE, fact="stockpile-declared", value=""), "value is missing"),
        (replace(DESTROYED, on=None), "is a date"),
        (replace(FIGURE, iso3="XYZ"), "not the code of a State"),
        (replace(FIGURE, source=""), "source is missing"),
        (replace(FIGURE, on=PartialDate.parse("2019")), "still to come"),
    ],
)
def test_a_fact_that_cannot_be_right_is_refused(told: law.Fact, sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        fact(told)
    assert facts(TREATY) == []


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (replace(GRANTED, obligation="victim-assistance"), "can be extended"),
        (replace(GRANTED, obligation="weather"), "can be extended"),
        (replace(GRANTED, meeting="99MSP"), "no meeting “99MSP”"),
        (replace(GRANTED, until=PartialDate.parse("2016-04-01")), "before it was decided"),
        (replace(GRANTED, decided_on=dt.date(2018, 6, 1)), "still to come"),
    ],
)
def test_a_decision_that_cannot_be_right_is_refused(told: law.Decision, sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        decision(told)
    assert decisions(TREATY) == []


def test_a_date_told_by_its_year_may_lie_after_the_decision() -> None:
    assert decision(replace(GRANTED, until=PartialDate.parse("2017"))).pk


def test_the_same_date_is_granted_once() -> None:
    decision()
    with pytest.raises(BadInput, match="in use already"):
        decision(replace(GRANTED, source="Another report"))
    decision(replace(GRANTED, source="Another report", in_use=False))


def test_a_date_printed_for_an_unknown_obligation_is_refused() -> None:
    with pytest.raises(BadInput, match="no obligation “weather”"):
        printed(replace(PRINTED, obligation="weather"))
    printed(replace(PRINTED, obligation="entry-into-force"))


def test_corrections_carry_a_version_and_leave_a_trace() -> None:
    row, granted = fact(), decision()
    correct_fact(fact_id=row.pk, version=1, fact=replace(FIGURE, value="34877"), actor=ANN, today=TODAY)
    later = replace(GRANTED, until=PartialDate.parse("2020-05-01"))
    correct_decision(decision_id=granted.pk, version=1, decision=later, actor=ANN, today=TODAY)
    with pytest.raises(Stale):
        correct_fact(fact_id=row.pk, version=1, fact=FIGURE, actor=ANN, today=TODAY)
    with pytest.raises(Stale):
        correct_decision(decision_id=granted.pk, version=1, decision=GRANTED, actor=ANN, today=TODAY)
    assert [entry.action for entry in history_of(row)] == ["record fact", "correct fact"]
    assert [entry.action for entry in history_of(granted)] == ["record decision", "correct decision"]


def test_what_is_removed_stays_out_of_use_with_its_reason() -> None:
    remove_fact(fact_id=fact().pk, version=1, reason="other State", actor=ANN)
    remove_decision(decision_id=decision().pk, version=1, reason="not taken", actor=ANN)
    remove_published_date(published_id=printed().pk, version=1, reason="misread", actor=ANN)
    found = [*facts(TREATY), *decisions(TREATY), *published_dates(TREATY)]
    assert [(row.in_use, row.note) for row in found] == [
        (False, "other State"),
        (False, "not taken"),
        (False, "misread"),
    ]


def test_only_the_unit_records() -> None:
    with pytest.raises(NotAllowed):
        record_fact(treaty_id=TREATY, fact=FIGURE, actor=ANYONE, today=TODAY)
    with pytest.raises(NotAllowed):
        record_decision(treaty_id=TREATY, decision=GRANTED, actor=ANYONE, today=TODAY)
    with pytest.raises(NotAllowed):
        record_published_date(treaty_id=TREATY, published=PRINTED, actor=ANYONE, today=TODAY)
